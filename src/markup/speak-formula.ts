/** Says a formula in words: `a² + b²` is "a kwadraat plus b kwadraat". */
import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type FormulaWords, formulaWords } from './formula-words.js';

export function speakFormula(math: Element, language: string): string {
  const words = formulaWords(language);
  return tidy(all(math.children, words));
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const elementsIn = (nodes: readonly ElementContent[]): Element[] =>
  nodes.filter((node): node is Element => node.type === 'element' && node.tagName !== 'annotation');

const all = (nodes: readonly ElementContent[], words: FormulaWords): string =>
  elementsIn(nodes)
    .map((node) => say(node, words))
    .filter(Boolean)
    .join(' ');

/** Signs that are only seen: space, the sign that a function is applied, invisible times. */
const UNSPOKEN = /^[\s\u2061-\u2064\u200b,;]*$/;

function say(element: Element, words: FormulaWords): string {
  const [first, second, third] = elementsIn(element.children);
  const part = (node: Element | undefined): string => (node ? say(node, words) : '');
  switch (element.tagName) {
    case 'mi':
    case 'mn':
    case 'mtext':
      return tidy(textOf(element));
    case 'mo': {
      const sign = tidy(textOf(element));
      return UNSPOKEN.test(sign) ? '' : (words.signs[sign] ?? sign);
    }
    case 'mfrac':
      return words.over(part(first), part(second));
    case 'msqrt':
      return words.root(all(element.children, words));
    case 'mroot':
      return words.rootOf(part(second), part(first));
    case 'msup':
      return `${part(first)} ${power(part(second), words)}`;
    case 'msub':
      return `${part(first)} ${isLarge(first) ? `${words.below} ${part(second)}` : words.index(part(second))}`;
    case 'msubsup':
      return isLarge(first)
        ? `${part(first)} ${words.from} ${part(second)} ${words.to} ${part(third)}`
        : `${part(first)} ${words.index(part(second))} ${power(part(third), words)}`;
    case 'munderover':
      return `${part(first)} ${words.from} ${part(second)} ${words.to} ${part(third)}`;
    case 'munder':
      return `${part(first)} ${words.below} ${part(second)}`;
    case 'mover':
      return `${part(first)} ${words.above} ${part(second)}`;
    case 'mtr':
      return `${words.row}: ${elementsIn(element.children).map(part).join(', ')};`;
    default:
      return all(element.children, words);
  }
}

function power(what: string, words: FormulaWords): string {
  return what === '2' ? words.squared : what === '3' ? words.cubed : words.power(what);
}

/** A sum or an integral has limits, not an index. */
const isLarge = (element: Element | undefined): boolean => element !== undefined && /[∑∏∫⋃⋂]/.test(textOf(element));
