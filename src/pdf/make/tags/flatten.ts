/** Takes wrappers apart, sorts out decoration, and drops what is left empty. */
import type { Elements } from './facts.js';
import { eachUp, isMarked, isNode, type Kid, leavesOf, type MarkedPiece, type TagNode } from './node.js';
import { DECORATION, WRAPPER } from './roles.js';

const PICTURES = new Set(['Figure', 'Formula']);
/** Without content these still hold a place: a cell in its row, a field on its page. */
const PLACES = new Set(['TD', 'TH', 'Form']);

/** @param shows whether a piece of marked content shows text, and whether it is there at all */
export function flatten(root: TagNode, shows: (piece: MarkedPiece) => 'text' | 'paint' | undefined): void {
  eachUp(root, (node) => {
    // A picture is one thing to readers: its alternate text stands for all that is in it (ISO 14289-1 7.3).
    if (PICTURES.has(node.type)) node.kids = leavesOf(node);
    const isPicture = PICTURES.has(node.type) && node.alt;
    node.kids = node.kids.flatMap((kid): Kid[] => {
      if (isMarked(kid)) return shows(kid) === 'text' || (isPicture && shows(kid)) ? [kid] : [];
      if (!isNode(kid)) return [kid];
      if (kid.type === WRAPPER) return kid.kids;
      if (kid.type === DECORATION || (PICTURES.has(kid.type) && !kid.alt)) return [];
      return [kid];
    });
  });
}

/** Words whose language and meaning are those around them need no element of their own, but for a group: a field comes into it. */
export function spliceSpans(
  root: TagNode,
  elements: Elements,
  languageOf: (lang: string | undefined) => string | undefined,
): void {
  const visit = (node: TagNode, spoken: string | undefined): void => {
    const own = languageOf(node.lang) ?? spoken;
    for (const kid of node.kids) if (isNode(kid)) visit(kid, own);
    node.kids = node.kids.flatMap((kid): Kid[] => {
      if (!isNode(kid) || kid.type !== 'Span' || kid.expansion) return [kid];
      if (elements.factsOf(kid.carrier).kind === 'group') return [kid];
      return (languageOf(kid.lang) ?? own) === own ? kid.kids : [kid];
    });
  };
  visit(root, undefined);
}

export function prune(root: TagNode): void {
  eachUp(root, (node) => {
    node.kids = node.kids.filter((kid) => !isNode(kid) || kid.kids.length > 0 || PLACES.has(kid.type));
  });
}
