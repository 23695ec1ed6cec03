/** `:::voorbeeld`, with `:::goed` and `:::minder-goed` inside: what one could say, next to what one better not says. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Directive, isElement, solid } from './directive.js';

export const voorbeeld: Directive = {
  names: ['voorbeeld'],
  form: 'container',
  render({ children, context }) {
    const label = h('p.block-label', [context.icon('voorbeeld'), context.words.example]);
    return h('div.block.example', { role: 'group' }, [label, ...sideBySide(solid(children))]);
  },
};

/** Speeches that follow each other share one box; everything stays in the order in which it was written. */
function sideBySide(content: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let box: Element | undefined;
  for (const child of content) {
    const speech = isElement(child, 'div') && String(child.properties.className).includes('speech');
    if (!speech) {
      box = undefined;
      result.push(child);
      continue;
    }
    if (!box) {
      box = h('div.speeches');
      result.push(box);
    }
    box.children.push(child);
  }
  return result;
}

export const speech: Directive = {
  names: ['goed', 'minder-goed'],
  form: 'container',
  inside: 'voorbeeld',
  render({ name, children, context }) {
    const good = name === 'goed';
    const head = h('p.speech-head', [context.icon(name), good ? context.words.good : context.words.lessGood]);
    return h(good ? 'div.speech.speech-good' : 'div.speech.speech-less', [head, h('div.speech-text', solid(children))]);
  },
};
