/** The shape of a directive: how one kind of block in markdown becomes HTML. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Place } from '../../model.js';
import { wrongDirective } from '../../rules/markup/directives.js';
import type { Phrase } from '../../rules/rule.js';
import { type MarkupContext, placeOf, reportAt } from '../context.js';

export interface DirectiveInput {
  readonly name: string;
  /** The block's own content. */
  readonly children: readonly ElementContent[];
  /** Content of `[…]`, empty when there is none. */
  readonly label: readonly ElementContent[];
  readonly labelText: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly context: MarkupContext;
  /** Reports `markup/directive` at the directive. */
  problem(what: Phrase): void;
}

export interface Directive {
  readonly names: readonly string[];
  readonly form: 'container' | 'leaf';
  readonly attributes?: readonly string[];
  /** A container that has a title or a question between `[` and `]`. */
  readonly labelled?: true;
  /** The directive right around this one. */
  readonly inside?: string;
  render(input: DirectiveInput): Element | ElementContent[];
}

/** Prepares the input of a directive from its markdown node and its already converted children. */
export function directiveInput(
  node: ContainerDirective | LeafDirective,
  label: ElementContent[],
  labelText: string,
  children: ElementContent[],
  context: MarkupContext,
): DirectiveInput {
  const attributes = Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']);
  return {
    name: node.name,
    children,
    label,
    labelText,
    attributes: Object.fromEntries(attributes),
    place: placeOf(node, context) ?? { file: context.file, line: 1, column: 1 },
    context,
    problem: (problem) => reportAt(context, node, wrongDirective, { name: node.name, problem }),
  };
}

export const isElement = (node: ElementContent, ...tags: string[]): node is Element =>
  node.type === 'element' && (tags.length === 0 || tags.includes(node.tagName));

/** Content without the white space between blocks. */
export const solid = (children: readonly ElementContent[]): ElementContent[] =>
  children.filter((child) => !isSpace(child));

const isSpace = (child: ElementContent | undefined): boolean => child?.type === 'text' && child.value.trim() === '';

const BLOCK = /^(p|ul|ol|dl|pre|blockquote|table|figure|div|section|details|hr|h[1-6])$/;

const isBlock = (child: ElementContent): boolean => child.type === 'element' && BLOCK.test(child.tagName);

/** The content of an item in which words stand beside a list: in a list without empty lines these come without a paragraph. */
export function inParagraphs(children: readonly ElementContent[]): ElementContent[] {
  if (!children.some(isBlock)) return [...children];
  const blocks: ElementContent[] = [];
  let words: ElementContent[] = [];
  const close = (): void => {
    while (isSpace(words[0])) words.shift();
    while (isSpace(words.at(-1))) words.pop();
    if (words.length > 0) blocks.push(h('p', words));
    words = [];
  };
  for (const child of children) {
    if (!isBlock(child)) words.push(child);
    else {
      close();
      blocks.push(child);
    }
  }
  close();
  return blocks;
}

const WANTED = {
  ul: {
    en: 'the block holds one list, each line starting with "- "',
    nl: 'in het blok staat één lijst; elke regel begint met “- ”',
  },
  ol: {
    en: 'the block holds one numbered list, each line starting with "1. "',
    nl: 'in het blok staat één genummerde lijst; elke regel begint met “1. ”',
  },
} as const satisfies Record<string, Phrase>;

/** The items of the list that a directive's body must be. Other content is reported, and kept as an item. */
export function listItems(input: DirectiveInput, tag: keyof typeof WANTED): Element[] {
  const content = solid(input.children);
  const list = content.length === 1 ? content[0] : undefined;
  if (!list || !isElement(list, tag)) input.problem(WANTED[tag]);
  if (!list || !isElement(list, 'ul', 'ol')) return content.length ? [h('li', content)] : [];
  return list.children.filter((child): child is Element => isElement(child, 'li')).map(withoutBox);
}

/** `- [ ] text` in a list that draws its own boxes. */
function withoutBox(item: Element): Element {
  item.properties = {};
  const [first] = solid(item.children);
  const line = first && isElement(first, 'p') ? first : item;
  if (line.children[0] && isElement(line.children[0], 'input')) line.children.splice(0, 2);
  return item;
}

/** An element that stands for an item of the source: messages about it point at the item's line. */
export const inPlaceOf = (item: Element, element: Element): Element =>
  item.position ? Object.assign(element, { position: item.position }) : element;

/** What one line of a list says; an item of more lines is reported. */
export function oneLine(input: DirectiveInput, item: Element): ElementContent[] {
  const content = solid(item.children);
  const [first] = content;
  if (content.length === 1 && first && isElement(first, 'p')) return first.children;
  if (content.some(isBlock)) {
    input.problem({
      en: 'each line of the list is one line of text',
      nl: 'elke regel van de lijst is één regel tekst',
    });
  }
  return item.children;
}

/** The head of a block of items: its kind and, between brackets, its title. */
export function kindHead({ context, label }: DirectiveInput, icon: string, word: string): Element {
  const title = label.length ? [h('h3.kind-title', [...label])] : [];
  return h('div.kind-head', [h('p.kind', [context.icon(icon), word]), ...title]);
}
