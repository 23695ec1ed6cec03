/** `:::kern` (a chapter in three lines, at its start) and `:::verder` (the next step, at its end). */
import { h } from 'hastscript';
import { type Directive, inPlaceOf, isElement, listItems, solid } from './directive.js';

export const kern: Directive = {
  names: ['kern'],
  form: 'container',
  render(input) {
    const items = listItems(input, 'ul').map((item, index) =>
      inPlaceOf(item, h('li', [h('b.summary-number', String(index + 1)), h('div', item.children)])),
    );
    const label = h('p.summary-label', input.context.words.summary);
    return h('div.summary', { role: 'group' }, [label, h('ol', { role: 'list' }, items)]);
  },
};

export const verder: Directive = {
  names: ['verder'],
  form: 'container',
  render({ children, context }) {
    const [first, ...rest] = solid(children);
    const lead = first && isElement(first, 'p') ? inPlaceOf(first, h('p.next-lead', first.children)) : first;
    const label = h('p.block-label', [context.icon('format'), context.words.next]);
    return h('div.next', { role: 'group' }, [label, ...(lead ? [lead] : []), ...rest]);
  },
};
