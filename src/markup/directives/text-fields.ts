/** Fields that are written on a line: `::kort`, `::lang`, `::datum`, `::getal`, `::handtekening`. */
import { h } from 'hastscript';
import type { Directive } from './directive.js';
import { COMMON_ATTRIBUTES, count, field, writingLine } from './field.js';

export const kort: Directive = {
  names: ['kort'],
  form: 'leaf',
  attributes: COMMON_ATTRIBUTES,
  render: (input) => field(input, 'kort', [writingLine()]),
};

export const lang: Directive = {
  names: ['lang'],
  form: 'leaf',
  attributes: [...COMMON_ATTRIBUTES, 'regels'],
  render: (input) => field(input, 'lang', Array.from({ length: count(input, 'regels', 3) }, writingLine)),
};

/** Eight boxes of 7 × 9 mm: day, month and year cannot be swapped. */
export const datum: Directive = {
  names: ['datum'],
  form: 'leaf',
  attributes: COMMON_ATTRIBUTES,
  render(input) {
    const boxes = (length: number) =>
      h(
        'span.date-boxes',
        Array.from({ length }, () => h('span.date-box')),
      );
    return field(input, 'datum', [
      h('div.date', [boxes(2), boxes(2), boxes(4)]),
      h('p.field-hint.date-hint', input.context.words.dateHint),
    ]);
  },
};

export const getal: Directive = {
  names: ['getal'],
  form: 'leaf',
  attributes: [...COMMON_ATTRIBUTES, 'eenheid'],
  render(input) {
    const { eenheid } = input.attributes;
    return field(input, 'getal', [
      h('div.number', [...(eenheid ? [h('span.number-unit', eenheid)] : []), writingLine()]),
    ]);
  },
};

export const handtekening: Directive = {
  names: ['handtekening'],
  form: 'leaf',
  attributes: COMMON_ATTRIBUTES,
  render: (input) => field(input, 'handtekening', [h('div.signature')]),
};
