/** Fills formats from rows of values: one PDF per row, and a bad row keeps no other from being made. */
import path from 'node:path';
import { loadBook } from '../../content/load.js';
import { questionsOf } from '../../content/questions.js';
import { obstacleTo } from '../../content/read.js';
import { diagnostic, EXIT, Failure } from '../../diagnostic.js';
import { formatFileName } from '../../editions/editions.js';
import { openFile } from '../../files/open.js';
import type { Format } from '../../model.js';
import { nearest } from '../../nearest.js';
import { readForm } from '../../pdf/read/forms/read-form.js';
import { readRows } from '../../rows/read-rows.js';
import type { ReadRows, Row } from '../../rows/row.js';
import { exampleRow } from '../../rules/fill/missing.js';
import { unknownColumn, unreadableRows } from '../../rules/fill/table.js';
import type { MadeFile } from '../output.js';
import type { Workshop } from '../workshop.js';
import type { FillWish } from './fill-job.js';
import { fillLetters } from './fill-letters.js';
import { fillSheets } from './fill-sheets.js';
import { type Fillable, isAbout, isExample, isKnown, isMeantFor, nameOfRow } from './match-row.js';
import { missingAnswers } from './missing-answers.js';

/** @throws Failure when there is no row to make: nobody has to wait for a browser to hear that */
export async function rowsIn(file: string): Promise<ReadRows> {
  const opened = openFile(file, 'table');
  if ('obstacle' in opened) throw new Failure([obstacleTo(path.basename(file), opened.obstacle, 'table')], EXIT.usage);
  const read = readRows(opened.bytes, file);
  if (read.columns.length === 0) throw new Failure(read.problems);
  return read;
}

/**
 * Hands out each file as soon as it is filled; what is wrong with rows goes to the findings.
 * @param made the empty formats
 * @param isWanted by file name without folder, as `makeFormats` takes it
 */
export async function* filledFormats(
  workshop: Workshop,
  made: readonly MadeFile[],
  isWanted: (file: string) => boolean,
  read: ReadRows,
  wish: FillWish,
): AsyncGenerator<MadeFile> {
  const { config, findings, progress } = workshop;
  const { book } = await loadBook(config, { onlyFormats: (file) => isWanted(path.basename(file)) });
  const forms = await Promise.all(made.map((file) => fillable(file, book.formats)));
  const all = forms.map(({ form }) => form);
  const isAsked = ({ code }: { readonly code?: string }): boolean =>
    code === undefined || all.some((form) => form.code === code);
  const columns = read.columns.filter(isAsked);
  const [examples, rows] = parted(read.rows.filter(isAsked), isExample);
  const known = all.flatMap(({ fields }) => fields.map(({ name }) => name));
  const unknown = columns.filter((column) => !isAbout(column.name) && !isKnown(all, column));
  const labels = all.flatMap(({ questions }) => questions.map(({ label }) => label));
  const listed = known.filter((name) => !name.includes('.'));
  const place = read.columns[0]?.place;
  const isEmpty = rows.length === 0 && read.problems.length === 0;
  const sheets = forms.flatMap(({ form, format }) => (format.kind === 'sheet' ? [form] : []));
  findings.add([
    ...read.problems,
    ...(isEmpty ? [diagnostic(unreadableRows, { reason: 'no-rows' }, place)] : []),
    ...examples.map((row) => diagnostic(exampleRow, { row: row.number }, row.place)),
    ...unknown.map(({ name, place }) => {
      const data = { column: name, suggestion: nearest(name, [...known, ...labels]), known: listed.join(', ') };
      return diagnostic(unknownColumn, data, place);
    }),
    // A letter with a gap is not made at all.
    ...sheets.flatMap((form) => missingAnswers(form, columns, rows)),
  ]);
  const wanted = forms.map((each) => ({ ...each, rows: rows.filter((row) => isMeantFor(each.form, row)) }));
  progress.expect(
    'fill',
    wanted.reduce((sum, each) => sum + each.rows.length, 0),
  );
  const digits = Math.max(3, String(rows.at(-1)?.number ?? 0).length);
  for (const { form, format, file, rows: own } of wanted) {
    const nameOf = (row: Row): string => {
      const name = [String(row.number).padStart(digits, '0'), nameOfRow(form, row)].filter(Boolean).join('-');
      return `${form.code}-${name}.pdf`;
    };
    const job = { form, file, rows: own, nameOf, wish };
    yield* format.kind === 'letter' ? fillLetters(workshop, format, job) : fillSheets(workshop, job);
  }
}

function parted<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

interface FormAtHand {
  readonly form: Fillable;
  readonly format: Format;
  readonly file: MadeFile;
}

async function fillable(file: MadeFile, formats: readonly Format[]): Promise<FormAtHand> {
  const reading = await readForm(file.bytes, file.file);
  const [form] = reading.kind === 'form' ? reading.forms : [];
  const format = formats.find((each) => formatFileName(each) === path.basename(file.file));
  if (!form || !format) throw new Error(`${file.file} has no fields of ours`);
  return { form: { code: form.code, fields: form.fields, questions: questionsOf(format) }, format, file };
}
