/** Gathers the words of each block twice: as the source says them, and letter by letter as its tags show them. */
import type { SectionContent } from '../../../section-content.js';
import type { Elements } from './facts.js';
import type { Letter } from './letters.js';
import { isMarked, isNode, type MarkedPiece, type TagNode } from './node.js';
import { IN_LINE } from './paragraphs.js';
import { type Sign, type Words, wordsFrom } from './signs.js';

/** What stands in one block, as the source says it and as the tags do. */
export interface TextBlock {
  readonly wanted: string;
  readonly shown: readonly Sign<Letter>[];
}

interface Block extends TextBlock {
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

export interface SectionText {
  readonly blocks: readonly TextBlock[];
  /** The letters of each number before an item. */
  readonly labels: readonly (readonly Letter[])[];
}

export function textOfSection(
  top: TagNode,
  content: SectionContent,
  elements: Elements,
  lettersOf: (piece: MarkedPiece) => readonly Letter[],
): SectionText {
  const { blocks, labels } = gatherBlocks(top, elements, lettersOf);
  addWanted(blocks, content, elements);
  return { blocks: [...new Set(blocks.values())], labels };
}

/** Blocks by the carriers of what is in them; a block that came without a carrier counts as part of the one around it. */
function gatherBlocks(top: TagNode, elements: Elements, lettersOf: (piece: MarkedPiece) => readonly Letter[]) {
  const blocks = new Map<number, Block>();
  const labels: (readonly Letter[])[] = [];
  const visit = (node: TagNode, block: Block): void => {
    const { words } = block;
    for (const kid of node.kids) {
      if (isMarked(kid)) for (const letter of lettersOf(kid)) words.add(letter.text, letter);
      if (!isNode(kid)) continue;
      if (kid.type === 'Lbl') labels.push(lettersIn(kid));
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
  const lettersIn = (node: TagNode): Letter[] =>
    node.kids.flatMap((kid) => (isNode(kid) ? lettersIn(kid) : isMarked(kid) ? lettersOf(kid) : []));
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
