/** Finds the element that a word painted outside all tags belongs to: now and then Chromium forgets the tag of one. */

import type { Elements, TagFacts } from './facts.js';
import { eachDown, isMarked, isNode, type MarkedPiece, type TagNode } from './node.js';
import type { LooseRange } from './survey.js';

type TextOf = (piece: MarkedPiece) => string;

export interface StrayInput {
  readonly page: number;
  /** Loose text inside the text area, in the order of the stream. */
  readonly strays: readonly LooseRange[];
  /** What each piece of marked content on the page says. */
  readonly textOf: TextOf;
  /** Free for new marked content on this page. */
  nextMcid(): number;
}

/** White space and hyphens come and go where lines end. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g, '');

/** Loose text of the page that is no furniture: neither outside the text area nor told of as hidden. */
export function strayText({ content }: TagFacts, page: number, loose: readonly LooseRange[]): LooseRange[] {
  const hidden = (content.asides[page] ?? []).map(letters);
  return loose.filter(({ text }) => {
    const own = letters(text);
    return own !== '' && !hidden.some((each) => each.includes(own));
  });
}

/** Returns the mark that each stray range gets; ranges that belong to no element stay away. */
export function adoptStrays(
  root: TagNode,
  facts: TagFacts,
  elements: Elements,
  { page, strays, textOf, nextMcid }: StrayInput,
): ReadonlyMap<LooseRange, number> {
  const marks = new Map<LooseRange, number>();
  const hosts = new Map<number, TagNode>();
  eachDown(root, (node) => {
    if (node.carrier !== undefined) hosts.set(elements.firstOf(node.carrier), node);
  });
  const wanted = wantedTexts(facts, elements, page, hosts);
  for (const stray of strays) {
    const word = letters(stray.text);
    for (const [node, whole] of wanted) {
      const place = placeIn(node, page, whole, word, textOf);
      if (place === undefined) continue;
      const mcid = nextMcid();
      place.into.kids.splice(place.index, 0, { mcid, page, form: stray.form });
      marks.set(stray, mcid);
      // What it says is known from now on, for the next stray in the same element.
      const before = textOf;
      textOf = (piece) => (piece.mcid === mcid ? stray.text : before(piece));
      break;
    }
  }
  return marks;
}

/** What an element should say on a page; {@link CHILD} stands for each element in it that came through itself. */
interface Wanted {
  text: string;
  readonly children: Set<TagNode>;
}

/** Object replacement character: no text that is painted holds it. */
const CHILD = '\ufffc';

function wantedTexts({ content }: TagFacts, elements: Elements, page: number, hosts: ReadonlyMap<number, TagNode>) {
  const wanted = new Map<TagNode, Wanted>();
  const of = (node: TagNode): Wanted => {
    const known = wanted.get(node) ?? { text: '', children: new Set() };
    wanted.set(node, known);
    return known;
  };
  const hostOf = (carrier: number): number => {
    let at = carrier;
    while (at >= 0 && !hosts.has(elements.firstOf(at))) at = elements.parentOf(at);
    return at;
  };
  const from = content.pageStarts[page] ?? 0;
  const to = content.pageStarts[page + 1] ?? Number.POSITIVE_INFINITY;
  for (const [carrier, text] of content.runs) {
    if (carrier < from || carrier >= to) continue;
    let at = hostOf(carrier);
    let node = hosts.get(elements.firstOf(at));
    if (node) of(node).text += letters(text);
    while (node) {
      at = hostOf(elements.parentOf(at));
      const around: TagNode | undefined = hosts.get(elements.firstOf(at));
      if (!around || around === node) break;
      const outer = of(around);
      if (outer.children.has(node)) break;
      outer.children.add(node);
      outer.text += CHILD;
      node = around;
    }
  }
  return wanted;
}

interface Place {
  readonly into: TagNode;
  readonly index: number;
}

/** Under a node, where its text on the page lacks the word; undefined when it does not. */
function placeIn(
  node: TagNode,
  page: number,
  { text: wanted, children }: Wanted,
  word: string,
  textOf: TextOf,
): Place | undefined {
  const found = textOfKids(node, page, textOf, children).join('');
  if (found.length + word.length > wanted.length) return undefined;
  let common = 0;
  while (common < found.length && found[common] === wanted[common]) common += 1;
  const at = wanted.indexOf(word, Math.max(0, common - word.length));
  if (at < 0 || at > common) return undefined;
  return placeAt(node, at, (each) => textOfKids(each, page, textOf, children));
}

/** Behind so many letters; an item of a list has its words in its body, also the first ones of a page. */
function placeAt(node: TagNode, letters: number, textsOf: (node: TagNode) => readonly string[]): Place {
  let passed = 0;
  for (const [index, text] of textsOf(node).entries()) {
    const kid = node.kids[index]!;
    const isInside = isNode(kid) && kid.carrier === undefined && (letters > passed || kid.type === 'LBody');
    if (text !== '' && passed + text.length > letters)
      return isInside ? placeAt(kid, letters - passed, textsOf) : { into: node, index };
    passed += text.length;
  }
  const last = node.kids.at(-1);
  return last && isNode(last) && last.type === 'LBody'
    ? placeAt(last, Number.POSITIVE_INFINITY, textsOf)
    : { into: node, index: node.kids.length };
}

const textOfKids = ({ kids }: TagNode, page: number, textOf: TextOf, children: ReadonlySet<TagNode>): string[] =>
  kids.map((kid) => textUnder(kid, page, textOf, children));

/** Of a wrapper without an element of its own too: what it says, the element around it should say. */
function textUnder(kid: TagNode['kids'][number], page: number, textOf: TextOf, children: ReadonlySet<TagNode>): string {
  if (isMarked(kid)) return kid.page === page ? letters(textOf(kid)) : '';
  if (!isNode(kid)) return '';
  if (kid.carrier !== undefined) return children.has(kid) ? CHILD : '';
  return textOfKids(kid, page, textOf, children).join('');
}
