/**
 * `npx tsx bench/ua-corpus.ts <folder>`: judges labelled PDFs (`7.1-t03-fail-b.pdf`, as the veraPDF corpus names them) and
 * counts how often our rules are right: failing files flagged by their clause, passing files left alone. With veraPDF at hand
 * (`VERAPDF_JAR`) its verdict on the same files stands beside ours.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { judgeUa } from '../src/check/judge-ua.js';
import { Failure } from '../src/diagnostic.js';
import { readUaFacts } from '../src/pdf/read/ua/read-ua.js';
import { askVeraPdf, findVeraPdf } from '../tests/e2e/vera-pdf.js';

const LABEL = /^([\d.]+)-t(\d+)-(pass|fail)/;
const folder = process.argv[2];
if (!folder) {
  process.stderr.write('usage: tsx bench/ua-corpus.ts <folder with labelled PDFs>\n');
  process.exit(2);
}

const tally = {
  files: 0,
  passing: 0,
  falseAlarms: 0,
  failing: 0,
  exact: 0,
  sibling: 0,
  missed: 0,
  broken: 0,
  slowestMs: 0,
};
const notes: string[] = [];
const ours = new Map<string, boolean>();
const entries = await readdir(folder, { recursive: true });
for (const entry of entries.filter((each) => each.endsWith('.pdf')).sort()) {
  const [, clause = '', test = '', verdict = ''] = LABEL.exec(path.basename(entry)) ?? [];
  if (!clause) continue;
  tally.files += 1;
  const start = performance.now();
  const flagged = await flag(await readFile(path.join(folder, entry))).catch((problem: unknown) => {
    tally.broken += 1;
    notes.push(
      `${entry}: ${problem instanceof Failure ? problem.diagnostics.map(({ data }) => data.problem).join() : String(problem)}`,
    );
    return [] as string[];
  });
  tally.slowestMs = Math.max(tally.slowestMs, Math.round(performance.now() - start));
  ours.set(path.resolve(folder, entry), flagged.length === 0);
  if (verdict === 'pass') {
    tally.passing += 1;
    if (flagged.length === 0) continue;
    tally.falseAlarms += 1;
    notes.push(`${entry}: flagged by ${flagged.join(' ')}`);
    continue;
  }
  tally.failing += 1;
  if (flagged.includes(`${clause}-${Number(test)}`)) tally.exact += 1;
  else if (flagged.some((each) => each === clause || each.startsWith(`${clause}-`))) {
    tally.sibling += 1;
    notes.push(`${entry}: flagged by ${flagged.join(' ')}`);
  } else {
    tally.missed += 1;
    notes.push(`${entry}: missed; flagged by ${flagged.join(' ') || 'nothing'}`);
  }
}
process.stdout.write(`${notes.join('\n')}${notes.length > 0 ? '\n' : ''}`);
process.stdout.write(
  `${tally.files} files. Passing: ${tally.passing}, flagged ${tally.falseAlarms}. ` +
    `Failing: ${tally.failing}, flagged by the clause ${tally.exact}, by a sibling ${tally.sibling}, missed ${tally.missed}. ` +
    `Not read: ${tally.broken}. Slowest: ${tally.slowestMs} ms.\n`,
);
process.stdout.write(besideVeraPdf());

/** By file as a whole: which rule says so is counted above. */
function besideVeraPdf(): string {
  const found = findVeraPdf();
  if ('missing' in found) return `${found.missing}\n`;
  const theirs = askVeraPdf(found.jar, [...ours.keys()]);
  const apart = [...ours].filter(([file, passes]) => passes !== (theirs.get(file)?.length === 0));
  const lines = apart.map(
    ([file, passes]) =>
      `${path.basename(file)}: ours ${passes ? 'passes' : 'fails'}, veraPDF ${theirs.get(file)?.join(' ') || 'passes'}\n`,
  );
  return `${lines.join('')}veraPDF and we agree on ${ours.size - apart.length} of ${ours.size} files.\n`;
}

/** Clauses with the number of the test. */
async function flag(bytes: Uint8Array): Promise<string[]> {
  const found = judgeUa(await readUaFacts(bytes), false);
  return [...new Set(found.map(({ data }) => String(data.clause)))];
}
