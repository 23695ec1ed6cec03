/** `:::voorbeeld`, with `:::goed` and `:::minder-goed` inside: what one could say, next to what one better not says. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Directive, isElement, solid } from './directive.js';

const isSpeech = (node: Element): boolean => String(node.properties.className).includes('speech');

export const voorbeeld: Directive = {
  names: ['voorbeeld'],
  form: 'container',
  render({ children, context }) {
    const content = solid(children);
    const speeches = content.filter((child): child is Element => isElement(child) && isSpeech(child));
    const rest = content.filter((child) => !isElement(child) || !isSpeech(child));
    const label = h('p.block-label', [context.icon('voorbeeld'), context.words.example]);
    return h('div.block.example', { role: 'group' }, [
      label,
      ...rest,
      ...(speeches.length ? [h('div.speeches', speeches)] : []),
    ]);
  },
};

export const speech: Directive = {
  names: ['goed', 'minder-goed'],
  form: 'container',
  render({ name, children, context }) {
    const good = name === 'goed';
    const head = h('p.speech-head', [context.icon(name), good ? context.words.good : context.words.lessGood]);
    return h(good ? 'div.speech.speech-good' : 'div.speech.speech-less', [head, h('div.speech-text', solid(children))]);
  },
};
