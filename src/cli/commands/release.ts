/** `werkboek release`: makes all editions anew and checks them, in one folder with their version, sums and what changed. */

import type { Command } from 'commander';
import { outputs, release } from '../../index.js';
import { wordsFor } from '../../report/words.js';
import { atDesk, type Desk } from '../desk.js';
import { type CommonFlags, noEdition, releaseFlags, usage } from '../options.js';
import type { Say } from '../speech.js';
import { tell } from '../terminal.js';
import { workOptions } from '../work-options.js';

const NAMES = outputs.map(({ name }) => name);

interface ReleaseFlags extends CommonFlags {
  readonly since?: string;
}

export function releaseCommand(program: Command, finish: (code: Promise<number>) => Promise<void>, say: Say): void {
  releaseFlags(
    program.command('release').argument(
      '[edition...]',
      say({
        en: `editions to make: ${NAMES.join(', ')} (default: those in book.yaml)`,
        nl: `te maken uitgaven: ${NAMES.join(', ')} (anders: die in book.yaml)`,
      }),
    ),
    say,
  )
    .description(
      say({
        en: 'make all editions anew, checked, with sums and what changed, in one folder',
        nl: 'alle uitgaven opnieuw maken, nagekeken, met controlegetallen en wat er veranderd is, in één map',
      }),
    )
    .option(
      '--since <place>',
      say({
        en: 'folder or report.json of the release before (default: the latest beside it)',
        nl: 'map of report.json van de vorige uitgave (anders: de laatste ernaast)',
      }),
    )
    .action((editions: string[], flags: ReleaseFlags) =>
      // Its settings too are read anew.
      finish(atDesk({ ...flags, cache: false }, (desk) => run(desk, editions, flags))),
    );
}

async function run(desk: Desk, wanted: readonly string[], { since }: ReleaseFlags): Promise<undefined> {
  const unknown = wanted.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw usage(noEdition(unknown, NAMES));
  const options = { ...workOptions(desk), ...(since !== undefined && { since }) };
  const made = await release(await desk.book(), { ...options, ...(wanted.length > 0 && { outputs: wanted }) });
  desk.show(made.findings);
  const { quiet, reporter } = desk.flags;
  const words = wordsFor(desk.language());
  if (!quiet && reporter !== 'json') tell(`${made.isNew ? words.filesMade : words.nothingChanged}\n`);
  for (const { file } of made.files) desk.made(file);
  for (const file of made.extras) desk.made(file);
}
