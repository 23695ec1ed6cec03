/** `werkboek where FILE:LINE`: the pages on which a line of a source stands. */

import type { Command } from 'commander';
import { EXIT } from '../../diagnostic.js';
import { where } from '../../index.js';
import { wordsFor } from '../../report/words.js';
import { toJson, visible } from '../../visible.js';
import { atDesk, type Desk } from '../desk.js';
import { type CommonFlags, engineFlags, usage } from '../options.js';
import type { Say } from '../speech.js';

interface WhereFlags extends CommonFlags {
  readonly json?: boolean;
}

export function whereCommand(program: Command, finish: (code: Promise<number>) => Promise<void>, say: Say): void {
  engineFlags(
    program
      .command('where')
      .argument(
        '<file:line>',
        say({ en: 'a line of a chapter or a format', nl: 'een regel van een hoofdstuk of een format' }),
      ),
    say,
  )
    .description(
      say({
        en: 'say on which page of each edition a line stands',
        nl: 'zeggen op welke bladzijde van elke uitgave een regel staat',
      }),
    )
    .option('--json', say({ en: 'as JSON', nl: 'als JSON' }))
    .action((place: string, flags: WhereFlags) =>
      finish(atDesk({ ...flags, reporter: 'text', allow: [] }, (desk) => run(desk, place, flags))),
    );
}

async function run(desk: Desk, place: string, { json, jobs, cache, timeout, browser }: WhereFlags): Promise<number> {
  // As compilers name a place: a column may follow.
  const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  if (file === undefined)
    throw usage({
      en: `"${place}" names no line; write it as chapters/01-start.md:12`,
      nl: `"${place}" noemt geen regel; schrijf het als chapters/01-start.md:12`,
    });
  const found = await where(await desk.book(), file, Number(line), {
    signal: desk.signal,
    timeoutSeconds: timeout,
    cache: cache !== false,
    ...(jobs && { jobs }),
    ...(browser && { browser }),
  });
  if (found.length === 0)
    throw usage({ en: `${file} stands on no page of this book`, nl: `${file} staat op geen bladzijde van dit boek` });
  if (json) desk.say(toJson(found, 2));
  const words = wordsFor(desk.language());
  if (!json)
    for (const { edition, folio, title } of found) desk.say(`${edition}: ${words.onPage(folio)}, ${visible(title)}`);
  return EXIT.ok;
}
