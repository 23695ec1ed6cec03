/** `:::stappenplan[Titel]`: numbered steps on a trail of stones; a bold first line is the title, `Wie:` and `Wanneer:` close a step. */
import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { BookWords } from '../../words.js';
import { type Directive, inParagraphs, inPlaceOf, isElement, kindHead, listItems } from './directive.js';

/** A plan that is easily seen as one stays on one page. */
const SHORT = 7;

export const stappenplan: Directive = {
  names: ['stappenplan'],
  form: 'container',
  labelled: true,
  render(input) {
    const steps = listItems(input, 'ol').map((item, index, all) =>
      step(item, index + 1, index === all.length - 1, input.context.words),
    );
    const head = kindHead(input, 'stappen', input.context.words.steps);
    return h(steps.length <= SHORT ? 'div.steps-block.steps-short' : 'div.steps-block', [
      head,
      h('ol.steps', { role: 'list' }, steps),
    ]);
  },
};

function step(item: Element, number: number, last: boolean, words: BookWords): Element {
  const [first, ...rest] = withFacts(inParagraphs(item.children), words);
  const lead = first && isElement(first, 'p') ? first : undefined;
  const bold = lead?.children.length === 1 && isElement(lead.children[0]!, 'strong');
  const content = lead && bold ? [h('p.step-title', lead.children), ...rest] : [...(first ? [first] : []), ...rest];
  // The number is text, not a counter: the layout engine counts wrongly after a break, and a counter is never in the PDF's tags.
  const stone = h('span.step-stone', String(number));
  const selector = `li.step${number % 2 ? '' : '.step-even'}${last ? '.step-last' : ''}`;
  return inPlaceOf(item, h(selector, { value: number }, [stone, h('div.step-text', content)]));
}

/** `Wie: …` and `Wanneer: …`, each on a line of its own in the step's last paragraph, become its facts. */
function withFacts(content: readonly ElementContent[], words: BookWords): ElementContent[] {
  const last = content.at(-1);
  if (!last || !isElement(last, 'p')) return [...content];
  const lines = linesOf(last);
  const facts = lines.map((line) => factIn(line, words));
  const from = facts.findIndex((fact) => fact !== undefined);
  if (from < 0 || facts.slice(from).includes(undefined)) return [...content];
  const before = lines.slice(0, from).flatMap((line, index) => (index > 0 ? [SPACE, ...line] : line));
  const list = h(
    'ul.step-facts',
    { role: 'list' },
    facts.slice(from).flatMap((fact) => (fact ? [fact] : [])),
  );
  return [...content.slice(0, -1), ...(before.length ? [{ ...last, children: before }] : []), inPlaceOf(last, list)];
}

const SPACE: ElementContent = { type: 'text', value: ' ' };

/** A paragraph's lines as they were written. */
function linesOf({ children }: Element): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (isElement(child, 'br')) continue;
    const [same = '', ...next] = child.type === 'text' ? child.value.split('\n') : [];
    if (child.type !== 'text') lines.at(-1)?.push(child);
    else {
      if (same) lines.at(-1)?.push({ type: 'text', value: same });
      for (const value of next) lines.push(value ? [{ type: 'text', value }] : []);
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** The name may be bold or not: `**Wie:** de gemeente`. */
function factIn(line: readonly ElementContent[], { who, when }: BookWords): Element | undefined {
  const text = textOf({ type: 'root', children: [...line] });
  const name = [who, when].find((each) => text.toLowerCase().startsWith(`${each.toLowerCase()}:`));
  if (!name) return undefined;
  let skip = name.length + 1;
  const rest = line.flatMap((node): ElementContent[] => {
    const length = textOf(node).length;
    const cut = Math.min(skip, length);
    skip -= cut;
    if (cut === 0) return [node];
    return node.type === 'text' && cut < length ? [{ type: 'text', value: node.value.slice(cut).trimStart() }] : [];
  });
  return h('li.step-fact', [h('b.step-fact-name', name), ' ', h('span', rest)]);
}
