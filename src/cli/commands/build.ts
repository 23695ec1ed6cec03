/** `werkboek build [edition…]`: makes editions of the book. */
import path from 'node:path';
import type { Command } from 'commander';
import { EXIT } from '../../diagnostic.js';
import { build, outputs } from '../../index.js';
import { wordsFor } from '../../report/words.js';
import { atDesk, type Desk } from '../desk.js';
import { buildFlags, type CommonFlags, noEdition, usage } from '../options.js';
import type { Say } from '../speech.js';
import { tell } from '../terminal.js';
import { workOptions } from '../work-options.js';

const NAMES = outputs.map(({ name }) => name);
const EXTRAS = outputs.flatMap(({ name: output, extras }) => extras.map((extra) => ({ ...extra, output })));

/** Each extra is a flag of its own. */
interface BuildFlags extends CommonFlags {
  readonly [extra: string]: unknown;
}

export function buildCommand(program: Command, finish: (code: Promise<number>) => Promise<void>, say: Say): void {
  const command = program.command('build').argument(
    '[edition...]',
    say({
      en: `editions to make: ${NAMES.join(', ')} (default: those in book.yaml)`,
      nl: `te maken uitgaven: ${NAMES.join(', ')} (anders: die in book.yaml)`,
    }),
  );
  buildFlags(command, say).description(say({ en: 'make editions of the book', nl: 'uitgaven van het boek maken' }));
  for (const { name, output, about } of EXTRAS)
    command.option(`--${name}`, say({ en: `with ${output}: ${about.en}`, nl: `bij ${output}: ${about.nl}` }));
  command.action((editions: string[], flags: BuildFlags) =>
    finish(
      atDesk(flags, (desk) =>
        run(
          desk,
          editions,
          EXTRAS.map(({ name }) => name).filter((name) => flags[name] === true),
        ),
      ),
    ),
  );
}

async function run(desk: Desk, wanted: readonly string[], extras: readonly string[]): Promise<number> {
  const unknown = wanted.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw usage(noEdition(unknown, NAMES));
  const book = await desk.book();
  const result = await build(book, { ...workOptions(desk), extras, ...(wanted.length > 0 && { outputs: wanted }) });
  desk.show(result.findings);
  const { quiet, reporter } = desk.flags;
  if (!quiet && reporter !== 'json') tell(`${wordsFor(desk.language()).filesMade}:\n`);
  for (const { file } of entriesOf(result.files)) desk.made(file);
  for (const file of result.extras) desk.made(file);
  return result.failed.length > 0 ? EXIT.failed : EXIT.ok;
}

/** Of a site the first page leads to all others. */
function entriesOf<File extends { readonly edition: string; readonly file: string }>(files: readonly File[]): File[] {
  const first = new Map(
    files.flatMap(({ edition, file }) =>
      path.basename(file) === 'index.html' && path.basename(path.dirname(file)) === edition ? [[edition, file]] : [],
    ),
  );
  return files.filter(({ edition, file }) => !first.has(edition) || first.get(edition) === file);
}
