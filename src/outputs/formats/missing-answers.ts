/** Tells which answers a sheet needs and a table does not give. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { FormField } from '../../pdf/document/fields/values.js';
import type { Column, Row } from '../../rows/row.js';
import { emptyRequired, missingColumn } from '../../rules/fill/missing.js';
import { type Fillable, fieldOf, isMeantFor } from './match-row.js';

/** Once for a whole column, and for each row in which only some are left out. */
export function missingAnswers(form: Fillable, columns: readonly Column[], rows: readonly Row[]): Diagnostic[] {
  const given = new Set(columns.map(({ name }) => fieldOf(form, name)?.name));
  // A sum is made where its parts are given.
  const isMade = ({ sums = [] }: FormField): boolean => sums.some((each) => given.has(each));
  const required = form.fields.filter((field) => field.required && !isMade(field));
  const absent = required.filter(({ name }) => !given.has(name));
  const [first] = columns;
  const headOf = (name: string): string => form.questions.find((each) => each.name === name)?.label ?? name;
  const listed = (names: readonly { readonly name: string }[]): string =>
    names.map(({ name }) => headOf(name)).join(', ');
  const told = absent.length > 0 && first ? [missing(form.code, listed(absent), first)] : [];
  const empty = rows
    .filter((row) => isMeantFor(form, row))
    .flatMap((row) => {
      const filled = new Set(row.cells.map(({ column }) => fieldOf(form, column)?.name));
      const open = required.filter(({ name }) => given.has(name) && !filled.has(name));
      const data = { code: form.code, row: row.number, columns: listed(open) };
      return open.length > 0 ? [diagnostic(emptyRequired, data, row.place)] : [];
    });
  return [...told, ...empty];
}

const missing = (code: string, columns: string, { place }: Column): Diagnostic =>
  diagnostic(missingColumn, { code, columns }, place);
