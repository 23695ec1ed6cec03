/** Makes tables of formats that were filled in: a line for each, a column for each field. */
import type { Answer, FilledForm, TableSheet } from './types.js';

/** Between the options that were ticked; fill-rows.ts reads it back. */
const BETWEEN = ' | ';

export interface TableWords {
  /** Heads of the first columns: match-row.ts knows them. */
  readonly file: string;
  readonly code: string;
  readonly version: string;
  /** What stands for a box that is ticked. */
  readonly ticked: string;
}

type Filled = Omit<FilledForm, 'questions'>;

/**
 * One table. Columns come in the order of the form; a field that only some versions have stands behind the one before it. With
 * formats of several kinds the code stands before the name of each field.
 */
export function tabulate(filled: readonly Filled[], words: TableWords): string[][] {
  const codes = codesIn(filled);
  const headOf = (code: string, name: string): string =>
    codes.length > 1 || isTaken(name, words) ? `${code}.${name}` : name;
  const columns = codes.flatMap((code) => fieldsOf(filled, code).map((name) => headOf(code, name)));
  const lines = filled.map(({ file, code, version, values }) => {
    const cells = new Map(Object.entries(values).map(([name, value]) => [headOf(code, name), value]));
    return [file, code, version, ...columns.map((column) => asText(cells.get(column), words))];
  });
  return [[words.file, words.code, words.version, ...columns], ...lines];
}

/** A table for each format, in the order of their codes; a number is one. */
export const tabulateApart = (filled: readonly Filled[], words: TableWords): TableSheet[] =>
  codesIn(filled).map((code) => {
    const names = fieldsOf(filled, code);
    const own = filled.filter((each) => each.code === code);
    const heads = names.map((name) => (isTaken(name, words) ? `${code}.${name}` : name));
    return {
      name: code,
      lines: [
        [words.file, words.code, words.version, ...heads],
        ...own.map(({ file, version, values }) => [
          file,
          code,
          version,
          ...names.map((name) => inWords(Object.hasOwn(values, name) ? values[name] : undefined, words)),
        ]),
      ],
    };
  });

const codesIn = (filled: readonly Filled[]): string[] => [...new Set(filled.map(({ code }) => code))].sort();

const fieldsOf = (filled: readonly Filled[], code: string): string[] =>
  union(filled.flatMap((each) => (each.code === code ? [each.fields] : [])));

/** `F07.versie` is a field, `versie` what the sheet is. */
const isTaken = (name: string, { file, code, version }: TableWords): boolean => [file, code, version].includes(name);

/** All names of all lists, each new one behind the one that it follows in its own list. */
function union(lists: readonly (readonly string[])[]): string[] {
  const all: string[] = [];
  const known = new Set<string>();
  for (const list of lists) {
    // Most forms are of one version, and bring nothing new.
    if (list.every((name) => known.has(name))) continue;
    let before = -1;
    for (const name of list) {
      if (known.has(name)) before = all.indexOf(name);
      else {
        before += 1;
        all.splice(before, 0, name);
        known.add(name);
      }
    }
  }
  return all;
}

function asText(value: Answer | undefined, words: TableWords): string {
  const written = inWords(value, words);
  // As a spreadsheet of the Netherlands takes it for a number.
  return typeof written === 'number' ? String(written).replace('.', ',') : written;
}

function inWords(value: Answer | undefined, { ticked }: TableWords): string | number {
  if (value === undefined || value === false) return '';
  if (value === true) return ticked;
  return typeof value === 'object' ? value.join(BETWEEN) : value;
}
