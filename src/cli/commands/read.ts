/** `werkboek read <filled…>`: what was filled in on formats, as JSON, as a table or counted. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import { EXIT } from '../../diagnostic.js';
import {
  type AnswerSummary,
  type Book,
  type FilledForm,
  formatSummaries,
  isFailure,
  openBook,
  printSummary,
  read,
  summarise,
  summaryTables,
  tabulate,
  tabulateApart,
  toCsv,
  toXlsx,
} from '../../index.js';
import { wordsFor } from '../../report/words.js';
import { toJson } from '../../visible.js';
import { atDesk, type Desk } from '../desk.js';
import { endingOf, handOver } from '../hand-over.js';
import { allowFlag, bookFlag, type CommonFlags } from '../options.js';
import type { Say } from '../speech.js';
import { tell } from '../terminal.js';

interface ReadFlags extends Omit<CommonFlags, 'reporter' | 'timeout'> {
  readonly csv?: boolean;
  readonly xlsx?: boolean;
  readonly summary?: boolean;
  readonly separator?: string;
  /** False with `--no-bom`. */
  readonly bom?: boolean;
}

export function readCommand(program: Command, finish: (code: Promise<number>) => Promise<void>, say: Say): void {
  const command = program.command('read').argument(
    '<filled...>',
    say({
      en: 'PDF files that were filled in, answers saved as JSON, or folders of them',
      nl: 'ingevulde pdf’s, antwoorden die als JSON bewaard zijn, of mappen daarmee',
    }),
  );
  allowFlag(bookFlag(command, say), say)
    .description(say({ en: 'read what was filled in on formats', nl: 'lezen wat er op formats is ingevuld' }))
    .option(
      '--csv',
      say({
        en: 'as one table for a spreadsheet: a line per file, a column per field (default: JSON)',
        nl: 'als één tabel voor een rekenblad: een rij per bestand, een kolom per veld (anders: JSON)',
      }),
    )
    .addOption(
      new Option(
        '--xlsx',
        say({
          en: 'as a workbook for Excel: a sheet per format',
          nl: 'als werkmap voor Excel: een tabblad per format',
        }),
      ).conflicts('csv'),
    )
    .option(
      '--summary',
      say({
        en: 'count the answers to each question: as text, or with -o as .xlsx, .pdf, .csv or .json',
        nl: 'de antwoorden per vraag tellen: als tekst, of met -o als .xlsx, .pdf, .csv of .json',
      }),
    )
    .option(
      '--separator <sign>',
      say({
        en: 'with --csv: what stands between cells (default: ";")',
        nl: 'bij --csv: wat tussen de cellen staat (anders: ";")',
      }),
      sign(say),
    )
    .option(
      '--no-bom',
      say({
        en: 'with --csv: no mark at the start that tells Excel the encoding',
        nl: 'bij --csv: geen teken vooraan dat Excel de codering vertelt',
      }),
    )
    .option(
      '-o, --out <file>',
      say({
        en: 'write to this file instead of stdout; .csv, .xlsx and .json say in which form',
        nl: 'naar dit bestand schrijven, niet naar het scherm; .csv, .xlsx en .json zeggen in welke vorm',
      }),
    )
    .action((files: string[], flags: ReadFlags) =>
      finish(atDesk({ ...flags, reporter: 'text', timeout: 60 }, (desk) => run(desk, files, flags))),
    );
}

async function run(desk: Desk, names: readonly string[], flags: ReadFlags): Promise<number> {
  const { out, allow } = flags;
  // Files of any book can be read; the one that is named says which version is the newest.
  const book = flags.book === undefined ? undefined : await openBook(flags.book);
  const asked = { allow, signal: desk.signal, ...(out !== undefined && { out }), ...(book && { book }) };
  const { forms, unread, findings } = await read(names, asked);
  if (forms.length > 0) {
    const result = flags.summary ? await counted(desk, forms, flags, book) : await written(desk, forms, flags);
    await handOver(desk, out, result);
  }
  if (findings.length > 0) desk.show(findings);
  const files = new Set(forms.map(({ file }) => file)).size;
  if (files + unread.length > 1) tell(`${wordsFor(desk.language()).filesRead(files, unread.length)}\n`);
  return findings.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.ok;
}

async function written(desk: Desk, forms: readonly FilledForm[], flags: ReadFlags): Promise<string | Uint8Array> {
  const { csv, xlsx, separator, bom, out } = flags;
  const form = csv ? 'csv' : xlsx ? 'xlsx' : endingOf(out);
  if (form === 'xlsx') return toXlsx(await tabulateApart(forms, desk.language()));
  if (form !== 'csv') return json(forms);
  const options = { byteOrderMark: bom !== false, ...(separator !== undefined && { separator }) };
  return toCsv(await tabulate(forms, desk.language()), options);
}

async function counted(
  desk: Desk,
  forms: readonly FilledForm[],
  { out, xlsx, csv, separator, bom }: ReadFlags,
  named: Book | undefined,
): Promise<string | Uint8Array> {
  const form = csv ? 'csv' : xlsx ? 'xlsx' : endingOf(out);
  // Only what is printed needs a book; elsewhere it has better words, where there is one.
  const book =
    named ??
    (await openBook().catch((problem: unknown) => {
      if (form === 'pdf' || !isFailure(problem)) throw problem;
      return undefined;
    }));
  const language = desk.language();
  const summaries = await summarise(forms, { language, ...(book && { book }) });
  if (form === 'pdf' && book) return printed(desk, book, summaries);
  if (form === 'json') return `${toJson(summaries, 2)}\n`;
  if (form !== 'xlsx' && form !== 'csv') return formatSummaries(summaries, language);
  const tables = await summaryTables(summaries, language);
  const options = { byteOrderMark: bom !== false, ...(separator !== undefined && { separator }) };
  return form === 'xlsx'
    ? toXlsx(tables)
    : toCsv(
        tables.flatMap(({ lines }) => [...lines, []]),
        options,
      );
}

async function printed(desk: Desk, book: Book, summaries: readonly AnswerSummary[]): Promise<Uint8Array> {
  const { signal, flags } = desk;
  const { bytes, findings } = await printSummary(book, summaries, {
    signal,
    progress: desk.progress(),
    allow: flags.allow,
  });
  const shown = findings.filter(({ severity }) => severity !== 'info');
  if (shown.length > 0) desk.show(shown);
  return bytes;
}

function json(forms: readonly FilledForm[]): string {
  const plain = forms.map(({ file, code, version, values }) => ({ file, code, version, values }));
  return `${toJson(plain, 2)}\n`;
}

const sign =
  (say: Say) =>
  (text: string): string => {
    const meant = text === '\\t' || text === 'tab' ? '\t' : text;
    if (meant.length !== 1 || /["\r\n]/.test(meant))
      throw new InvalidArgumentError(
        say({ en: 'Give one sign, for example ; or ,', nl: 'Geef één teken, bijvoorbeeld ; of ,' }),
      );
    return meant;
  };
