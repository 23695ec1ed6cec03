/** `werkboek format <code…>`: one or more formats, now, without building the book. */
import path from 'node:path';
import { type Command, Option } from 'commander';
import { EXIT } from '../../diagnostic.js';
import { fill, makeFormats } from '../../index.js';
import { atDesk, type Desk } from '../desk.js';
import { openFiles } from '../open-file.js';
import { buildFlags, type CommonFlags } from '../options.js';
import { workOptions } from '../work-options.js';

interface FormatFlags extends CommonFlags {
  readonly fill?: string;
  readonly open?: boolean;
  readonly blank?: boolean;
  readonly joined?: true | 'beside';
}

export function formatCommand(program: Command, finish: (code: Promise<number>) => Promise<void>): void {
  const command = program
    .command('format')
    .argument('<code...>', 'code or name of a format, for example F04 or uitnodiging');
  buildFlags(command)
    .description('make one or more formats, without building the book')
    .option('--fill <file>', 'fill in values from a .csv or .json file: one PDF for each row')
    .addOption(
      new Option(
        '--joined [beside]',
        'with --fill: one PDF for the printer, each row on leaves of its own; beside: also one for each row',
      ).choices(['beside']),
    )
    .addOption(new Option('--blank', 'to print and fill in with a pen: without fields').conflicts('fill'))
    .option('--open', 'open the PDF when it is ready')
    .action((codes: string[], flags: FormatFlags) => finish(atDesk(flags, (desk) => run(desk, codes, flags))));
}

async function run(
  desk: Desk,
  codes: readonly string[],
  { fill: rows, blank, open, joined }: FormatFlags,
): Promise<number> {
  const [book, options] = [await desk.book(), workOptions(desk)];
  const { files, extras, findings, stopped } = rows
    ? await fill(book, codes, path.resolve(rows), { ...options, ...(joined && { joined }) })
    : await makeFormats(book, codes, { ...options, blank: blank === true });
  const shown = findings.filter(({ severity }) => severity !== 'info');
  if (shown.length > 0 || desk.flags.reporter !== 'text') desk.show(shown);
  if (stopped) return desk.stopped(stopped.made, stopped.rows);
  for (const { file } of files) desk.made(file);
  for (const file of extras) desk.made(file);
  if (open) await openFiles(files.map(({ file }) => file));
  return shown.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.ok;
}
