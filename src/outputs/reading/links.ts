/** Leads links to the document that holds what they name; what stands in none of them becomes words. */
import type { ElementContent } from 'hast';
import { visit } from '../../markup/walk.js';
import type { ReadingDocument } from './document.js';

export interface DocumentPlace {
  readonly document: ReadingDocument;
  /** Undefined for the document itself. */
  readonly id: string | undefined;
}

export type PlaceOf = (id: string) => DocumentPlace | undefined;

/** Documents by their own id first: a row of an overview has the id of the format that it names, where that is no document. */
export function placesIn(documents: readonly ReadingDocument[]): PlaceOf {
  const places = new Map<string, DocumentPlace>();
  for (const document of documents) {
    visit({ type: 'root', children: [...document.content] }, 'element', ({ properties: { id } }) => {
      if (typeof id === 'string' && !places.has(id)) places.set(id, { document, id });
    });
  }
  for (const document of documents) places.set(document.id, { document, id: undefined });
  return (id) => places.get(id);
}

/** @param addressOf the address of an id as it is written in this document; undefined where it leads nowhere */
export const withLinks = (
  nodes: readonly ElementContent[],
  addressOf: (id: string) => string | undefined,
): ElementContent[] => nodes.map((node) => led(node, addressOf));

function led(node: ElementContent, addressOf: (id: string) => string | undefined): ElementContent {
  if (node.type !== 'element') return node;
  const children = withLinks(node.children, addressOf);
  const { href, ...properties } = node.properties;
  if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return { ...node, children };
  const address = addressOf(href.slice(1));
  if (address !== undefined) return { ...node, properties: { ...properties, href: address }, children };
  const { className, id, lang } = properties;
  return { ...node, tagName: 'span', properties: { className, id, lang }, children };
}
