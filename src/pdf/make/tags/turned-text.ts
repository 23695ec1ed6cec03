/**
 * Gives text that runs from right to left the order in which it is read: it is painted in the order in which a line is seen, and who
 * follows the tags would hear every word from its end. What is read stands at an element around it (ISO 32000-1 14.9.4), and not
 * in the content: programs that go by places turn such lines themselves, and would turn them back.
 */
import type { TextBlock } from './blocks.js';
import { eachUp, isMarked, type MarkedPiece, makeNode, type TagNode } from './node.js';
import { signsIn } from './signs.js';

export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** What is read for each piece; nothing for a block that does not show what it says, sign by sign. */
export const turnedTexts = (blocks: readonly TextBlock[]): ReadonlyMap<MarkedPiece, string> =>
  new Map(blocks.flatMap((block) => (RIGHT_TO_LEFT.test(block.wanted) ? (textsIn(block) ?? []) : [])));

function textsIn({ wanted, shown }: TextBlock): [MarkedPiece, string][] | undefined {
  const signs = signsIn(wanted);
  if (signs.length !== shown.length) return undefined;
  const texts: [MarkedPiece, string][] = [];
  for (let from = 0, to = 0; from < shown.length; from = to) {
    const home = shown[from]!.from?.home;
    if (!home) return undefined;
    while (to < shown.length && shown[to]!.from?.home === home) to += 1;
    const own = signs.slice(from, to);
    if (bagOf(own) !== bagOf(shown.slice(from, to))) return undefined;
    const text = own.map(({ sign, isApart }, index) => (isApart && index > 0 ? ` ${sign}` : sign)).join('');
    const isApart = signs[to]?.isApart === true;
    // Words from left to right stay as they are painted, but for a space behind them that nobody painted.
    if (RIGHT_TO_LEFT.test(text) || (isApart && shown[to]?.isApart === false))
      texts.push([home, `${text}${isApart ? ' ' : ''}`.normalize('NFC')]);
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

export function readTurned(top: TagNode, texts: ReadonlyMap<MarkedPiece, string>): void {
  if (texts.size === 0) return;
  eachUp(top, (node) => {
    node.kids = node.kids.map((kid) => {
      const actualText = isMarked(kid) ? texts.get(kid) : undefined;
      return actualText === undefined ? kid : { ...makeNode('Span', [kid]), actualText };
    });
  });
}
