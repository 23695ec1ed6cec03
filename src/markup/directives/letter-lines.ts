/** `:::adres` and `:::kenmerk` of a letter: lines in the window of the envelope, and what a letter is about, its date, its number. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Directive, type DirectiveInput, inPlaceOf, listItems, oneLine } from './directive.js';

const lines = (input: DirectiveInput, line: (content: ElementContent[]) => Element): Element[] => {
  if (!input.context.inLetter)
    input.problem({
      en: 'this block belongs in a letter (kind: letter)',
      nl: 'dit blok hoort in een brief (kind: letter)',
    });
  return listItems(input, 'ul').map((item) => inPlaceOf(item, line(oneLine(input, item))));
};

export const adres: Directive = {
  names: ['adres'],
  form: 'container',
  render: (input) =>
    h(
      'div.letter-address',
      lines(input, (content) => h('p.letter-line', content)),
    ),
};

/** `- Datum: :datum[Datum]{#datum}`: up to the colon stands what it is. */
export const kenmerk: Directive = {
  names: ['kenmerk'],
  form: 'container',
  render: (input) =>
    h(
      'div.letter-facts',
      lines(input, (content) => h('p.letter-line', named(content))),
    ),
};

function named([first, ...rest]: readonly ElementContent[]): ElementContent[] {
  if (first?.type !== 'text') return first ? [first, ...rest] : [];
  const [, name, behind = ''] = /^([^:]+:)\s*(.*)$/s.exec(first.value) ?? [];
  if (name === undefined) return [first, ...rest];
  return [h('span.letter-fact', name), { type: 'text', value: ` ${behind}` }, ...rest];
}
