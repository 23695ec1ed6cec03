/**
 * `npx tsx bench/ua-rules.ts <PDFUA-1.xml>`: lists every test of a validation profile of veraPDF with the rule of ours that
 * makes it, or `not checked`. Read from our sources, so that nobody has to keep the list.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ruleOf, UA_RULES } from '../src/check/rules/ua/finding.js';

const FOLDERS = ['src/check/rules/ua'];
const file = process.argv[2];
if (!file) {
  process.stderr.write('usage: tsx bench/ua-rules.ts <profile of veraPDF>\n');
  process.exit(2);
}

/** Clauses that some rule names when it finds something; the table of rules itself does not count. */
async function clausesInSources(): Promise<ReadonlySet<string>> {
  const home = path.join(import.meta.dirname, '..');
  const found = new Set<string>();
  for (const folder of FOLDERS) {
    for (const name of await readdir(path.join(home, folder))) {
      if (name === 'finding.ts') continue;
      const text = await readFile(path.join(home, folder, name), 'utf8');
      for (const [, clause = ''] of text.matchAll(/'(\d[\d.]*-\d+)'/g)) found.add(clause);
    }
  }
  return found;
}

const profile = await readFile(file, 'utf8');
const judged = await clausesInSources();
const rows = [...profile.matchAll(/<rule object="([^"]*)"[\s\S]*?<id [^>]*clause="([^"]*)" testNumber="([^"]*)"/g)].map(
  ([, object = '', clause = '', test = '']) => {
    const id = `${clause}-${test}`;
    return { id, object, rule: judged.has(id) ? ruleOf(id).id : 'not checked' };
  },
);
console.log('| test | of | rule |\n|---|---|---|');
for (const { id, object, rule } of rows) console.log(`| ${id} | ${object} | ${rule} |`);
const missing = rows.filter(({ rule }) => rule === 'not checked').map(({ id }) => id);
console.log(
  `\n${rows.length} tests by ${UA_RULES.length} rules; not checked: ${missing.length > 0 ? missing.join(', ') : 'none'}.`,
);
const more = [...judged].filter((clause) => !rows.some(({ id }) => id === clause));
console.log(`Checked besides: ${more.join(', ')}.`);
