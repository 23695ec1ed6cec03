/** `:::begrip[Inspraak]`: a word and what it means. */
import { slug } from 'github-slugger';
import { h } from 'hastscript';
import { idIn } from '../context.js';
import { type Directive, solid } from './directive.js';

export const begrip: Directive = {
  names: ['begrip'],
  form: 'container',
  labelled: true,
  render({ children, context, label, labelText, problem }) {
    const meaning = solid(children);
    if (!labelText) problem('the word that is explained stands between [ and ], for example [Inspraak]');
    if (!meaning.length) problem('the block says what the word means');
    const id = labelText && { id: idIn(context, `begrip-${slug(labelText)}`) };
    return h('div.block.term', { role: 'group', ...id }, [
      h('p.block-label', [context.icon('begrip'), context.words.term]),
      ...(label.length ? [h('p.term-word', [...label])] : []),
      ...meaning,
    ]);
  },
};
