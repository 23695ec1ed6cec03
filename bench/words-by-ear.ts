/**
 * `npx tsx bench/words-by-ear.ts [--book content] [--stress 10] FILE.pdf…`: reads built files along their tags with three readers that share no
 * code with what made them, and counts the words that are glued and those that are cut in two, against the sources of the book; of random documents too.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Said } from '../tests/pdf/source-blocks.js';
import { readSources } from '../tests/pdf/sources.js';
import { compareHeard, prepare } from './ear/compare.js';
import { pdfium } from './ear/pdfium.js';
import { pdfjs } from './ear/pdfjs.js';
import { poppler } from './ear/poppler.js';
import { printStress } from './ear/stress.js';

/** Of each kind, to look at. */
const MOST = 6;

const { values, positionals } = parseArgs({
  options: { book: { type: 'string', default: 'content' }, stress: { type: 'string', default: '0' } },
  allowPositionals: true,
});

let faults = 0;
if (positionals.length > 0) {
  const sources = await readSources(path.resolve(values.book));
  for (const file of positionals) await listen(file, await sources.saidBy(file, readFileSync(file)));
}
const seeds = Array.from({ length: Number(values.stress) }, (_, index) => index + 1);
for (const { file, said, found } of seeds.length > 0 ? await printStress(seeds) : []) {
  if (found.length > 0) console.log(`${path.basename(file)}: the proof finds ${found.join(', ')}`);
  await listen(file, said);
}
process.exitCode = faults > 0 ? 1 : 0;

async function listen(file: string, said: readonly Said[]): Promise<void> {
  const source = prepare(said.map(({ spaced }) => spaced));
  for (const reader of [poppler, pdfjs, pdfium]) {
    const heard = await reader.hear(file);
    const name = `${path.basename(file)}: ${reader.name}`;
    if (!heard) {
      console.log(`${name} is not here`);
      continue;
    }
    const { words, glued, split, atFields, unknown } = compareHeard(source, heard);
    faults += glued.length + split.length;
    console.log(
      `${name}: ${words} words, ${glued.length} glued, ${split.length} split, ${atFields.length} spaces at fields, ${unknown.length} unknown blocks`,
    );
    for (const [what, list] of Object.entries({ glued, split, unknown }))
      for (const each of list.slice(0, MOST)) console.log(`    ${what}: ${JSON.stringify(each)}`);
  }
}
