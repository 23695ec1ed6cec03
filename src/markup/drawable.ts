/** Makes all text of a tree such that our faces draw it: equal characters for those they lack, and a mark for what nobody has. */
import type { Element, ElementContent, Nodes, Parents, Text } from 'hast';
import { h } from 'hastscript';
import { COMMON, coverage, isDrawnBy, type OwnFace } from '../fonts/coverage.js';

/** A character that no face has, and the text in which it stands. */
export interface Undrawn {
  readonly character: string;
  readonly text: Text;
  /** The text as it was. */
  readonly value: string;
  readonly parents: readonly Parents[];
}

const MONO = /^(code|kbd|pre|samp)$/;
/** The face for titles has all letters that are mixed with ours. */
const NOT_DIVIDED = /^(h[1-6]|code|kbd|pre|samp|svg|math)$/;
/** Where an element between letters would be no text. */
const NO_ELEMENTS = /^(svg|math)$/;

/**
 * Changes the tree in place, also a second time without harm. A word of which one letter comes from another face comes from that
 * face whole.
 */
export function makeDrawable(tree: Nodes, own: readonly OwnFace[]): Undrawn[] {
  const undrawn: Undrawn[] = [];
  const visit = (node: Nodes, parents: readonly Parents[]): void => {
    if (!('children' in node)) return;
    const around = [...parents, node];
    for (let at = 0; at < node.children.length; at++) {
      const child = node.children[at]!;
      if (child.type !== 'text') visit(child, around);
      else if (!COMMON.test(child.value)) {
        const made = drawable(child, around, own, undrawn);
        node.children.splice(at, 1, ...(made as never[]));
        at += made.length - 1;
      }
    }
  };
  visit(tree, []);
  return undrawn;
}

function drawable(
  text: Text,
  parents: readonly Parents[],
  own: readonly OwnFace[],
  undrawn: Undrawn[],
): ElementContent[] {
  const inside = (pattern: RegExp): boolean =>
    parents.some((parent) => parent.type === 'element' && pattern.test(parent.tagName));
  const { value } = text;
  text.value = withEquals(value);
  const first = inside(MONO) ? 'mono' : 'text';
  const missing = coverage(text.value, first, own).missing;
  for (const character of missing) undrawn.push({ character, text, value, parents });
  if (inside(NO_ELEMENTS)) {
    for (const character of missing) text.value = text.value.replaceAll(character, EMPTY_BOX);
    return [text];
  }
  const pieces = isOtherFace(parents.at(-1)) ? [text] : wholeWords(text, inside(NOT_DIVIDED));
  return missing.length > 0 ? pieces.flatMap((piece) => marked(piece, new Set(missing))) : pieces;
}

const EMPTY_BOX = '□';
const HYPHENS = /[\u2010\u2011](\p{L})?/gu;
/** A digit on the key of a telephone: typefaces draw the key beside it. */
const KEYCAP = /([0-9])\ufe0f?\u20e3/g;
const CIRCLED_ONE = 0x2460;
/** Micro sign; ligatures that PDFs give; variation selectors, which no face here knows. */
const EQUALS = /[\u00b5\ufb00-\ufb06]|\p{Variation_Selector}/gu;
const SELECTOR = /\p{Variation_Selector}/u;

/**
 * Characters for which there is another that says and looks the same. A hyphen at which no line may end is a hyphen that is
 * joined to what follows it.
 */
const withEquals = (value: string): string =>
  value
    .replace(KEYCAP, (_, digit: string) =>
      digit === '0' ? '⓪' : String.fromCodePoint(CIRCLED_ONE + Number(digit) - 1),
    )
    .replace(HYPHENS, (hyphen, letter = '') => (hyphen[0] === '\u2011' && letter ? `-\u2060${letter}` : `-${letter}`))
    .replace(EQUALS, (character) => (SELECTOR.test(character) ? '' : character.normalize('NFKC')));

const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu;
const OTHER_FACE = 'other-face';

const isOtherFace = (parent: Parents | undefined): boolean =>
  parent?.type === 'element' && [parent.properties.className].flat().includes(OTHER_FACE);

/** A mark that a word begins with would be looked for in the face of the space before it, and be drawn by a typeface of the machine. */
const startsWithMark = (word: string): boolean => {
  const [mark = ''] = /^\p{M}/u.exec(word) ?? [];
  return mark !== '' && !isDrawnBy('text', mark);
};

/** @param isWhole where faces are not mixed */
function wholeWords(text: Text, isWhole: boolean): (Text | Element)[] {
  const { value } = text;
  const pieces: (Text | Element)[] = [];
  let done = 0;
  for (const { 0: word, index } of value.matchAll(WORD)) {
    const letters = [...word].filter((letter) => /[\p{L}\p{M}]/u.test(letter));
    const ours = letters.filter((letter) => isDrawnBy('text', letter)).length;
    const isMixed = ours > 0 && ours < letters.length && !isWhole;
    if (!isMixed && !startsWithMark(word)) continue;
    if (index > done) pieces.push({ ...text, value: value.slice(done, index) });
    pieces.push(h(`span.${OTHER_FACE}`, word));
    done = index + word.length;
  }
  if (pieces.length === 0) return [text];
  return done < value.length ? [...pieces, { ...text, value: value.slice(done) }] : pieces;
}

/** An empty box with the number of the character: whoever proofreads sees that something is lacking, and what. */
function marked(piece: Text | Element, missing: ReadonlySet<string>): ElementContent[] {
  if (piece.type === 'element') {
    piece.children = piece.children.flatMap((child) => (child.type === 'text' ? marked(child, missing) : [child]));
    return [piece];
  }
  const made: ElementContent[] = [];
  let run = '';
  const flush = (): void => {
    if (run) made.push({ ...piece, value: run });
    run = '';
  };
  for (const character of piece.value) {
    if (!missing.has(character)) {
      run += character;
      continue;
    }
    flush();
    // A line of such letters would have no end.
    if (isBox(made.at(-1))) made.push(h('wbr'));
    made.push(h('span.no-glyph', `${EMPTY_BOX}${codePointOf(character)}`));
  }
  flush();
  return made;
}

const isBox = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && [node.properties.className].flat().includes('no-glyph');

/** As people write it: U+6F22. */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
