/** `werkboek build [edition…]`: makes editions of the book. */
import type { Command } from 'commander';
import type { EditionName } from '../../model.js';
import { wordsFor } from '../../report/words.js';
import { atDesk, type Desk } from '../desk.js';
import { buildFlags, type CommonFlags, usage } from '../options.js';
import { workshopOptions } from '../workshop-options.js';

const EDITIONS: readonly EditionName[] = ['digital', 'large-print', 'print', 'formats'];

export function buildCommand(program: Command, finish: (code: Promise<number>) => Promise<void>): void {
  const command = program
    .command('build')
    .argument('[edition...]', `editions to make: ${EDITIONS.join(', ')} (default: those in book.yaml)`);
  buildFlags(command)
    .description('make editions of the book')
    .action((editions: string[], flags: CommonFlags) => finish(atDesk(flags, (desk) => run(desk, editions))));
}

async function run(desk: Desk, wanted: readonly string[]): Promise<undefined> {
  const unknown = wanted.find((name) => !(EDITIONS as readonly string[]).includes(name));
  if (unknown) throw usage(`there is no edition "${unknown}"; choose from ${EDITIONS.join(', ')}`);
  const config = await desk.config();
  const { build } = await import('../../build/build.js');
  const editions = wanted.length > 0 ? (wanted as readonly EditionName[]) : config.editions;
  const result = await build({ ...workshopOptions(desk, config), editions });
  desk.show(result.diagnostics);
  const { quiet, reporter } = desk.flags;
  if (!quiet && reporter !== 'json') process.stderr.write(`${wordsFor(desk.language()).filesMade}:\n`);
  for (const { file } of result.outputs) desk.made(file);
  for (const file of result.extras) desk.made(file);
}
