/** `:::stappenplan[Titel]`: numbered steps on a trail of stones; a bold first line is the step's title. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Directive, isElement, listItems, solid } from './directive.js';

export const stappenplan: Directive = {
  names: ['stappenplan'],
  form: 'container',
  render(input) {
    const { context, label } = input;
    const steps = listItems(input, 'ol').map((item, index, all) => step(item, index + 1, index === all.length - 1));
    const kind = h('p.kind', [context.icon('stappen'), context.words.steps]);
    const title = label.length ? [h('h3.kind-title', [...label])] : [];
    return h('div.steps-block', [h('div.kind-head', [kind, ...title]), h('ol.steps', { role: 'list' }, steps)]);
  },
};

function step(item: Element, number: number, last: boolean): Element {
  const [first, ...rest] = solid(item.children);
  const title =
    first && isElement(first, 'p') && first.children.length === 1 && isElement(first.children[0]!, 'strong');
  const content = title ? [h('p.step-title', (first as Element).children), ...rest] : solid(item.children);
  // The number is text, not a counter: Paged.js counts wrongly after a break, and a counter is never in the PDF's tags.
  return h(`li.step${number % 2 ? '' : '.step-even'}${last ? '.step-last' : ''}`, { value: number }, [h('span.step-stone', String(number)), h('div.step-text', content)]);
}
