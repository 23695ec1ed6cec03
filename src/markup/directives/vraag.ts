/** `:::vraag[Wat wilt u …?]{regels=3}`: a question to think about, with lines to write on. */
import { h } from 'hastscript';
import { type Directive, solid } from './directive.js';
import { count, writingLine } from './field.js';

export const vraag: Directive = {
  names: ['vraag'],
  form: 'container',
  labelled: true,
  attributes: ['regels'],
  render(input) {
    const { children, context, label, labelText } = input;
    if (!labelText)
      input.problem({
        en: 'a question stands between [ and ], for example [Wat wilt u maken?]',
        nl: 'een vraag staat tussen [ en ], bijvoorbeeld [Wat wilt u maken?]',
      });
    return h('div.block.question', { role: 'group' }, [
      h('p.block-label', [context.icon('vraag'), context.words.question]),
      ...(label.length ? [h('p.question-title', [...label])] : []),
      ...solid(children),
      h('div.writing-lines', Array.from({ length: count(input, 'regels', 3) }, writingLine)),
    ]);
  },
};
