/** `:::stappenplan[Titel]`: numbered steps on a trail of stones; a bold first line is the step's title. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Directive, inPlaceOf, isElement, kindHead, listItems, solid } from './directive.js';

/** A plan that is easily seen as one stays on one page. */
const SHORT = 7;

export const stappenplan: Directive = {
  names: ['stappenplan'],
  form: 'container',
  labelled: true,
  render(input) {
    const steps = listItems(input, 'ol').map((item, index, all) => step(item, index + 1, index === all.length - 1));
    const head = kindHead(input, 'stappen', input.context.words.steps);
    return h(steps.length <= SHORT ? 'div.steps-block.steps-short' : 'div.steps-block', [
      head,
      h('ol.steps', { role: 'list' }, steps),
    ]);
  },
};

function step(item: Element, number: number, last: boolean): Element {
  const [first, ...rest] = solid(item.children);
  const lead = first && isElement(first, 'p') ? first : undefined;
  const bold = lead?.children.length === 1 && isElement(lead.children[0]!, 'strong');
  const content = lead && bold ? [h('p.step-title', lead.children), ...rest] : item.children;
  // The number is text, not a counter: Paged.js counts wrongly after a break, and a counter is never in the PDF's tags.
  const stone = h('span.step-stone', String(number));
  const selector = `li.step${number % 2 ? '' : '.step-even'}${last ? '.step-last' : ''}`;
  return inPlaceOf(item, h(selector, { value: number }, [stone, h('div.step-text', content)]));
}
