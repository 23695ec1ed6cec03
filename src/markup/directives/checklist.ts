/** `:::checklist[Titel]`: things to tick off with a pen. */
import { h } from 'hastscript';
import { type Directive, kindHead, listItems } from './directive.js';

export const checklist: Directive = {
  names: ['checklist'],
  form: 'container',
  labelled: true,
  render(input) {
    const head = kindHead(input, 'checklist', input.context.words.checklist);
    return h('div.checklist-block', [head, h('ul.checklist', { role: 'list' }, listItems(input, 'ul'))]);
  },
};
