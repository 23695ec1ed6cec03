/** `werkboek eject [template…]`: copies templates into the book, or lists those that there are. */

import type { Command } from 'commander';
import { eject, templates } from '../../index.js';
import { languageOf } from '../../report/messages.js';
import { atDesk, type Desk } from '../desk.js';
import { bookFlag, type CommonFlags } from '../options.js';
import type { Say } from '../speech.js';

const NAMES = templates.map(({ name }) => name).join(', ');

export function ejectCommand(program: Command, finish: (code: Promise<number>) => Promise<void>, say: Say): void {
  bookFlag(program.command('eject'), say)
    .argument(
      '[template...]',
      say({
        en: `templates to copy: ${NAMES} (default: list them)`,
        nl: `te kopiëren sjablonen: ${NAMES} (anders: ze opsommen)`,
      }),
    )
    .description(
      say({
        en: 'copy templates into the book, to change them there',
        nl: 'sjablonen naar het boek kopiëren, om ze daar te veranderen',
      }),
    )
    .action((names: string[], flags: CommonFlags) =>
      finish(atDesk({ ...flags, reporter: 'text', allow: [], timeout: 60 }, (desk) => run(desk, names))),
    );
}

async function run(desk: Desk, names: readonly string[]): Promise<undefined> {
  const book = await desk.book();
  const language = desk.language();
  if (names.length === 0)
    for (const { name, about } of templates) desk.say(`${name.padEnd(12)}  ${about[languageOf(language)]}`);
  for (const file of await eject(book, names, { language })) desk.made(file);
}
