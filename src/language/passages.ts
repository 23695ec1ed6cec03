/** Takes from a markdown tree what a reader reads, piece by piece, and remembers where each character stands. */
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { align } from './align.js';
import type { LanguageRules } from './rules.js';

export interface Passage {
  /** Of prose and points of lists the sentences count; of headings, labels and cells only the words. */
  readonly kind: 'prose' | 'item' | 'other';
  readonly text: string;
  /** Per character of the text its place in the source. */
  readonly offsets: readonly number[];
}

/** Stands for a link that words itself, such as "hoofdstuk 3": two words. */
const OWN_WORDS = 'hoofdstuk 3';
/** Stands for code, a picture or words in another language. */
const THING = 'x';
/** Of more than one letter: “x.” is an initial, and the sentence would go on behind it. */
const WORD = THING.repeat(2);
const PLACEHOLDER = /\{\{[^{}\n]+\}\}/g;

export function passagesOf(
  tree: Root,
  source: string,
  { badExamples, printedKeys }: Pick<LanguageRules, 'badExamples' | 'printedKeys'>,
): Passage[] {
  const result: Passage[] = [];
  const add = (kind: Passage['kind'], nodes: readonly PhrasingContent[]): void => {
    const text: string[] = [];
    const offsets: number[] = [];
    for (const node of nodes) read(node, source, text, offsets);
    if (text.some((character) => character.trim())) result.push({ kind, text: text.join(''), offsets });
  };
  const walk = (node: Nodes, parent?: Parents): void => {
    if (node.type === 'yaml') result.push(...frontMatter(node.value, node.position?.start.offset ?? 0, printedKeys));
    else if (node.type === 'paragraph') {
      const label = node.data && 'directiveLabel' in node.data;
      const point = parent?.type === 'listItem' && parent.children.length === 1;
      add(label ? 'other' : point ? 'item' : 'prose', node.children);
    } else if (node.type === 'heading' || node.type === 'tableCell' || node.type === 'leafDirective') {
      add('other', node.children);
    } else if ('children' in node) {
      if (node.type === 'containerDirective' && badExamples.has(node.name)) return;
      for (const child of node.children) walk(child, node);
    }
  };
  walk(tree);
  return result;
}

function read(node: PhrasingContent, source: string, text: string[], offsets: number[]): void {
  const start = node.position?.start.offset ?? 0;
  const put = (words: string, at: (index: number) => number = () => start): void => {
    // Not spread into a call: a line of a megabyte would be as many arguments.
    for (let index = 0; index < words.length; index++) {
      text.push(words[index] ?? '');
      offsets.push(at(index));
    }
  };
  switch (node.type) {
    case 'text': {
      const places = align(node.value, source, start, node.position?.end.offset ?? start);
      put(
        node.value.replace(PLACEHOLDER, (name) => THING.repeat(name.length)),
        (index) => places[index] ?? start,
      );
      break;
    }
    case 'break':
      put(' ');
      break;
    case 'inlineCode':
    case 'inlineMath':
      put(startsSentence(text) ? WORD.toUpperCase() : WORD);
      break;
    case 'image':
      // The caption is read on its own; the description is for whoever does not see the picture.
      put(node.title ? `${node.title} ` : '');
      break;
    case 'textDirective':
      if (node.name === 'lang') put(WORD);
      else if (node.name === 'zie') put(OWN_WORDS);
      else for (const child of node.children) read(child, source, text, offsets);
      break;
    default:
      if (!('children' in node)) return;
      if (node.type === 'link' && node.children.length === 0) put(OWN_WORDS);
      for (const child of node.children) read(child, source, text, offsets);
  }
}

/** With a small letter it would be taken for the middle of the sentence before it. */
const startsSentence = (text: readonly string[]): boolean =>
  /[.!?]/.test(text.findLast((character) => character.trim()) ?? '.');

/** Values on one line, as people write them; `purpose: >` and the like are left to the eye. */
function frontMatter(yaml: string, start: number, keys: readonly string[]): Passage[] {
  const line = new RegExp(`^(?:${keys.join('|')}):[ \\t]+(['"]?)(.+?)\\1[ \\t]*$`, 'gm');
  return [...yaml.matchAll(line)].map(({ 0: whole, 1: quote = '', 2: text = '', index }) => {
    // The node starts at the line of `---`.
    const at = start + '---\n'.length + index + whole.lastIndexOf(quote + text) + quote.length;
    return { kind: 'prose', text, offsets: Array.from(text, (_, position) => at + position) };
  });
}
