/** Fields where one ticks: `:::vink` (as many as you like) and `:::kies` (exactly one). */

import { slug } from 'github-slugger';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { type Directive, type DirectiveInput, inPlaceOf, listItems, oneLine } from './directive.js';
import { COMMON_ATTRIBUTES, type Enter, field, OTHER } from './field.js';

/** Options longer than this get a line of their own. */
const SHORT_OPTION = 18;

function choice(input: DirectiveInput, kind: 'vink' | 'kies'): Element {
  const items = listItems(input, 'ul');
  if (items.length === 1)
    input.problem({ en: 'a choice has at least two options', nl: 'een keuze heeft minstens twee antwoorden' });
  const mark = kind === 'vink' ? 'span.box' : 'span.round';
  const long = items.some((item) => textOf(item).trim().length > SHORT_OPTION);
  const enterOption = (enter: Enter, option: string) =>
    kind === 'vink'
      ? enter({ kind: 'tick', part: `.${slug(option)}`, option, words: option, optional: true })
      : enter({ kind: 'round', option, words: option });
  return field(input, kind, (enter) => {
    const options = items.map((item) =>
      inPlaceOf(
        item,
        h('li.option', [h(mark, enterOption(enter, textOf(item).trim())), h('span.option-text', oneLine(input, item))]),
      ),
    );
    if (OTHER in input.attributes) {
      const words = input.context.words.other.replace(/:$/, '');
      options.push(other(input, enter, h(mark, enterOption(enter, words))));
    }
    return [h('ul', { className: long ? ['options', 'options-long'] : ['options'], role: 'list' }, options)];
  });
}

/** The last option, with a line for what it is. */
function other({ context }: DirectiveInput, enter: Enter, mark: Element): Element {
  const { other: words } = context.words;
  const line = enter({ kind: 'line', part: `-${OTHER}`, words, optional: true });
  return h('li.option.option-other', [mark, h('span.option-text', words), h('span.writing-line', line)]);
}

const directive = (kind: 'vink' | 'kies'): Directive => ({
  names: [kind],
  form: 'container',
  labelled: true,
  attributes: [...COMMON_ATTRIBUTES, OTHER],
  render: (input) => choice(input, kind),
});

export const vink = directive('vink');
export const kies = directive('kies');
