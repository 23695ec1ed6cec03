/** `werkboek clean`: removes the files that werkboek made, and nothing else. */

import type { Command } from 'commander';
import { clean } from '../../index.js';
import { wordsFor } from '../../report/words.js';
import { atDesk, type Desk } from '../desk.js';
import { bookFlag, type CommonFlags } from '../options.js';
import type { Say } from '../speech.js';
import { tell } from '../terminal.js';

export function cleanCommand(program: Command, finish: (code: Promise<number>) => Promise<void>, say: Say): void {
  bookFlag(program.command('clean'), say)
    .description(say({ en: 'remove the files that werkboek made', nl: 'de bestanden weghalen die werkboek maakte' }))
    .option(
      '-o, --out <dir>',
      say({
        en: 'folder to clean (default: out/ next to the book)',
        nl: 'map om leeg te maken (anders: out/ naast het boek)',
      }),
    )
    .action((flags: CommonFlags) => finish(atDesk({ ...flags, reporter: 'text', allow: [], timeout: 60 }, run)));
}

async function run(desk: Desk): Promise<undefined> {
  const { out } = desk.flags;
  const { removed, findings } = await clean(await desk.book(), out === undefined ? {} : { out });
  for (const file of removed) desk.say(file);
  if (findings.length > 0) desk.show(findings);
  else if (removed.length === 0) tell(`${wordsFor(desk.language()).nothingChanged}\n`);
}
