/** Space that a designer asks for: `::schrijflijnen`, `::wit`, `::nieuwe-bladzijde`, and `:::samen` around what belongs together. */
import { h } from 'hastscript';
import { type Directive, solid } from './directive.js';
import { count, writingLine } from './field.js';

export const schrijflijnen: Directive = {
  names: ['schrijflijnen'],
  form: 'leaf',
  attributes: ['regels'],
  render: (input) => h('div.writing-lines', Array.from({ length: count(input, 'regels', 4) }, writingLine)),
};

export const wit: Directive = {
  names: ['wit'],
  form: 'leaf',
  attributes: ['regels'],
  render: (input) =>
    h(
      'div.white',
      Array.from({ length: count(input, 'regels', 1) }, () => h('div.white-line')),
    ),
};

export const nieuweBladzijde: Directive = {
  names: ['nieuwe-bladzijde'],
  form: 'leaf',
  render: () => h('div.new-page'),
};

export const samen: Directive = {
  names: ['samen'],
  form: 'container',
  render: ({ children }) => h('div.together', solid(children)),
};
