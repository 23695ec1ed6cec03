/** `:::checklist[Titel]`: things to tick off with a pen. */
import { h } from 'hastscript';
import { type Directive, listItems } from './directive.js';

export const checklist: Directive = {
  names: ['checklist'],
  form: 'container',
  render(input) {
    const { context, label } = input;
    const items = listItems(input, 'ul').map((item) => h('li', item.children));
    const kind = h('p.kind', [context.icon('checklist'), context.words.checklist]);
    const title = label.length ? [h('h3.kind-title', [...label])] : [];
    return h('div.checklist-block', [h('div.kind-head', [kind, ...title]), h('ul.checklist', { role: 'list' }, items)]);
  },
};
