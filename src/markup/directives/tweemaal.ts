/** `::::tweemaal`: what stands in it is printed twice, with a line to cut along; on a screen the first of the two is filled in. */
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
    return h('div.twice', [h('div.half-sheet', content), h('div.cut-line'), forPaper(h('div.half-sheet', content))]);
  },
};

/** The second is for the pen: it has no fields, and nobody hears the same questions twice. */
function forPaper(half: Element): Element {
  const copy = structuredClone(half);
  visit(copy, 'element', (element) => {
    delete element.properties.id;
    delete element.properties.dataEntry;
    if (element.tagName === 'a') element.tagName = 'span';
    delete element.properties.href;
    if (/^h\d$/.test(element.tagName)) {
      element.tagName = 'p';
      element.properties.className ??= ['half-title'];
    }
  });
  copy.properties.ariaHidden = 'true';
  return copy;
}
