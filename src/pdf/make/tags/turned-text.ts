/**
 * Gives text that runs from right to left the order in which it is read: it is painted in the order in which a line is seen, and who
 * follows the tags would hear every word from its end. What is read stands at an element around it (ISO 32000-1 14.9.4), and not
 * in the content: programs that go by places turn such lines themselves, and would turn them back.
 */
import type { SectionText, TextBlock } from './blocks.js';
import type { Letter } from './letters.js';
import { eachUp, isMarked, type Kid, type MarkedPiece, makeNode, type TagNode } from './node.js';
import { signsIn } from './signs.js';

export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Pieces that are read together, in the order of the tags, and what is read for them. */
export interface Turned {
  readonly pieces: readonly MarkedPiece[];
  readonly text: string;
}

export interface TurnedTexts {
  /** By each piece; none for a block that does not show what it says, sign by sign. */
  readonly texts: ReadonlyMap<MarkedPiece, Turned>;
  /** The blocks that say all they should, with every space. */
  readonly settled: ReadonlySet<TextBlock>;
}

export function turnedTexts({ blocks, labels }: SectionText): TurnedTexts {
  const texts = new Map<MarkedPiece, Turned>();
  const settled = new Set<TextBlock>();
  const put = (turned: Turned | undefined): void => {
    for (const piece of turned?.pieces ?? []) texts.set(piece, turned!);
  };
  // A block of other words alone may run from right to left too, with the full stop at its left.
  const isMixed = blocks.some(({ wanted }) => RIGHT_TO_LEFT.test(wanted));
  for (const block of isMixed ? blocks : []) {
    const groups = groupsIn(block);
    if (!groups) continue;
    settled.add(block);
    textsOf(groups).forEach(put);
  }
  labels.map(turnedLabel).forEach(put);
  return { texts, settled };
}

/** Before an item from right to left `1.` is painted with its full stop first. */
const LABEL = /^\s*([.)])\s*([\p{L}\p{N}]+)\s*$/u;

function turnedLabel(letters: readonly Letter[]): Turned | undefined {
  const [, sign, number] = LABEL.exec(letters.map(({ text }) => text).join('')) ?? [];
  if (number === undefined) return undefined;
  const pieces = [...new Set(letters.flatMap(({ home }) => home ?? []))];
  return { pieces, text: `${number}${sign} ` };
}

interface Group extends Turned {
  readonly isApartFromNext: boolean;
  /** Whether what is painted reads otherwise: in another order, or with other spaces in it or behind it. */
  readonly isAmiss: boolean;
}

function textsOf(groups: readonly Group[]): Turned[] {
  const texts: Turned[] = [];
  let isNextTurned = false;
  for (const { pieces, text, isApartFromNext, isAmiss } of groups.toReversed()) {
    // Words from left to right stay as they are painted. Where others stand in for what comes next, the space between went too.
    isNextTurned = RIGHT_TO_LEFT.test(text) || isAmiss || (isApartFromNext && isNextTurned);
    if (isNextTurned) texts.push({ pieces, text: `${text}${isApartFromNext ? ' ' : ''}` });
  }
  return texts;
}

/** Where a word from left to right stands in a line the browser paints that line in pieces, of which the last to be read may come first. */
function groupsIn({ wanted, shown }: TextBlock): Group[] | undefined {
  const signs = signsIn(wanted);
  if (signs.length !== shown.length) return undefined;
  const isParted = (index: number): boolean => signs[index]?.isApart !== shown[index]?.isApart;
  const starts = startsOf(wanted);
  const groups: Group[] = [];
  for (let from = 0, to = 0; from < shown.length; from = to) {
    const pieces: MarkedPiece[] = [];
    while (to === from || bagOf(signs.slice(from, to)) !== bagOf(shown.slice(from, to))) {
      const home = shown[to]?.from?.home;
      if (!home) return undefined;
      pieces.push(home);
      while (to < shown.length && shown[to]!.from?.home === home) to += 1;
    }
    const own = signs.slice(from, to);
    groups.push({
      pieces,
      text: wanted.slice(starts[from], starts[to]).replace(UNHEARD, '').replace(/\s+/g, ' ').trim(),
      isApartFromNext: signs[to]?.isApart === true,
      isAmiss: own.some(({ sign }, index) => sign !== shown[from + index]!.sign || isParted(from + index + 1)),
    });
  }
  return groups;
}

/** Marks of direction and places to break a word; joiners are part of how a word is spelled. */
const UNHEARD = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Where in a text the character stands that each of its signs is of. */
function startsOf(text: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const _ of signsIn(character)) starts.push(at);
    at += character.length;
  }
  return starts;
}

/** Brackets are painted as their mirror image. */
const MIRRORED = /[()[\]{}<>«»‹›]/;

const bagOf = (signs: readonly { readonly sign: string }[]): string =>
  signs
    .map(({ sign }) => (MIRRORED.test(sign) ? '(' : sign))
    .sort()
    .join('');

export function readTurned(top: TagNode, texts: ReadonlyMap<MarkedPiece, Turned>): void {
  if (texts.size === 0) return;
  eachUp(top, (node) => {
    const own = new Set<Kid>(node.kids);
    node.kids = node.kids.flatMap((kid): Kid[] => {
      const turned = isMarked(kid) ? texts.get(kid) : undefined;
      if (!turned?.pieces.every((piece) => own.has(piece))) return [kid];
      return kid === turned.pieces[0] ? [{ ...makeNode('Span', [...turned.pieces]), actualText: turned.text }] : [];
    });
  });
}
