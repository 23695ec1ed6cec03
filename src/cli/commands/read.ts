/** `werkboek read <filled.pdf…>`: what was filled in on formats, as JSON or as one table. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { diagnostic, EXIT, Failure } from '../../diagnostic.js';
import { wordsFor } from '../../report/words.js';
import { SEPARATOR, writeCsv } from '../../rows/write-csv.js';
import { ownInput } from '../../rules/output/write.js';
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
    .option('--separator <sign>', `with --csv: what stands between cells (default: "${SEPARATOR}")`, sign)
    .option('--no-bom', 'with --csv: no mark at the start that tells Excel the encoding')
    .option('-o, --out <file>', 'write to this file instead of stdout')
    .action((files: string[], flags: ReadFlags) =>
      finish(atDesk({ ...flags, reporter: 'text', timeout: 60 }, (desk) => run(desk, files, flags))),
    );
}

async function run(desk: Desk, names: readonly string[], flags: ReadFlags): Promise<number> {
  const [{ filledFiles, readFilled }, { gatherFindings }, { openReader }] = await Promise.all([
    import('../../build/read-filled.js'),
    import('../../build/findings.js'),
    import('../../build/apart.js'),
  ]);
  const findings = gatherFindings({ allow: new Set(flags.allow), strict: false });
  const files = await filledFiles(names);
  await refuseInput(files, flags.out);
  const reader = openReader(desk.signal);
  const { filled, diagnostics } = await readFilled(files, (input) => reader.call('readForm', input)).finally(() =>
    reader.close(),
  );
  findings.add(diagnostics);
  if (filled.length > 0) await handOver(desk, flags, flags.csv ? await table(desk, filled, flags) : json(filled));
  if (diagnostics.length > 0) desk.show(findings.all());
  return findings.all().some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.ok;
}

/** What is read would be gone. By any name: also through a link. */
async function refuseInput(files: readonly string[], out: string | undefined): Promise<void> {
  if (!out) return;
  const target = await placeOf(out);
  for (const file of target === undefined ? [] : files) {
    if ((await placeOf(file)) === target) throw new Failure([diagnostic(ownInput, { file: out })], EXIT.usage);
  }
}

/** The same for all names of one file; undefined for what is not there. */
const placeOf = (file: string): Promise<string | undefined> =>
  stat(file, { bigint: true }).then(
    ({ dev, ino }) => `${dev} ${ino}`,
    () => undefined,
  );

type Filled = Awaited<ReturnType<typeof import('../../build/read-filled.js')['readFilled']>>['filled'];

const json = (filled: Filled): string =>
  `${toJson(
    filled.map(({ file, code, version, values }) => ({ file, code, version, values })),
    2,
  )}\n`;

async function table(desk: Desk, filled: Filled, { separator = SEPARATOR, bom = true }: ReadFlags): Promise<string> {
  const { tabulate } = await import('../../build/tabulate.js');
  const { table } = wordsFor(desk.language());
  return writeCsv(tabulate(filled, table), { separator, byteOrderMark: bom });
}

async function handOver(desk: Desk, { out }: ReadFlags, text: string): Promise<void> {
  if (!out) return give(text);
  const { writeWhole } = await import('../../files/write.js');
  const file = path.resolve(out);
  await writeWhole(file, text, desk.signal);
  desk.made(file);
}

function sign(text: string): string {
  const meant = text === '\\t' || text === 'tab' ? '\t' : text;
  if (meant.length !== 1 || /["\r\n]/.test(meant)) throw new InvalidArgumentError('Give one sign, for example ; or ,');
  return meant;
}
