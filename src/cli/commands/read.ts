/** `werkboek read <filled.pdf…>`: what was filled in on formats, as JSON or as one table. */
import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { EXIT } from '../../diagnostic.js';
import { writeWhole } from '../../files/write.js';
import { type FilledForm, read, tabulate, toCsv } from '../../index.js';
import { toJson } from '../../visible.js';
import { atDesk, type Desk } from '../desk.js';
import { allowFlag, type CommonFlags, languageFlag } from '../options.js';
import { give } from '../terminal.js';

interface ReadFlags extends Omit<CommonFlags, 'reporter' | 'timeout'> {
  readonly csv?: boolean;
  readonly separator?: string;
  /** False with `--no-bom`. */
  readonly bom?: boolean;
}

export function readCommand(program: Command, finish: (code: Promise<number>) => Promise<void>): void {
  const command = program.command('read').argument('<filled...>', 'PDF files that were filled in, or folders of them');
  allowFlag(languageFlag(command))
    .description('read what was filled in on formats')
    .option('--csv', 'as one table for a spreadsheet: a line per file, a column per field (default: JSON)')
    .option('--separator <sign>', 'with --csv: what stands between cells (default: ";")', sign)
    .option('--no-bom', 'with --csv: no mark at the start that tells Excel the encoding')
    .option('-o, --out <file>', 'write to this file instead of stdout')
    .action((files: string[], flags: ReadFlags) =>
      finish(atDesk({ ...flags, reporter: 'text', timeout: 60 }, (desk) => run(desk, files, flags))),
    );
}

async function run(desk: Desk, names: readonly string[], flags: ReadFlags): Promise<number> {
  const { out, allow } = flags;
  const { forms, findings } = await read(names, { allow, signal: desk.signal, ...(out !== undefined && { out }) });
  if (forms.length > 0) await handOver(desk, flags, flags.csv ? await table(desk, forms, flags) : json(forms));
  if (findings.length > 0) desk.show(findings);
  return findings.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.ok;
}

function json(forms: readonly FilledForm[]): string {
  const plain = forms.map(({ file, code, version, values }) => ({ file, code, version, values }));
  return `${toJson(plain, 2)}\n`;
}

async function table(desk: Desk, forms: readonly FilledForm[], { separator, bom }: ReadFlags): Promise<string> {
  const options = { byteOrderMark: bom !== false, ...(separator !== undefined && { separator }) };
  return toCsv(await tabulate(forms, desk.language()), options);
}

async function handOver(desk: Desk, { out }: ReadFlags, text: string): Promise<void> {
  if (!out) return give(text);
  const file = path.resolve(out);
  await writeWhole(file, text, desk.signal);
  desk.made(file);
}

function sign(text: string): string {
  const meant = text === '\\t' || text === 'tab' ? '\t' : text;
  if (meant.length !== 1 || /["\r\n]/.test(meant)) throw new InvalidArgumentError('Give one sign, for example ; or ,');
  return meant;
}
