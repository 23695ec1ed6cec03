/** Shapes lists, lists of contents and notes as ISO 32000-1 14.8.4.3.3 has them: L, LI, Lbl, LBody; TOC, TOCI; Note. */
import { PDFName } from '@cantoo/pdf-lib';
import type { Elements } from './facts.js';
import {
  attributeOf,
  eachUp,
  isMarked,
  isNode,
  type Kid,
  type MarkedPiece,
  makeNode,
  nodesIn,
  setAttribute,
  type TagNode,
} from './node.js';

/** A number that the text itself puts before an item: `1`, `2.`, `a)`. */
const NUMBER = /^\(?(\d{1,3}|[a-z])[.)]?$/i;
const NUMBERED = /^(Decimal|UpperRoman|LowerRoman|UpperAlpha|LowerAlpha)$/;

/** @param wordsOf what a piece of marked content shows */
export function shapeLists(root: TagNode, elements: Elements, wordsOf: (piece: MarkedPiece) => string): void {
  eachUp(root, (node) => {
    if (node.type === 'TOC') shapeContents(node);
    else if (node.type === 'L') shapeList(node, elements, wordsOf);
    else if (node.type !== 'LI') liftItems(node);
    joinContents(node);
  });
  eachUp(root, (node) => {
    node.kids = node.kids.flatMap((kid): Kid[] => (isNode(kid) && kid.type === 'L' && isNotes(kid) ? kid.kids : [kid]));
    referTo(node, elements);
  });
}

function shapeList(list: TagNode, elements: Elements, wordsOf: (piece: MarkedPiece) => string): void {
  if (isNotes(list)) return;
  if (elements.tagOf(list.carrier) === 'dl') list.kids = pairTerms(list.kids);
  list.kids = list.kids.map((kid) =>
    isNode(kid) && (kid.type === 'LI' || kid.type === 'Caption') ? kid : makeNode('LI', [kid]),
  );
  const items = nodesIn(list.kids).filter(({ type }) => type === 'LI');
  for (const item of items) shapeItem(item, elements, wordsOf);
  const hasLabels = items.some(({ kids }) => kids.some((kid) => isNode(kid) && kid.type === 'Lbl'));
  const given = attributeOf(list, 'List', 'ListNumbering');
  const numbering = given instanceof PDFName ? given.decodeText() : 'None';
  // ISO 14289-1 7.6: a list with labels says how they count.
  if (hasLabels && !NUMBERED.test(numbering)) setAttribute(list, 'List', 'ListNumbering', PDFName.of('Decimal'));
}

const isNotes = (list: TagNode): boolean =>
  list.kids.length > 0 && list.kids.every((kid) => isNode(kid) && kid.type === 'Note');

function shapeItem(item: TagNode, elements: Elements, wordsOf: (piece: MarkedPiece) => string): void {
  const labels = nodesIn(item.kids).filter(({ type }) => type === 'Lbl');
  const [outer] = item.kids;
  // The browser may have put all of it into a body.
  const holder = outer && isNode(outer) && outer.type === 'LBody' && outer.carrier === undefined ? outer : item;
  const [first] = holder.kids;
  const label = labels.length === 0 && first ? labelIn(item, first, elements, wordsOf) : undefined;
  if (label) {
    holder.kids = holder.kids.slice(1);
    labels.push(label);
  }
  const bodies = nodesIn(item.kids).filter(({ type }) => type === 'LBody');
  const rest = item.kids.filter((kid) => !labels.includes(kid as TagNode) && !bodies.includes(kid as TagNode));
  const body = [...bodies, ...(rest.length > 0 ? [makeNode('LBody', rest)] : [])];
  // A term may be explained more than once: each stands apart.
  if (body.length > 1) for (const each of body) each.type = 'Div';
  item.kids = [...labels, ...(body.length > 1 ? [makeNode('LBody', body)] : body)];
}

/** A number in an element of its own: an item may say no more than "a". The browser does not always tell of that element. */
function labelIn(
  item: TagNode,
  first: Kid,
  elements: Elements,
  wordsOf: (piece: MarkedPiece) => string,
): TagNode | undefined {
  if (isNode(first)) {
    const { carrier, type } = first;
    if (carrier === undefined || !/^(Span|P)$/.test(type) || !isNumber(carrier, elements)) return undefined;
    return Object.assign(first, { type: 'Lbl' });
  }
  if (!isMarked(first) || item.carrier === undefined) return undefined;
  const [carrier] = elements.childrenOf(elements.firstOf(item.carrier));
  if (carrier === undefined || !isNumber(carrier, elements)) return undefined;
  if (wordsOf(first).trim() !== elements.textOf(carrier)) return undefined;
  // With its id, by which its words are known to be those of the source.
  return { ...makeNode('Lbl', [first]), carrier, lang: item.lang?.replace(/\d+$/, String(carrier)) };
}

const isNumber = (carrier: number, elements: Elements): boolean =>
  /^(span|b)$/.test(elements.tagOf(carrier)) && NUMBER.test(elements.textOf(carrier));

/** dt and dd follow each other without an element around them. */
function pairTerms(kids: readonly Kid[]): Kid[] {
  const items: TagNode[] = [];
  for (const kid of kids) {
    const last = items.at(-1);
    const startsItem =
      isNode(kid) && kid.type === 'Lbl' && last?.kids.some((each) => isNode(each) && each.type === 'LBody');
    if (last && !startsItem) last.kids.push(kid);
    else items.push(makeNode('LI', [kid]));
  }
  return items;
}

/** ISO 32000-1 table 333: a TOCI leads to its place through a Reference. */
function shapeContents(contents: TagNode): void {
  contents.attributes.clear();
  contents.kids = contents.kids.map((kid) => (isNode(kid) && kid.type !== 'Caption' ? kid : makeNode('TOCI', [kid])));
  for (const item of nodesIn(contents.kids)) {
    if (item.type === 'Caption' || item.type === 'TOC') continue;
    item.type = 'TOCI';
    item.kids = item.kids.flatMap((kid): Kid[] => (isNode(kid) && kid.type === 'LBody' ? kid.kids : [kid]));
    item.kids = item.kids.map((kid) => (isNode(kid) && kid.type === 'Link' ? makeNode('Reference', [kid]) : kid));
  }
}

/** Contents in several lists, with the names of parts between them, are one: each part an entry with entries of its own. */
function joinContents(node: TagNode): void {
  if (nodesIn(node.kids).filter(({ type }) => type === 'TOC').length < 2) return;
  const isContents = (kid: Kid | undefined): kid is TagNode => kid !== undefined && isNode(kid) && kid.type === 'TOC';
  const joined: TagNode = makeNode('TOC', []);
  const kids: Kid[] = [];
  for (let at = 0; at < node.kids.length; at += 1) {
    const kid = node.kids[at]!;
    const next = node.kids[at + 1];
    const isPart = isNode(kid) && /^H[2-6]$/.test(kid.type) && isContents(next);
    if (!isPart && !isContents(kid)) {
      kids.push(kid);
      continue;
    }
    if (joined.kids.length === 0) kids.push(joined);
    if (!isPart) joined.kids.push(...kid.kids);
    else {
      kid.type = 'TOCI';
      kid.kids = kid.kids.map((each) => (isNode(each) && each.type === 'Link' ? makeNode('Reference', [each]) : each));
      kid.kids.push(next!);
      joined.kids.push(kid);
      at += 1;
    }
  }
  node.kids = kids;
}

/** Items and their parts mean nothing outside a list. */
function liftItems(node: TagNode): void {
  for (const kid of nodesIn(node.kids)) {
    if (kid.type === 'LI') kid.type = 'Div';
    else if (kid.type === 'LBody' || (kid.type === 'Lbl' && node.type !== 'Note')) kid.type = 'P';
  }
}

/** A link from the text to its note (ISO 14289-1 7.9). */
function referTo(node: TagNode, elements: Elements): void {
  if (node.type === 'Reference') return;
  node.kids = node.kids.map((kid) =>
    isNode(kid) && kid.type === 'Link' && elements.factsOf(kid.carrier).kind === 'call'
      ? makeNode('Reference', [kid])
      : kid,
  );
}
