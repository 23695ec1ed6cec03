/**
 * `npx tsx bench/finishing.ts [--chapters 32] [--runs 5]`: what finishing for readers costs a page of one core. The same prints
 * are made into a file twice, each time in a process of its own: proven and joined alone, and tagged, proven, joined and
 * judged; the difference is the price, for a whole book and where one section changed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { build } from 'esbuild';
import { judgeForReaders, proofOfFile, proveFile } from '../src/outputs/paged/judge.js';
import { loadProof, type ProofTask, type ProvenSection, proveTask } from '../src/outputs/paged/prove.js';
import { packagePath } from '../src/package.js';
import { type AssembleInput, settingsOf, startAssembly } from '../src/pdf/make/join/assemble.js';
import { printBook } from './print-book.js';

const { values } = parseArgs({
  options: {
    chapters: { type: 'string', default: '32' },
    runs: { type: 'string', default: '5' },
    /** Does the work itself on a file of prints. */
    work: { type: 'string' },
    finished: { type: 'boolean', default: false },
    changed: { type: 'boolean', default: false },
  },
});

export interface Prints {
  readonly pages: number;
  readonly tasks: readonly ProofTask[];
  readonly input: Omit<AssembleInput, 'sections'> & {
    readonly sections: readonly Omit<AssembleInput['sections'][number], 'bytes'>[];
  };
}

/** Milliseconds of one core. */
async function work(file: string, finished: boolean, changed: boolean): Promise<number> {
  const { tasks, input, pages } = deserialize(readFileSync(file)) as Prints;
  const prove = (task: ProofTask): Promise<ProvenSection> => proveTask({ ...task, forReaders: finished });
  await loadProof();
  // What an earlier build kept, by way of a file: its code is as cold here as in a new process.
  const kept = changed ? (deserialize(readFileSync(`${file}.${finished}`)) as ProvenSection[]) : [];
  const begun = process.cpuUsage();
  const assembly = startAssembly(settingsOf(input));
  const printed: ProvenSection[] = [];
  const middle = Math.floor(tasks.length / 2);
  for (const [index, task] of tasks.entries()) {
    const section = changed && index !== middle ? kept[index]! : await prove(task);
    assembly.add(index, { ...input.sections[index]!, bytes: section.bytes });
    printed.push(section);
  }
  const bytes = await assembly.finish({
    ...input,
    isPacked: finished,
    metadata: { ...input.metadata, claimsUa: finished },
  });
  const joined = { bytes, file: 'bench.pdf', title: 'bench', pages, printed: printed.map(asPrinted) };
  const proving = proveFile(proofOfFile(joined));
  const found = finished ? (await judgeForReaders(joined, proving)).found : await proving;
  const { user, system } = process.cpuUsage(begun);
  const wrong = [...found, ...printed.flatMap(({ diagnostics }) => (finished ? diagnostics : []))];
  if (wrong.length > 0) throw new Error(wrong.map(({ rule }) => rule).join(', '));
  if (!changed) writeFileSync(`${file}.${finished}`, serialize(printed));
  return (user + system) / 1000;
}

const asPrinted = (section: ProvenSection) => ({ ...section, refused: [], cramped: [] });

/** As the product is: one file, without the compiler that runs this one. */
async function bundle(): Promise<string> {
  const outfile = packagePath('.tests', 'finishing.mjs');
  const entryPoints = [packagePath('bench', 'finishing.ts')];
  const packages = 'external' as const;
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages });
  return outfile;
}

/** As bin/load.cjs sets it. */
const AS_THE_PROGRAM = ['--interrupt-budget=300000'];

function runApart(program: string, file: string, ...flags: readonly string[]): number {
  const args = [...AS_THE_PROGRAM, program, '--work', file, ...flags];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

if (values.work) process.stdout.write(String(await work(values.work, values.finished, values.changed)));
else {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'finishing-'));
  try {
    const prints = await printBook(folder, Number(values.chapters));
    const file = path.join(folder, 'prints');
    writeFileSync(file, serialize(prints));
    const program = await bundle();
    for (const [what, most, ...flags] of [['all new', 5] as const, ['one section changed', 2, '--changed'] as const]) {
      const costs = Array.from({ length: Number(values.runs) }, () => {
        const plain = runApart(program, file, ...flags);
        const finished = runApart(program, file, '--finished', ...flags);
        return { plain, finished, added: (finished - plain) / prints.pages };
      });
      const middle = (key: 'plain' | 'finished' | 'added'): number => median(costs.map((each) => each[key]));
      const times = `${Math.round(middle('plain'))} ms of one core alone, ${Math.round(middle('finished'))} ms finished`;
      const added = middle('added');
      const verdict = `${added.toFixed(2)} ms a page (at most ${most}: ${added <= most ? 'yes' : 'no'})`;
      process.stdout.write(`${prints.pages} pages, ${what}: ${times}: ${verdict}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
