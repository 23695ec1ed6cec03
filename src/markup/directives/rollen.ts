/** `:::rollen[Titel]`: a table of who does what; the first column names the roles. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { visit } from '../walk.js';
import { type Directive, isElement, kindHead, solid } from './directive.js';

export const rollen: Directive = {
  names: ['rollen'],
  form: 'container',
  labelled: true,
  render(input) {
    const content = solid(input.children);
    const [table] = content;
    if (content.length !== 1 || !table || !isElement(table, 'table'))
      input.problem({ en: 'the block holds one table', nl: 'in het blok staat één tabel' });
    else nameRows(table);
    return h('div.roles-block', [kindHead(input, 'samen', input.context.words.roles), ...content]);
  },
};

/** A cell that names its row is heard with every cell in it (WCAG 1.3.1). */
function nameRows(table: Element): void {
  visit(table, { tagName: 'tr' }, (row: Element) => {
    const [first] = row.children.filter((cell) => isElement(cell));
    if (first?.tagName !== 'td') return;
    first.tagName = 'th';
    first.properties.scope = 'row';
  });
}
