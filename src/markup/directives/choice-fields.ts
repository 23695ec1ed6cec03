/** Fields where one ticks: `:::vink` (as many as you like) and `:::kies` (exactly one). */
import { h } from 'hastscript';
import { type Directive, type DirectiveInput, listItems } from './directive.js';
import { COMMON_ATTRIBUTES, field } from './field.js';

const OTHER = 'anders';
/** Options longer than this get a line of their own. */
const SHORT_OPTION = 22;

function choice(input: DirectiveInput, kind: 'vink' | 'kies') {
  const items = listItems(input, 'ul');
  if (items.length === 1) input.problem('a choice has at least two options');
  const mark = kind === 'vink' ? 'span.box' : 'span.round';
  const long = items.some((item) => text(item).length > SHORT_OPTION);
  const options = items.map((item) => h('li.option', [h(mark), h('span.option-text', item.children)]));
  if (OTHER in input.attributes) {
    options.push(h('li.option.option-other', [h(mark), h('span.option-text', input.context.words.other)]));
  }
  return field(input, kind, [
    h('ul', { className: long ? ['options', 'options-long'] : ['options'], role: 'list' }, options),
  ]);
}

const text = (node: { children?: unknown[]; value?: string }): string =>
  node.value ?? (node.children ?? []).map((child) => text(child as typeof node)).join('');

export const vink: Directive = {
  names: ['vink'],
  form: 'container',
  attributes: [...COMMON_ATTRIBUTES, OTHER],
  render: (input) => choice(input, 'vink'),
};

export const kies: Directive = {
  names: ['kies'],
  form: 'container',
  attributes: [...COMMON_ATTRIBUTES, OTHER],
  render: (input) => choice(input, 'kies'),
};
