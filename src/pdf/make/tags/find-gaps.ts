/** Finds the letters behind which the tags lack a space: the browser paints none where a line ends, nor where a box does. */
import type { SectionContent } from '../../../section-content.js';
import type { Elements } from './facts.js';
import type { Letter } from './letters.js';
import { isMarked, isNode, type MarkedPiece, type TagNode } from './node.js';
import { IN_LINE } from './paragraphs.js';
import { type Sign, signsIn, type Words, wordsFrom } from './signs.js';

/** What stands in one block, as the source says it and as the tags do. */
interface Block {
  wanted: string;
  readonly shown: Sign<Letter>[];
  /** Adds to what is shown. */
  readonly words: Words<Letter>;
}

function makeBlock(): Block {
  const shown: Sign<Letter>[] = [];
  return { wanted: '', shown, words: wordsFrom(shown) };
}

/** A picture or a formula is read by its alternate text: what it shows is no part of the words around it. */
const OBJECTS = new Set(['Figure', 'Formula']);
const OBJECT_TAGS = /^(math|svg|img)$/;

/** In no order. */
export function findGaps(
  top: TagNode,
  content: SectionContent,
  elements: Elements,
  lettersOf: (piece: MarkedPiece) => readonly Letter[],
): Letter[] {
  const { blocks, labels } = gatherBlocks(top, elements, lettersOf);
  addWanted(blocks, content, elements);
  const gaps = [...new Set(blocks.values())].flatMap(({ wanted, shown }) => missingIn(wanted, shown));
  return [...gaps, ...labels.filter(({ text }) => text !== '' && !/\s$/.test(text))];
}

/** Blocks by the carriers of what is in them; a block that came without a carrier counts as part of the one around it. */
function gatherBlocks(top: TagNode, elements: Elements, lettersOf: (piece: MarkedPiece) => readonly Letter[]) {
  const blocks = new Map<number, Block>();
  /** The last letter of each number before an item: what it numbers stands apart. */
  const labels: Letter[] = [];
  const visit = (node: TagNode, block: Block): void => {
    const { words } = block;
    for (const kid of node.kids) {
      if (isMarked(kid)) for (const letter of lettersOf(kid)) words.add(letter.text, letter);
      if (!isNode(kid)) continue;
      if (kid.type === 'Lbl') {
        const last = lastLetter(kid);
        if (last) labels.push(last);
      }
      const isInLine = IN_LINE.has(kid.type);
      const isUnknown = kid.carrier === undefined;
      if (OBJECTS.has(kid.type) || (kid.type === 'Lbl' && isUnknown)) continue;
      const inside = isInLine || isUnknown ? block : makeBlock();
      if (!isUnknown) blocks.set(elements.firstOf(kid.carrier!), inside);
      if (!isInLine) words.part();
      visit(kid, inside);
      if (!isInLine) words.part();
    }
  };
  const lastLetter = (node: TagNode): Letter | undefined => {
    for (const kid of node.kids.toReversed()) {
      const last = isNode(kid) ? lastLetter(kid) : isMarked(kid) ? lettersOf(kid).at(-1) : undefined;
      if (last) return last;
    }
    return undefined;
  };
  visit(top, makeBlock());
  return { blocks, labels };
}

/** Of a block in pieces all runs follow each other but for what is in other blocks. */
function addWanted(blocks: ReadonlyMap<number, Block>, { runs }: SectionContent, elements: Elements): void {
  const homes = new Map<number, { readonly block: Block | undefined; readonly isObject: boolean }>();
  const homeOf = (carrier: number): { readonly block: Block | undefined; readonly isObject: boolean } => {
    if (carrier < 0) return { block: undefined, isObject: false };
    const known = homes.get(carrier);
    if (known) return known;
    const isObject = OBJECT_TAGS.test(elements.tagOf(carrier));
    const block = isObject ? undefined : blocks.get(elements.firstOf(carrier));
    const around = homeOf(elements.parentOf(carrier));
    const home = block ? { block, isObject: false } : { block: around.block, isObject: isObject || around.isObject };
    homes.set(carrier, home);
    return home;
  };
  let last: Block | undefined;
  for (const [carrier, text] of runs) {
    const { block, isObject } = homeOf(carrier);
    if (block) {
      if (last !== block) block.wanted += '\n';
      block.wanted += isObject ? text.replace(/[^ \n]+/g, '') : text;
    }
    last = block;
  }
}

/** Letters that run from right to left are shown in the order in which they are seen. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Written without spaces between words; a hyphen and a slash end a line without one. */
const NO_SPACE =
  /[-/\u3000-\u303f\uff00-\uffef\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u;

function missingIn(text: string, shown: readonly Sign<Letter>[]): Letter[] {
  const wanted = signsIn(text);
  const isEqual = wanted.length === shown.length && wanted.every(({ sign }, index) => sign === shown[index]!.sign);
  // Where the letters differ, what was lost or came in lies between a beginning and an end that are equal.
  const canZip = isEqual || !RIGHT_TO_LEFT.test(text);
  let same = 0;
  const shortest = Math.min(wanted.length, shown.length);
  if (canZip) while (same < shortest && wanted[same]!.sign === shown[same]!.sign) same += 1;
  let sameEnd = 0;
  if (canZip)
    while (sameEnd < shortest - same && wanted.at(-1 - sameEnd)!.sign === shown.at(-1 - sameEnd)!.sign) sameEnd += 1;
  return shown.flatMap(({ sign, isApart, from }, index) => {
    const before = shown[index - 1];
    if (!before?.from || isApart) return [];
    const twin = index < same ? wanted[index] : wanted[wanted.length - shown.length + index];
    const isKnown = index < same || index > shown.length - sameEnd;
    const isWanted = isKnown
      ? twin!.isApart
      : from?.startsLine === true && !NO_SPACE.test(sign) && !NO_SPACE.test(before.sign);
    return isWanted ? [before.from] : [];
  });
}
