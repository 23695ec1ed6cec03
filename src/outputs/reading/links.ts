/** Leads links to the document that holds what they name; what stands in none of them becomes words. */
import type { ElementContent } from 'hast';
import { visit } from '../../markup/walk.js';
import type { ReadingDocument } from './document.js';

export interface DocumentPlace<Document = ReadingDocument> {
  readonly document: Document;
  /** Undefined for the document itself. */
  readonly id: string | undefined;
}

export type PlaceOf<Document = ReadingDocument> = (id: string) => DocumentPlace<Document> | undefined;

export const placesIn = (documents: readonly ReadingDocument[]): PlaceOf =>
  placesOf(documents, ({ content }) => idsIn(content));

/** Documents by their own id first: a row of an overview has the id of the format that it names, where that is no document. */
export function placesOf<Document extends { readonly id: string }>(
  documents: readonly Document[],
  idsOf: (document: Document) => readonly string[],
): PlaceOf<Document> {
  const places = new Map<string, DocumentPlace<Document>>();
  for (const document of documents)
    for (const id of idsOf(document)) if (!places.has(id)) places.set(id, { document, id });
  for (const document of documents) places.set(document.id, { document, id: undefined });
  return (id) => places.get(id);
}

export function idsIn(nodes: readonly ElementContent[]): readonly string[] {
  const ids = new Set<string>();
  visit({ type: 'root', children: [...nodes] }, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.add(id);
  });
  return [...ids];
}

/** @param addressOf the address of an id as it is written in this document; undefined where it leads nowhere */
export const withLinks = (
  nodes: readonly ElementContent[],
  addressOf: (id: string) => string | undefined,
): ElementContent[] => nodes.map((node) => led(node, addressOf));

function led(node: ElementContent, addressOf: (id: string) => string | undefined): ElementContent {
  // Links in drawings were taken out when these were made safe.
  if (node.type !== 'element' || node.tagName === 'svg') return node;
  const children = withLinks(node.children, addressOf);
  const { href, ...properties } = node.properties;
  if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return { ...node, children };
  const address = addressOf(href.slice(1));
  if (address !== undefined) return { ...node, properties: { ...properties, href: address }, children };
  const { className, id, lang } = properties;
  return { ...node, tagName: 'span', properties: { className, id, lang }, children };
}
