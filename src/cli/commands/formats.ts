/** `werkboek formats`: lists the formats of the book, or locks their fields. */

import type { Command } from 'commander';
import { listFormats, lockFormats, lockSite } from '../../index.js';
import { wordsFor } from '../../report/words.js';
import { toJson, visible } from '../../visible.js';
import { atDesk, type Desk } from '../desk.js';
import { bookFlag, type CommonFlags } from '../options.js';
import type { Say } from '../speech.js';

interface ListFlags extends CommonFlags {
  readonly json?: boolean;
  readonly lock?: boolean;
}

export function formatsCommand(program: Command, finish: (code: Promise<number>) => Promise<void>, say: Say): void {
  bookFlag(program.command('formats'), say)
    .description(
      say({
        en: 'list the formats: code, title, reader, sheets, version',
        nl: 'de formats opsommen: code, titel, voor wie, bladen, versie',
      }),
    )
    .option('--json', say({ en: 'as JSON', nl: 'als JSON' }))
    .option(
      '--lock',
      say({
        en: 'write down which fields the formats have now, and which addresses the pages of the site: a later change is told',
        nl: 'vastleggen welke velden de formats nu hebben, en welke adressen de bladzijden van de site: een latere verandering wordt gemeld',
      }),
    )
    .action((flags: ListFlags) =>
      finish(atDesk({ ...flags, reporter: 'text', allow: [], timeout: 60 }, (desk) => run(desk, flags))),
    );
}

async function run(desk: Desk, { json, lock }: ListFlags): Promise<undefined> {
  const book = await desk.book();
  if (lock) {
    desk.made(await lockFormats(book));
    const pages = await lockSite(book);
    if (pages) desk.made(pages);
    return;
  }
  const formats = await listFormats(book);
  if (json) return void desk.say(toJson(formats, 2));
  const words = wordsFor(desk.language());
  const { code, title, reader, sheets, version } = words.formatHeads;
  const rows = formats.map((each) => [each.code, each.title, each.reader ?? '–', String(each.sheets), each.version]);
  const table = [[code, title, reader, sheets, version], ...rows].map((cells) => cells.map(visible));
  for (const line of columns(table)) desk.say(line);
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
