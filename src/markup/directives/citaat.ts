/** `:::citaat[Wie het zei]`: a sentence set large, to catch the eye; and `:::kantlijn`, a remark beside the text. */
import { h } from 'hastscript';
import { type Directive, solid } from './directive.js';

export const citaat: Directive = {
  names: ['citaat'],
  form: 'container',
  labelled: true,
  render: ({ children, label }) =>
    h('blockquote.pull-quote', [...solid(children), ...(label.length ? [h('p.pull-quote-by', [...label])] : [])]),
};

/** Beside the text where the page has room for words there, and under what it belongs to where it has none. */
export const kantlijn: Directive = {
  names: ['kantlijn'],
  form: 'container',
  render: ({ children }) => h('div.margin-note', { role: 'group' }, solid(children)),
};
