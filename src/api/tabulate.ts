/** Makes one table of formats that were filled in: a line for each, a column for each field. */
import type { Answer, FilledForm } from './types.js';

/** Between the options that were ticked; fill-rows.ts reads it back. */
const BETWEEN = ' | ';

export interface TableWords {
  /** Head of the first column. */
  readonly file: string;
  /** What stands for a box that is ticked. */
  readonly ticked: string;
}

/**
 * Columns come in the order of the form; a field that only some versions have stands behind the one before it. With
 * formats of several kinds the code stands before the name of each field.
 */
export function tabulate(filled: readonly FilledForm[], words: TableWords): string[][] {
  const codes = [...new Set(filled.map(({ code }) => code))].sort();
  const headOf = (code: string, name: string): string => (codes.length > 1 ? `${code}.${name}` : name);
  const columns = codes.flatMap((code) => {
    const own = filled.filter((each) => each.code === code);
    return union(own.map(({ fields }) => fields.map((name) => headOf(code, name))));
  });
  const lines = filled.map(({ file, code, values }) => {
    const cells = new Map(Object.entries(values).map(([name, value]) => [headOf(code, name), value]));
    return [file, ...columns.map((column) => inWords(cells.get(column), words))];
  });
  return [[words.file, ...columns], ...lines];
}

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

function inWords(value: Answer | undefined, { ticked }: TableWords): string {
  if (value === undefined || value === false) return '';
  if (value === true) return ticked;
  // As a spreadsheet of the Netherlands takes it for a number.
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? value : value.join(BETWEEN);
}
