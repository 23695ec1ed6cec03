/** Finds the photos that documents show, names the file of each, and makes it as large as a screen can use. */
import path from 'node:path';
import type { ElementContent } from 'hast';
import { decodeAddress } from '../../content/address.js';
import { BOOK_URL } from '../../content/pictures.js';
import { findInBook } from '../../content/read.js';
import { slug } from '../../content/sources.js';
import { isInside } from '../../files/inside.js';
import { visit } from '../../markup/walk.js';
import { preparePhoto, type ReadyPhoto } from '../../paginate/photos.js';
import type { ReadingDocument } from './document.js';

export interface ReadingPicture {
  /** As documents ask for it, without its query. */
  readonly src: string;
  readonly file: string;
  /** Of its file, without a suffix: which kind it becomes is known when it is made. */
  readonly name: string;
}

export interface MadePicture extends ReadyPhoto {
  readonly suffix: 'jpg' | 'png';
}

const addressOf = (src: unknown): string => String(src ?? '').split('?')[0] ?? '';

export const picturesIn = (documents: readonly ReadingDocument[], bookDir: string): readonly ReadingPicture[] =>
  picturesAt(documents.flatMap(photosIn), bookDir);

/** Addresses of the photos that a document asks for, without their queries. */
export function photosIn({ content, art }: Pick<ReadingDocument, 'content' | 'art'>): readonly string[] {
  const found = new Set<string>();
  visit({ type: 'root', children: [...content, ...art] }, 'element', ({ tagName, properties }) => {
    const src = addressOf(properties.src);
    if (tagName === 'img' && src.startsWith(BOOK_URL)) found.add(src);
  });
  return [...found];
}

export function picturesAt(addresses: readonly string[], bookDir: string): readonly ReadingPicture[] {
  const found = new Map<string, ReadingPicture>();
  const names = new Set<string>();
  for (const src of addresses) {
    if (found.has(src)) continue;
    const file = path.resolve(bookDir, ...src.slice(BOOK_URL.length).split('/').map(decodeAddress));
    if (!isInside(file, bookDir)) continue;
    const base = slug(file) || 'foto';
    let name = base;
    for (let count = 2; names.has(name); count++) name = `${base}-${count}`;
    names.add(name);
    found.set(src, { src, file, name });
  }
  return [...found.values()];
}

/**
 * @param widthPx at most: a photo is never made larger
 * @returns undefined for a file that is gone, or leads out of the book
 */
export async function makePicture(
  { file }: ReadingPicture,
  bookDir: string,
  widthPx: number,
): Promise<MadePicture | undefined> {
  const found = await findInBook(file, bookDir);
  if ('fault' in found) return undefined;
  const made = await preparePhoto(found.real, widthPx);
  return { ...made, suffix: made.type === 'image/png' ? 'png' : 'jpg' };
}

/** @param addressFor of the file that a document shows in place of `src` */
export const withPictures = (
  nodes: readonly ElementContent[],
  addressFor: (src: string) => string | undefined,
): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName !== 'img') return [{ ...node, children: withPictures(node.children, addressFor) }];
    const src = addressFor(addressOf(node.properties.src));
    return src === undefined ? [] : [{ ...node, properties: { ...node.properties, src } }];
  });
