/**
 * Fields that are written on a line: `::kort`, `::lang`, `::datum`, `::getal`, `::bedrag`, `::telefoon`, `::email`,
 * `::handtekening`.
 */
import { h } from 'hastscript';
import type { TypedKind } from '../../typed/kinds.js';
import { sumsIn } from '../sums.js';
import type { Directive, DirectiveInput } from './directive.js';
import { COMMON_ATTRIBUTES, count, type Enter, field, writingLine } from './field.js';

export const kort: Directive = {
  names: ['kort'],
  form: 'leaf',
  attributes: COMMON_ATTRIBUTES,
  render: (input) => field(input, 'kort', (enter) => [writingLine(enter({ kind: 'line' }))]),
};

export const lang: Directive = {
  names: ['lang'],
  form: 'leaf',
  attributes: [...COMMON_ATTRIBUTES, 'regels'],
  render: (input) =>
    field(input, 'lang', (enter) => [
      h(
        'div.writing-room',
        enter({ kind: 'lines' }),
        Array.from({ length: count(input, 'regels', 3) }, () => writingLine()),
      ),
    ]),
};

/** Eight boxes of 7 × 9 mm, with a box's width between day, month and year: cells of one width, also for a screen. */
export const datum: Directive = {
  names: ['datum'],
  form: 'leaf',
  attributes: COMMON_ATTRIBUTES,
  render(input) {
    const { dateHint, dateNotation } = input.context.words;
    const boxes = (length: number) =>
      h(
        'span.date-boxes',
        Array.from({ length }, () => h('span.date-box')),
      );
    return field(input, 'datum', (enter) => [
      h('div.date', enter({ kind: 'date', writes: 'date', notes: dateNotation }), [boxes(2), boxes(2), boxes(4)]),
      h(
        'p.field-hint.date-hint',
        dateHint.split(/\s*–\s*/).map((part) => h('span', `${part} `)),
      ),
    ]);
  },
};

export const getal: Directive = {
  names: ['getal'],
  form: 'leaf',
  attributes: [...COMMON_ATTRIBUTES, 'eenheid', 'som'],
  render: (input) => field(input, 'getal', (enter) => behind(input.attributes, enter)),
};

/** An amount of money: the sign of the euro stands there already. */
export const bedrag: Directive = {
  names: ['bedrag'],
  form: 'leaf',
  attributes: [...COMMON_ATTRIBUTES, 'som'],
  render: (input: DirectiveInput) =>
    field(input, 'bedrag', (enter) => [
      h('div.number', [
        h('span.number-unit', '€'),
        writingLine(
          enter({
            kind: 'line',
            writes: 'amount',
            notes: input.context.words.inEuros,
            ...sumsIn(input.attributes.som),
          }),
        ),
      ]),
    ]),
};

/** What is counted stands behind the number, as it is said: 20 mensen. */
function behind({ eenheid: unit, som }: DirectiveInput['attributes'], enter: Enter) {
  const mark = enter({ kind: 'line', writes: 'number', ...(unit && { notes: unit }), ...sumsIn(som) });
  return [h('div.number', [writingLine(mark), ...(unit ? [h('span.number-unit', unit)] : [])])];
}

/** A line on which one thing of a known kind is written. */
const typed = (name: 'telefoon' | 'email', writes: TypedKind): Directive => ({
  names: [name],
  form: 'leaf',
  attributes: COMMON_ATTRIBUTES,
  render: (input) => field(input, name, (enter) => [writingLine(enter({ kind: 'line', writes }))]),
});

export const telefoon = typed('telefoon', 'phone');
export const email = typed('email', 'email');

export const handtekening: Directive = {
  names: ['handtekening'],
  form: 'leaf',
  attributes: COMMON_ATTRIBUTES,
  render: (input) =>
    field(input, 'handtekening', (enter) => [
      h('div.signature', enter({ kind: 'signature' })),
      h('p.field-hint.signature-hint', input.context.words.signatureHelp),
    ]),
};
