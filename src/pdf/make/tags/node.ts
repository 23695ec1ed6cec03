/** The structure tree of one section while it is rewritten: elements with what they hold, free of the PDF they came from. */
import type { PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib';

export interface TagNode {
  /** A standard type of ISO 32000-1 14.8.4, or what the browser wrote until roles.ts has been there. */
  type: string;
  /** N of `lang="nl-x-rN"`; undefined for what has no element of its own. */
  readonly carrier: number | undefined;
  /** As in the file, with its carrier. */
  readonly lang: string | undefined;
  alt: string | undefined;
  expansion?: string;
  /** What is read in place of all that is in it. */
  actualText?: string;
  id?: string;
  /** In points from the page's origin: left, bottom, right, top. */
  box?: readonly number[];
  /** Per owner (Table, List, Layout) its attributes. */
  readonly attributes: Map<string, Map<string, PDFObject>>;
  kids: Kid[];
}

export type Kid = TagNode | MarkedPiece | ObjectPiece;

/** Marked content in a page's stream, or in a Form XObject that it paints. */
export interface MarkedPiece {
  readonly mcid: number;
  /** Index of the page in the section. */
  readonly page: number;
  readonly form: PDFRef | undefined;
}

/** A link or a field. */
export interface ObjectPiece {
  readonly object: PDFRef;
  readonly dict: PDFDict;
  readonly page: number;
}

export const isNode = (kid: Kid): kid is TagNode => 'type' in kid;
export const isMarked = (kid: Kid): kid is MarkedPiece => 'mcid' in kid;

export function makeNode(type: string, kids: Kid[]): TagNode {
  return { type, carrier: undefined, lang: undefined, alt: undefined, attributes: new Map(), kids };
}

/** Calls `visit` for the node and all below it, from the leaves up: what it changes below has been visited. */
export function eachUp(node: TagNode, visit: (node: TagNode) => void): void {
  for (const kid of node.kids) if (isNode(kid)) eachUp(kid, visit);
  visit(node);
}

/** In reading order, parents first. */
export function eachDown(node: TagNode, visit: (node: TagNode) => void): void {
  visit(node);
  for (const kid of node.kids) if (isNode(kid)) eachDown(kid, visit);
}

/** All content of a node without the elements in between. */
export const leavesOf = (node: TagNode): Kid[] => node.kids.flatMap((kid) => (isNode(kid) ? leavesOf(kid) : [kid]));

export const nodesIn = (kids: readonly Kid[]): TagNode[] => kids.filter(isNode);

export function setAttribute(node: TagNode, owner: string, name: string, value: PDFObject): void {
  const own = node.attributes.get(owner) ?? new Map<string, PDFObject>();
  node.attributes.set(owner, own.set(name, value));
}

export const attributeOf = (node: TagNode, owner: string, name: string): PDFObject | undefined =>
  node.attributes.get(owner)?.get(name);
