/** `:::tabel[Vraag]{#id rijen=5 breedtes="3 2 5"}`: rows to fill in, under the column heads of its list or its table. */
import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { BookWords } from '../../words.js';
import { type Column, readColumns } from './columns.js';
import { type Directive, type DirectiveInput, isElement, listItems, oneLine, solid } from './directive.js';
import { COMMON_ATTRIBUTES, count, type Enter, field, type Place } from './field.js';

/** Widths are whole steps of 5 %, so that styles need no inline rule. */
const STEP = 5;
const STEPS = 100 / STEP;

export const tabel: Directive = {
  names: ['tabel'],
  form: 'container',
  labelled: true,
  attributes: [...COMMON_ATTRIBUTES, 'rijen', 'breedtes'],
  render(input) {
    const { heads, printed } = given(input);
    if (heads.length === 0) return field(input, 'tabel', () => []);
    const empty = printed.length && !input.attributes.rijen ? 0 : count(input, 'rijen', 4);
    const rows: readonly ElementContent[][][] = [...printed, ...Array.from({ length: empty }, () => [])];
    const shared = widths(input, heads.length);
    const columns = heads.map((_, index) => h(shared[index] ? `col.share-${shared[index]}` : 'col'));
    const read = readColumns(heads, input);
    return field(input, 'tabel', (enter) => [
      h('table.entry-table', { role: 'table' }, [
        h('colgroup', columns),
        h('thead', [
          h(
            'tr',
            read.map(({ head }) => h('th', { scope: 'col' }, [...head])),
          ),
        ]),
        h(
          'tbody',
          rows.map((cells, index) => tableRow(input, enter, read, cells, index + 1)),
        ),
      ]),
    ]);
  },
};

interface Given {
  readonly heads: readonly ElementContent[][];
  /** Cells that have text on paper already; an empty one is written in. */
  readonly printed: readonly ElementContent[][][];
}

function given(input: DirectiveInput): Given {
  const [only, ...rest] = solid(input.children);
  if (!only || rest.length || !isElement(only, 'table')) {
    return { heads: listItems(input, 'ul').map((head) => oneLine(input, head)), printed: [] };
  }
  const [head = [], ...printed] = rowsOf(only);
  return { heads: head, printed };
}

const rowsOf = (table: Element): ElementContent[][][] =>
  table.children
    .filter((part): part is Element => isElement(part, 'thead', 'tbody'))
    .flatMap(({ children }) => children.filter((child): child is Element => isElement(child, 'tr')))
    .map(({ children }) => children.filter((child): child is Element => isElement(child, 'th', 'td')))
    .map((cells) => cells.map((cell) => cell.children));

/** What stands printed in the first column is the name of its row. */
function tableRow(
  { context: { words } }: DirectiveInput,
  enter: Enter,
  columns: readonly Column[],
  cells: readonly ElementContent[][],
  number: number,
): Element {
  const name = (cells[0] ?? []).map((child) => textOf(child as Element)).join('') || words.row(number);
  const cell = (column: Column, index: number): Element => {
    const printed = cells[index] ?? [];
    if (printed.length > 0) return index === 0 ? h('th', { scope: 'row' }, printed) : h('td', printed);
    const { kind, options } = column;
    if (kind === 'signature') return h('td.entry-signature', SPACE);
    const place = { part: `.${number}.${column.key}`, words: `${name}, ${column.words}`, optional: true } as const;
    if (kind === 'tick') return h('td.entry-tick', [h('span.box', enter({ ...place, kind: 'tick' }))]);
    const mark = enter({ ...place, kind: 'cell', ...WRITES[kind]?.(words), ...(kind === 'choice' && { options }) });
    return kind === 'amount' ? h('td.entry-amount', mark, '€') : h('td', mark, SPACE);
  };
  return h('tr', columns.map(cell));
}

/** The browser leaves a cell without text out of the tags. */
const SPACE = '\u00a0';

/** What is to be known of a cell that is not just text. */
const WRITES: Partial<Record<Column['kind'], (words: BookWords) => Pick<Place, 'writes' | 'notes'>>> = {
  date: ({ dateNotation }) => ({ writes: 'date', notes: dateNotation }),
  number: () => ({ writes: 'number' }),
  amount: ({ inEuros }) => ({ writes: 'amount', notes: inEuros }),
  phone: () => ({ writes: 'phone' }),
  email: () => ({ writes: 'email' }),
};

/** Empty when all columns are equally wide. */
function widths(input: DirectiveInput, columns: number): number[] {
  const { breedtes } = input.attributes;
  if (breedtes === undefined) return [];
  const parts = breedtes.trim().split(/\s+/).map(Number);
  if (parts.length === columns && parts.every((part) => part > 0 && part <= 100)) return shares(parts);
  input.problem({
    en: `"breedtes" gives one number per column (${columns}), for example "3 2 5"`,
    nl: `“breedtes” geeft één getal per kolom (${columns}), bijvoorbeeld "3 2 5"`,
  });
  return [];
}

/** Together 100 %: what rounding down leaves goes to the columns that lost most by it. */
function shares(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const exact = parts.map((part) => (part / total) * STEPS);
  const steps = exact.map((value) => Math.max(1, Math.floor(value)));
  const order = exact.map((value, index) => ({ index, lost: value - steps[index]! })).sort((a, b) => b.lost - a.lost);
  const rest = STEPS - steps.reduce((sum, step) => sum + step, 0);
  for (const { index } of order.slice(0, Math.max(0, rest))) steps[index]! += 1;
  return steps.map((step) => step * STEP);
}
