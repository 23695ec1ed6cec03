/** `:::tabel[Vraag]{#id rijen=5 breedtes="3 2 5"}`: empty rows under the column heads in its list. */
import { h } from 'hastscript';
import { type Directive, type DirectiveInput, listItems, oneLine } from './directive.js';
import { COMMON_ATTRIBUTES, count, field } from './field.js';

/** Widths are whole steps of 5 %, so that styles need no inline rule. */
const STEP = 5;
const STEPS = 100 / STEP;

export const tabel: Directive = {
  names: ['tabel'],
  form: 'container',
  labelled: true,
  attributes: [...COMMON_ATTRIBUTES, 'rijen', 'breedtes'],
  render(input) {
    const heads = listItems(input, 'ul');
    const rows = count(input, 'rijen', 4);
    if (heads.length === 0) return field(input, 'tabel', []);
    const shared = widths(input, heads.length);
    const columns = heads.map((_, index) => h(shared[index] ? `col.share-${shared[index]}` : 'col'));
    const row = () =>
      h(
        'tr',
        heads.map(() => h('td', '\u00a0')),
      );
    const cells = heads.map((head) => h('th', { scope: 'col' }, oneLine(input, head)));
    const table = h('table.entry-table', { role: 'table' }, [
      h('colgroup', columns),
      h('thead', [h('tr', cells)]),
      h('tbody', Array.from({ length: rows }, row)),
    ]);
    return field(input, 'tabel', [table]);
  },
};

/** Empty when all columns are equally wide. */
function widths(input: DirectiveInput, columns: number): number[] {
  const { breedtes } = input.attributes;
  if (breedtes === undefined) return [];
  const parts = breedtes.trim().split(/\s+/).map(Number);
  if (parts.length === columns && parts.every((part) => part > 0 && part <= 100)) return shares(parts);
  input.problem(`"breedtes" gives one number per column (${columns}), for example "3 2 5"`);
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
