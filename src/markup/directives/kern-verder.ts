/** `:::kern` (a chapter in three lines, at its start) and `:::verder` (the next step, at its end). */
import { h } from 'hastscript';
import { type Directive, isElement, listItems, solid } from './directive.js';

export const kern: Directive = {
  names: ['kern'],
  form: 'container',
  render(input) {
    const items = listItems(input, 'ul').map((item, index) =>
      h('li', [h('b.summary-number', String(index + 1)), h('div', item.children)]),
    );
    return h('div.summary', { role: 'group' }, [
      h('p.summary-label', input.context.words.summary),
      h('ol', { role: 'list' }, items),
    ]);
  },
};

export const verder: Directive = {
  names: ['verder'],
  form: 'container',
  render({ children, context }) {
    const [first, ...rest] = solid(children);
    const lead = first && isElement(first, 'p') ? h('p.next-lead', first.children) : first;
    return h('div.next', { role: 'group' }, [
      h('p.block-label', [context.icon('format'), context.words.next]),
      ...(lead ? [lead] : []),
      ...rest,
    ]);
  },
};
