/** `werkboek build [edition…]`: makes editions of the book. */
import type { Command } from 'commander';
import type { EditionName } from '../../model.js';
import { wordsFor } from '../../report/words.js';
import { atDesk, type Desk } from '../desk.js';
import { buildFlags, type CommonFlags, usage } from '../options.js';
import { tell } from '../terminal.js';
import { workshopOptions } from '../workshop-options.js';

const EDITIONS: readonly EditionName[] = ['digital', 'large-print', 'print', 'formats'];

interface BuildFlags extends CommonFlags {
  readonly proof?: boolean;
}

export function buildCommand(program: Command, finish: (code: Promise<number>) => Promise<void>): void {
  const command = program
    .command('build')
    .argument('[edition...]', `editions to make: ${EDITIONS.join(', ')} (default: those in book.yaml)`);
  buildFlags(command)
    .option('--proof', 'with print: also proofs with trim, bleed and safe area drawn, in colour and in grey')
    .description('make editions of the book')
    .action((editions: string[], flags: BuildFlags) =>
      finish(atDesk(flags, (desk) => run(desk, editions, flags.proof === true))),
    );
}

async function run(desk: Desk, wanted: readonly string[], proof: boolean): Promise<undefined> {
  const unknown = wanted.find((name) => !(EDITIONS as readonly string[]).includes(name));
  if (unknown) throw usage(`there is no edition "${unknown}"; choose from ${EDITIONS.join(', ')}`);
  const config = await desk.config();
  const { build } = await import('../../build/build.js');
  const editions = [...new Set(wanted.length > 0 ? (wanted as readonly EditionName[]) : config.editions)];
  if (proof && !editions.includes('print'))
    throw usage('--proof needs the print edition: werkboek build print --proof');
  const result = await build({ ...workshopOptions(desk, config), editions, proof });
  desk.show(result.diagnostics);
  const { quiet, reporter } = desk.flags;
  if (!quiet && reporter !== 'json') tell(`${wordsFor(desk.language()).filesMade}:\n`);
  for (const { file } of result.outputs) desk.made(file);
  for (const file of result.extras) desk.made(file);
}
