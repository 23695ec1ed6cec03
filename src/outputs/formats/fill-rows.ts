/** Fills formats from rows of values: one PDF per row, and a bad row keeps no other from being made. */
import path from 'node:path';
import { loadBook } from '../../content/load.js';
import { obstacleTo } from '../../content/read.js';
import { diagnostic, EXIT, Failure } from '../../diagnostic.js';
import { formatFileName } from '../../editions/editions.js';
import { openFile } from '../../files/open.js';
import type { Format } from '../../model.js';
import { nearest } from '../../nearest.js';
import { BadValues } from '../../pdf/document/fields/values.js';
import { fillForm } from '../../pdf/make/forms/fill-form.js';
import { readForm } from '../../pdf/read/forms/read-form.js';
import { readRows } from '../../rows/read-rows.js';
import type { ReadRows, Row } from '../../rows/row.js';
import { unknownColumn } from '../../rules/fill/table.js';
import type { MadeFile } from '../output.js';
import type { Workshop } from '../workshop.js';
import { type Fillable, isKnown, isNaming, matchRow, nameOfRow, placeProblem } from './match-row.js';

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
  { columns, rows, problems }: ReadRows,
): AsyncGenerator<MadeFile> {
  const { config, findings, progress, signal } = workshop;
  const { book } = await loadBook(config, { onlyFormats: (file) => isWanted(path.basename(file)) });
  const forms = await Promise.all(made.map((file) => fillable(file, book.formats)));
  const all = forms.map(({ form }) => form);
  const known = all.flatMap(({ fields }) => fields.map(({ name }) => name));
  const unknown = columns.filter((column) => !isNaming(column.name) && !isKnown(all, column));
  const listed = known.filter((name) => !name.includes('.'));
  findings.add([
    ...problems,
    ...unknown.map(({ name, place }) => {
      const data = { column: name, suggestion: nearest(name, known), known: listed.join(', ') };
      return diagnostic(unknownColumn, data, place);
    }),
  ]);
  progress.expect('fill', rows.length * forms.length);
  const digits = Math.max(3, String(rows.at(-1)?.number ?? 0).length);
  for (const { form, file } of forms) {
    for (const row of rows) {
      signal.throwIfAborted();
      const name = [String(row.number).padStart(digits, '0'), nameOfRow(form, row)].filter(Boolean).join('-');
      const bytes = await filled(workshop, form, file, row);
      const named = `${form.code}-${name}.pdf`;
      progress.advance('fill', { id: named, title: named });
      if (!bytes) continue;
      const folder = file.file.replace(/\.pdf$/, '');
      yield { ...file, file: path.join(folder, named), bytes, key: undefined };
    }
  }
}

async function fillable(file: MadeFile, formats: readonly Format[]): Promise<{ form: Fillable; file: MadeFile }> {
  const reading = await readForm(file.bytes, file.file);
  const [form] = reading.kind === 'form' ? reading.forms : [];
  const format = formats.find((each) => formatFileName(each) === path.basename(file.file));
  if (!form || !format) throw new Error(`${file.file} has no fields of ours`);
  return { form: { code: form.code, fields: form.fields }, file };
}

async function filled(
  { findings }: Workshop,
  form: Fillable,
  { bytes, file }: MadeFile,
  row: Row,
): Promise<Uint8Array | undefined> {
  const matched = matchRow(form, row);
  if ('problems' in matched) {
    findings.add(matched.problems);
    return undefined;
  }
  try {
    return await fillForm(bytes, matched.values, file);
  } catch (problem) {
    if (!(problem instanceof BadValues)) throw problem;
    findings.add(problem.problems.map((each) => placeProblem(each, row, matched.cells)));
    return undefined;
  }
}
