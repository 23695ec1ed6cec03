/** `werkboek format <code…>`: one or more formats, now, without building the book; or the table to fill them from. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { EXIT } from '../../diagnostic.js';
import { fill, fillTemplate, makeFormats, toCsv, toXlsx } from '../../index.js';
import { wordsFor } from '../../report/words.js';
import { atDesk, type Desk } from '../desk.js';
import { endingOf, handOver, isFolder, isSpecial, STDOUT } from '../hand-over.js';
import { openFiles } from '../open-file.js';
import { buildFlags, type CommonFlags, usage } from '../options.js';
import type { Say } from '../speech.js';
import { workOptions } from '../work-options.js';

interface FormatFlags extends CommonFlags {
  readonly fill?: string;
  readonly fillTemplate?: boolean;
  readonly open?: boolean;
  readonly blank?: boolean;
  readonly joined?: true | 'beside';
  readonly docx?: boolean;
}

export function formatCommand(program: Command, finish: (code: Promise<number>) => Promise<void>, say: Say): void {
  const command = program.command('format').argument(
    '<code...>',
    say({
      en: 'code, title or part of the name of a format, for example F04 or uitnodiging',
      nl: 'code, titel of een deel van de naam van een format, bijvoorbeeld F04 of uitnodiging',
    }),
  );
  buildFlags(command, say)
    .description(
      say({
        en: 'make one or more formats, without building the book',
        nl: 'een of meer formats maken, zonder het boek te maken',
      }),
    )
    .option(
      '--fill <file>',
      say({
        en: 'fill in values from a .xlsx, .csv or .json file: one PDF for each row',
        nl: 'invullen uit een bestand .xlsx, .csv of .json: één pdf per rij',
      }),
    )
    .addOption(
      new Option(
        '--fill-template',
        say({
          en: 'the empty table for --fill: .xlsx, or .csv with -o',
          nl: 'de lege tabel voor --fill: .xlsx, of .csv met -o',
        }),
      ).conflicts('fill'),
    )
    .addOption(
      new Option(
        '--joined [beside]',
        say({
          en: 'with --fill: one PDF for the printer, each row on leaves of its own; beside: also one for each row',
          nl: 'bij --fill: één pdf voor de drukker, elke rij op eigen bladen; beside: ook één per rij',
        }),
      ).choices(['beside']),
    )
    .addOption(
      new Option(
        '--blank',
        say({
          en: 'to print and fill in with a pen: without fields',
          nl: 'om te printen en met de pen in te vullen: zonder velden',
        }),
      ).conflicts('fill'),
    )
    .addOption(
      new Option(
        '--docx',
        say({
          en: 'for Word, to change it or to fill it in there',
          nl: 'voor Word, om te veranderen of daarin in te vullen',
        }),
      ).conflicts(['fill', 'blank']),
    )
    .option('--open', say({ en: 'open the PDF when it is ready', nl: 'de pdf openen als hij klaar is' }))
    .action((codes: string[], flags: FormatFlags) => finish(atDesk(flags, (desk) => run(desk, codes, flags))));
}

async function run(desk: Desk, codes: readonly string[], flags: FormatFlags): Promise<number> {
  if (flags.fillTemplate) return writeTemplate(desk, codes, flags.out);
  const { fill: rows, blank, docx, open, joined } = flags;
  const book = await desk.book();
  const { out, ...others } = workOptions(desk);
  // A name with an ending is that of the file; a folder that is there already is a folder.
  const isFile = out === STDOUT || (/^(pdf|docx)$/.test(endingOf(out)) && !isFolder(out)) || isSpecial(out);
  const options = isFile
    ? { ...others, take: ({ bytes }: { bytes: Uint8Array }) => handOver(desk, out, bytes) }
    : workOptions(desk);
  const { files, extras, findings, stopped } = rows
    ? await fill(book, codes, path.resolve(rows), { ...options, ...(joined && { joined }) })
    : await makeFormats(book, codes, { ...options, blank: blank === true, docx: docx === true });
  const shown = findings.filter(({ severity }) => severity !== 'info');
  if (shown.length > 0 || desk.flags.reporter !== 'text') desk.show(shown);
  if (stopped) return desk.stopped(stopped.made, stopped.rows);
  for (const { file } of files) desk.made(file);
  for (const file of extras) desk.made(file);
  const made = isFile && out !== STDOUT ? [path.resolve(out ?? '')] : files.map(({ file }) => file);
  if (open) await openFiles(made);
  return shown.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.ok;
}

async function writeTemplate(desk: Desk, codes: readonly string[], out: string | undefined): Promise<number> {
  const sheets = await fillTemplate(await desk.book(), codes);
  const { fillList } = wordsFor(desk.language());
  const formats = sheets.slice(0, -1);
  const file = out ?? `${formats.map(({ name }) => name).join('-')}-${fillList}.xlsx`;
  // Somebody may have filled it in since.
  if (out === undefined && existsSync(file))
    throw usage({
      en: `${file} is there already; give another name with -o`,
      nl: `${file} is er al; geef een andere naam met -o`,
    });
  if (endingOf(file) !== 'csv') await handOver(desk, file, await toXlsx(sheets));
  else if (formats.length > 1)
    throw usage({
      en: 'a .csv holds one table; ask for one format, or give a name that ends in .xlsx',
      nl: 'in een .csv past één tabel; vraag één format, of geef een naam die op .xlsx eindigt',
    });
  else await handOver(desk, file, toCsv(formats[0]?.lines ?? []));
  return EXIT.ok;
}
