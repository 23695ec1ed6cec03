/** `::::tweemaal`: what stands in it is printed twice, with a line to cut along between the two. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { visit } from '../walk.js';
import { type Directive, solid } from './directive.js';

export const tweemaal: Directive = {
  names: ['tweemaal'],
  form: 'container',
  render(input) {
    const content = solid(input.children);
    if (content.length === 0)
      input.problem({ en: 'the block holds what is printed twice', nl: 'in het blok staat wat er twee keer komt' });
    return h('div.twice', [h('div.half-sheet', content), h('div.cut-line'), withoutIds(h('div.half-sheet', content))]);
  },
};

/** A question has one place in the document, and one heading: in its first copy. */
function withoutIds(half: Element): Element {
  const copy = structuredClone(half);
  visit(copy, 'element', (element) => {
    delete element.properties.id;
    if (/^h\d$/.test(element.tagName)) element.tagName = 'p';
  });
  return copy;
}
