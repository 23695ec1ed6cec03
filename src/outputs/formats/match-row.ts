/** Brings a row of values into what the fields of a format hold: which column is which field, and which words mean what. */
import { headKey, type Question } from '../../content/questions.js';
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { FieldValue, FillProblem, FormField, FormValues } from '../../pdf/document/fields/values.js';
import type { Cell, CellValue, Column, Row } from '../../rows/row.js';
import { doubledColumn } from '../../rules/fill/table.js';
import { badValue, type Unfit } from '../../rules/fill/values.js';

/** A format that is to be filled. */
export interface Fillable {
  readonly code: string;
  readonly fields: readonly FormField[];
  /** The words that its fields are known by. */
  readonly questions: readonly Question[];
}

/** Heads of columns that say of a row what it is: which file, which format, which version. `werkboek read` writes them. */
const NAMING = /^(bestand|bestandsnaam|file|filename)$/i;
const CODE = /^code$/i;
const VERSION = /^(versie|version)$/i;
const A_CODE = /^[a-z]\d{2}$/i;
const YES = /^(ja|j|yes|y|x|v|1|waar|true)$/i;
const NO = /^(nee|n|no|0|onwaar|false)$/i;

/** Whether a column is about the row, and no answer. */
export const isAbout = (column: string): boolean => [NAMING, CODE, VERSION].some((each) => each.test(column.trim()));
const isNaming = (column: string): boolean => NAMING.test(column.trim());

/** The name of a field or its words, as people write it: `F04.Naam`, ` naam ` and `Hoe heet u?`. Undefined for a column of another format. */
export function fieldOf({ code, fields, questions }: Fillable, column: string): FormField | undefined {
  if (isAbout(column)) return undefined;
  const whole = column.trim();
  const own = whole.toLowerCase().startsWith(`${code.toLowerCase()}.`) ? whole.slice(code.length + 1) : whole;
  const name = own.toLowerCase().replace(/\s+/g, '-');
  const known = fields.find((field) => field.name === name);
  if (known) return known;
  const key = headKey(own);
  const question = questions.find((each) => each.key === key);
  return question && fields.find((field) => field.name === question.name);
}

/** Whether some format has a field for this column. */
export const isKnown = (formats: readonly Fillable[], { name, code }: Column): boolean =>
  formats.some((format) => (code === undefined || code === format.code) && fieldOf(format, name) !== undefined);

/** A row may be for one format only: its sheet says so, or its column `code`. */
export function isMeantFor({ code }: Fillable, row: Row): boolean {
  const said = row.code ?? String(row.cells.find(({ column }) => CODE.test(column.trim()))?.value ?? '');
  return !A_CODE.test(said) || said.toUpperCase() === code;
}

/** What stands in place of a file's name in the row that shows how. */
const EXAMPLE = /^\((voorbeeld|example)\)$/i;

export const isExample = ({ cells }: Row): boolean =>
  cells.some(({ column, value }) => isNaming(column) && EXAMPLE.test(String(value)));

export type Matched =
  | { readonly values: FormValues; readonly cells: ReadonlyMap<string, Cell> }
  | { readonly problems: readonly Diagnostic[] };

/** Columns of other formats are left alone. */
export function matchRow(format: Fillable, row: Row): Matched {
  const values = new Map<string, FieldValue>();
  const cells = new Map<string, Cell>();
  const problems: Diagnostic[] = [];
  for (const cell of row.cells) {
    const field = fieldOf(format, cell.column);
    if (!field) continue;
    // `naam` and `F04.naam` in one table: nobody can know which is meant.
    if (cells.has(field.name)) problems.push(diagnostic(doubledColumn, { column: cell.column }, cell.place));
    cells.set(field.name, cell);
    const value = valueFor(field, cell.value);
    if (value === undefined) problems.push(bad(cell, row, Array.isArray(cell.value) ? 'single' : 'choice', field));
    else values.set(field.name, value);
  }
  return problems.length > 0 ? { problems } : { values: Object.fromEntries(values), cells };
}

/** Undefined for several answers where one may be given, and for words that mean neither yes nor no. */
function valueFor(field: FormField, value: CellValue): FieldValue | undefined {
  const { kind, options, writes } = field;
  if (kind === 'many') return typeof value === 'object' ? value : optionsIn(String(value), options);
  if (typeof value === 'object') return value.length === 1 ? valueFor(field, value[0]!) : undefined;
  if (writes && typeof value === 'number') return value;
  // A number of JSON has a point, and on the sheet a comma.
  if (kind !== 'tick') return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
  if (typeof value === 'boolean') return value;
  return YES.test(String(value)) ? true : NO.test(String(value)) ? false : undefined;
}

/** `koffie | tolk`, and also with commas or on lines of their own, unless that is how one option is written. */
function optionsIn(text: string, options: readonly string[]): readonly string[] {
  const separator = options.some((each) => each.toLowerCase() === text.toLowerCase())
    ? undefined
    : text.includes('|')
      ? '|'
      : /[,;\n]/;
  const parts = separator ? text.split(separator) : [text];
  return parts.map((part) => part.trim()).filter(Boolean);
}

function bad(cell: Cell, row: Row, reason: Unfit, field?: FormField): Diagnostic {
  const known = reason === 'choice' && field?.kind === 'tick' ? 'ja, nee' : (field?.options.join(', ') ?? '');
  const data = { column: cell.column, value: [cell.value].flat().join(' | '), row: row.number, reason, known };
  return diagnostic(badValue, data, cell.place);
}

/** What the form itself says of a value, at the place of that value. */
export function placeProblem(problem: FillProblem, row: Row, cells: ReadonlyMap<string, Cell>): Diagnostic {
  const cell = cells.get(problem.name);
  const [reason, known] = reasonOf(problem);
  const value = [problem.value].flat().join(' | ');
  const data = { column: cell?.column ?? problem.name, value, row: row.number, reason, known };
  return diagnostic(badValue, data, cell?.place ?? row.place);
}

function reasonOf(problem: FillProblem): [reason: Unfit, known: string] {
  switch (problem.kind) {
    case 'unknown-option':
      return ['choice', problem.options.join(', ')];
    case 'unfit':
      return [problem.fault, ''];
    case 'too-long':
      return ['long', String(problem.room)];
    case 'no-letter':
      return ['character', [...problem.characters].map(nameOfCharacter).join(', ')];
    case 'wrong-kind':
    case 'unknown-field':
      return ['shape', ''];
  }
}

/** With its number: of some there is nothing to see. */
function nameOfCharacter(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{C}\p{Z}\p{M}]/u.test(character) ? code : `${character} (${code})`;
}

const MAX_NAME = 40;

/** What tells this row's file from the others for who looks at names: a column for it, or the first short text. */
export function nameOfRow(format: Fillable, row: Row): string {
  const naming = row.cells.find(({ column }) => isNaming(column));
  const text = naming
    ? String(naming.value)
        .replace(/^.*[\\/]/, '')
        .replace(/\.pdf$/i, '')
    : row.cells.find(({ column, value }) => fieldOf(format, column)?.kind === 'text' && isShort(value))?.value;
  // Letters of every alphabet: only signs that a file system or a command line takes for its own go.
  return String(text ?? '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, MAX_NAME)
    .replace(/^-+|-+$/g, '');
}

const isShort = (value: CellValue): boolean => typeof value === 'string' && !value.includes('\n');
