/** `:::checklist[Titel]`: things to tick off with a pen. */
import { h } from 'hastscript';
import { type Directive, kindHead, listItems } from './directive.js';

/** A list that is easily seen as one stays on one page. */
const SHORT = 7;

export const checklist: Directive = {
  names: ['checklist'],
  form: 'container',
  labelled: true,
  render(input) {
    const head = kindHead(input, 'checklist', input.context.words.checklist);
    const items = listItems(input, 'ul');
    const block = items.length <= SHORT ? 'div.checklist-block.checklist-short' : 'div.checklist-block';
    return h(block, [head, h('ul.checklist', { role: 'list' }, items)]);
  },
};
