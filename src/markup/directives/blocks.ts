/** `:::tip` and `:::let-op`: a short remark with its icon and word in the side column. */
import { h } from 'hastscript';
import type { BookWords } from '../../words.js';
import { type Directive, solid } from './directive.js';

const KINDS: Readonly<
  Record<string, { readonly word: keyof BookWords & ('tip' | 'warning'); readonly className: string }>
> = {
  tip: { word: 'tip', className: 'block tip' },
  'let-op': { word: 'warning', className: 'let-op' },
};

export const blocks: Directive = {
  names: Object.keys(KINDS),
  form: 'container',
  render({ name, children, context }) {
    const { word, className } = KINDS[name]!;
    const label = h('p.block-label', [context.icon(name), context.words[word]]);
    return h('div', { className: className.split(' '), role: 'group' }, [label, ...solid(children)]);
  },
};
