/** `werkboek format <code…>`: one or more formats, now, without building the book; or the table to fill them from. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { EXIT } from '../../diagnostic.js';
import { fill, fillTemplate, makeFormats, toCsv, toXlsx } from '../../index.js';
import { wordsFor } from '../../report/words.js';
import { atDesk, type Desk } from '../desk.js';
import { endingOf, handOver } from '../hand-over.js';
import { openFiles } from '../open-file.js';
import { buildFlags, type CommonFlags, usage } from '../options.js';
import { workOptions } from '../work-options.js';

interface FormatFlags extends CommonFlags {
  readonly fill?: string;
  readonly fillTemplate?: boolean;
  readonly open?: boolean;
  readonly blank?: boolean;
  readonly joined?: true | 'beside';
  readonly docx?: boolean;
}

export function formatCommand(program: Command, finish: (code: Promise<number>) => Promise<void>): void {
  const command = program
    .command('format')
    .argument('<code...>', 'code, title or part of the name of a format, for example F04 or uitnodiging');
  buildFlags(command)
    .description('make one or more formats, without building the book')
    .option('--fill <file>', 'fill in values from a .xlsx, .csv or .json file: one PDF for each row')
    .addOption(new Option('--fill-template', 'the empty table for --fill: .xlsx, or .csv with -o').conflicts('fill'))
    .addOption(
      new Option(
        '--joined [beside]',
        'with --fill: one PDF for the printer, each row on leaves of its own; beside: also one for each row',
      ).choices(['beside']),
    )
    .addOption(new Option('--blank', 'to print and fill in with a pen: without fields').conflicts('fill'))
    .addOption(new Option('--docx', 'for Word, to change it or to fill it in there').conflicts(['fill', 'blank']))
    .option('--open', 'open the PDF when it is ready')
    .action((codes: string[], flags: FormatFlags) => finish(atDesk(flags, (desk) => run(desk, codes, flags))));
}

async function run(desk: Desk, codes: readonly string[], flags: FormatFlags): Promise<number> {
  if (flags.fillTemplate) return writeTemplate(desk, codes, flags.out);
  const { fill: rows, blank, docx, open, joined } = flags;
  const [book, options] = [await desk.book(), workOptions(desk)];
  const { files, extras, findings, stopped } = rows
    ? await fill(book, codes, path.resolve(rows), { ...options, ...(joined && { joined }) })
    : await makeFormats(book, codes, { ...options, blank: blank === true, docx: docx === true });
  const shown = findings.filter(({ severity }) => severity !== 'info');
  if (shown.length > 0 || desk.flags.reporter !== 'text') desk.show(shown);
  if (stopped) return desk.stopped(stopped.made, stopped.rows);
  for (const { file } of files) desk.made(file);
  for (const file of extras) desk.made(file);
  if (open) await openFiles(files.map(({ file }) => file));
  return shown.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.ok;
}

async function writeTemplate(desk: Desk, codes: readonly string[], out: string | undefined): Promise<number> {
  const sheets = await fillTemplate(await desk.book(), codes);
  const { fillList } = wordsFor(desk.language());
  const formats = sheets.slice(0, -1);
  const file = out ?? `${formats.map(({ name }) => name).join('-')}-${fillList}.xlsx`;
  // Somebody may have filled it in since.
  if (out === undefined && existsSync(file)) throw usage(`${file} is there already; give another name with -o`);
  if (endingOf(file) !== 'csv') await handOver(desk, file, await toXlsx(sheets));
  else if (formats.length > 1)
    throw usage('a .csv holds one table; ask for one format, or give a name that ends in .xlsx');
  else await handOver(desk, file, toCsv(formats[0]?.lines ?? []));
  return EXIT.ok;
}
