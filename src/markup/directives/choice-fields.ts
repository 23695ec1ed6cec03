/** Fields where one ticks: `:::vink` (as many as you like) and `:::kies` (exactly one). */
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { type Directive, type DirectiveInput, inPlaceOf, listItems, oneLine } from './directive.js';
import { COMMON_ATTRIBUTES, field, OTHER } from './field.js';

/** Options longer than this get a line of their own. */
const SHORT_OPTION = 18;

function choice(input: DirectiveInput, kind: 'vink' | 'kies'): Element {
  const items = listItems(input, 'ul');
  if (items.length === 1) input.problem('a choice has at least two options');
  const mark = kind === 'vink' ? 'span.box' : 'span.round';
  const long = items.some((item) => textOf(item).trim().length > SHORT_OPTION);
  const options = items.map((item) =>
    inPlaceOf(item, h('li.option', [h(mark), h('span.option-text', oneLine(input, item))])),
  );
  if (OTHER in input.attributes) {
    options.push(h('li.option.option-other', [h(mark), h('span.option-text', input.context.words.other)]));
  }
  return field(input, kind, [
    h('ul', { className: long ? ['options', 'options-long'] : ['options'], role: 'list' }, options),
  ]);
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
