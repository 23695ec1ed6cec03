/**
 * Gives text that runs from right to left the order in which it is read: it is painted in the order in which a line is seen, and who
 * follows the tags would hear every word from its end. What is read stands at an element around it (ISO 32000-1 14.9.4), and not
 * in the content: programs that go by places turn such lines themselves, and would turn them back.
 */
import type { TextBlock } from './blocks.js';
import { eachUp, isMarked, type Kid, type MarkedPiece, makeNode, type TagNode } from './node.js';
import { signsIn } from './signs.js';

export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Pieces that are read together, in the order of the tags, and what is read for them. */
export interface Turned {
  readonly pieces: readonly MarkedPiece[];
  readonly text: string;
}

/** By each piece; nothing for a block that does not show what it says, sign by sign. */
export const turnedTexts = (blocks: readonly TextBlock[]): ReadonlyMap<MarkedPiece, Turned> =>
  new Map(
    blocks
      .flatMap((block) => (RIGHT_TO_LEFT.test(block.wanted) ? (textsIn(block) ?? []) : []))
      .flatMap((turned) => turned.pieces.map((piece) => [piece, turned] as const)),
  );

/** Where a word from left to right stands in a line the browser paints that line in pieces, of which the last to be read may come first. */
function textsIn({ wanted, shown }: TextBlock): Turned[] | undefined {
  const signs = signsIn(wanted);
  if (signs.length !== shown.length) return undefined;
  const texts: Turned[] = [];
  for (let from = 0, to = 0; from < shown.length; from = to) {
    const pieces: MarkedPiece[] = [];
    while (to === from || bagOf(signs.slice(from, to)) !== bagOf(shown.slice(from, to))) {
      const home = shown[to]?.from?.home;
      if (!home) return undefined;
      pieces.push(home);
      while (to < shown.length && shown[to]!.from?.home === home) to += 1;
    }
    const text = signs
      .slice(from, to)
      .map(({ sign, isApart }, index) => (isApart && index > 0 ? ` ${sign}` : sign))
      .join('');
    const isApart = signs[to]?.isApart === true;
    // Words from left to right stay as they are painted, but for a space behind them that nobody painted.
    if (RIGHT_TO_LEFT.test(text) || (isApart && shown[to]?.isApart === false))
      texts.push({ pieces, text: `${text}${isApart ? ' ' : ''}`.normalize('NFC') });
  }
  return texts;
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
