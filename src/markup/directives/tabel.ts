/** `:::tabel[Vraag]{#id rijen=5 breedtes="3 2 5"}`: empty rows under the column heads in its list. */
import { h } from 'hastscript';
import { type Directive, listItems } from './directive.js';
import { COMMON_ATTRIBUTES, count, field } from './field.js';

export const tabel: Directive = {
  names: ['tabel'],
  form: 'container',
  attributes: [...COMMON_ATTRIBUTES, 'rijen', 'breedtes'],
  render(input) {
    const heads = listItems(input, 'ul');
    const widths = shares(input.attributes.breedtes, heads.length);
    if (!widths) input.problem(`"breedtes" gives one number per column (${heads.length}), for example "3 2 5"`);
    const columns = heads.map((_, index) => h(`col.share-${widths?.[index] ?? 1}`));
    const row = () =>
      h(
        'tr',
        heads.map(() => h('td', '\u00a0')),
      );
    const table = h('table.entry-table', { role: 'table' }, [
      h('colgroup', columns),
      h('thead', [
        h(
          'tr',
          heads.map((head) => h('th', { scope: 'col' }, head.children)),
        ),
      ]),
      h('tbody', Array.from({ length: count(input, 'rijen', 4) }, row)),
    ]);
    return field(input, 'tabel', [table]);
  },
};

/** Widths as whole percentages in steps of 5, so that styles need no inline rule. */
function shares(text: string | undefined, columns: number): number[] | undefined {
  const parts = text === undefined ? Array.from({ length: columns }, () => 1) : text.trim().split(/\s+/).map(Number);
  if (parts.length !== columns || parts.some((part) => !(part > 0))) return undefined;
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => Math.max(5, Math.round((part / total) * 20) * 5));
}
