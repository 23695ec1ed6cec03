/** The hands that spoil a PDF: they find an element of choice, and change it, the XMP or the content of a page. */
import { deflateSync, inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import type { Random } from '../paginate/random.js';

const name = PDFName.of;

export function each<Item>(items: readonly Item[], change: (item: Item) => unknown): void {
  for (const item of items) change(item);
}

export function rootOf(catalog: PDFDict): PDFDict {
  return catalog.lookup(name('StructTreeRoot'), PDFDict);
}

export function all({ context }: PDFDocument, type: string): PDFDict[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.get(name('S')) === name(type) ? [object] : []))
    .filter((element) => element.get(name('Type')) === name('StructElem'));
}

export function one(document: PDFDocument, random: Random, type: string): PDFDict {
  const found = all(document, type);
  if (found.length === 0) throw new Error(`the good file has no ${type}`);
  return random.pick(found);
}

export const rename = (element: PDFDict, type: string): void => element.set(name('S'), name(type));

export function dropKid(element: PDFDict): void {
  element.lookup(name('K'), PDFArray).remove(0);
}

export function links({ context }: PDFDocument): PDFDict[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(name('Subtype')) === name('Link') ? [object] : [],
    );
}

export function everywhere({ context }: PDFDocument, change: (dict: PDFDict) => unknown): void {
  for (const [, object] of context.enumerateIndirectObjects()) if (object instanceof PDFDict) change(object);
}

export function editXmp({ catalog, context }: PDFDocument, from: RegExp, to: string): void {
  const stream = catalog.lookup(name('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('the good file has no XMP');
  const text = Buffer.from(stream.contents).toString('utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`no ${from} in the XMP`);
  catalog.set(name('Metadata'), context.register(context.stream(edited, { Type: 'Metadata', Subtype: 'XML' })));
}

/** Changes the first place that fits, on a page of choice. */
export function editPage({ context }: PDFDocument, random: Random, from: RegExp, to: string): void {
  const contents = [...context.enumerateIndirectObjects()].flatMap(([ref, object]) => {
    if (!(object instanceof PDFRawStream) || object.dict.has(name('Subtype')) || object.contents.length === 0)
      return [];
    if (object.dict.get(name('Filter')) !== name('FlateDecode') || object.dict.has(name('Length1'))) return [];
    const text = inflateSync(object.contents).toString('latin1');
    return /\bMCID\b/.test(text) && from.test(text) ? [{ ref, text }] : [];
  });
  const { ref, text } = random.pick(contents);
  const packed = deflateSync(Buffer.from(text.replace(from, to), 'latin1'));
  context.assign(ref, PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: packed.length }), packed));
}

export function orphan(document: PDFDocument, random: Random): void {
  const paragraph = one(document, random, 'P');
  paragraph.delete(name('K'));
}

export function swapParents({ catalog }: PDFDocument): void {
  const numbers = rootOf(catalog).lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
  const lists = [...Array(numbers.size() / 2).keys()].filter((index) => {
    const list = numbers.lookup(2 * index + 1);
    return list instanceof PDFArray && list.size() > 1;
  });
  const [one = 0, other = 0] = [lists[0], lists[1]];
  const [first, second] = [numbers.get(2 * one + 1), numbers.get(2 * other + 1)];
  numbers.set(2 * one + 1, second as PDFObject);
  numbers.set(2 * other + 1, first as PDFObject);
}

export function reverseLinks(document: PDFDocument): void {
  const page = document.getPages().find(({ node }) => (node.Annots()?.size() ?? 0) > 1);
  const list = page?.node.Annots()?.asArray() ?? [];
  page?.node.set(name('Annots'), document.context.obj([...list].reverse()));
}

export const addComment = (document: PDFDocument): void => addAnnotation(document, { Subtype: 'Text' });

/** On the first page, in no element. */
export function addAnnotation(document: PDFDocument, entries: Readonly<Record<string, string | PDFObject>>): void {
  const page = firstPage(document);
  const { context } = document;
  const added = context.register(context.obj({ Type: 'Annot', Rect: [50, 50, 70, 70], ...entries }));
  const known = page.lookup(name('Annots'));
  page.set(name('Annots'), context.obj([...(known instanceof PDFArray ? known.asArray() : []), added]));
}

export function firstPage(document: PDFDocument): PDFDict {
  const [page] = document.getPages();
  if (!page) throw new Error('the good file has no page');
  return page.node;
}

/** Paints more on the first page, with resources of one kind for it. */
export function addContent(
  document: PDFDocument,
  content: string,
  kind: 'Font' | 'XObject',
  resources: Readonly<Record<string, PDFObject>>,
): void {
  const { context } = document;
  const page = firstPage(document);
  const contents = page.get(name('Contents'));
  const known = page.lookup(name('Contents'));
  const before = known instanceof PDFArray ? known.asArray() : contents ? [contents] : [];
  page.set(name('Contents'), context.obj([...before, context.register(context.stream(`\n${content}`))]));
  const own = PDFDict.withContext(context);
  const all = page.lookup(name('Resources'), PDFDict);
  for (const [key, value] of all.entries()) own.set(key, value);
  const old = all.lookup(name(kind));
  const list = PDFDict.withContext(context);
  for (const [key, value] of old instanceof PDFDict ? old.entries() : []) list.set(key, value);
  for (const [key, value] of Object.entries(resources)) list.set(name(key), context.register(value));
  own.set(name(kind), list);
  page.set(name('Resources'), own);
}

export function firstBookmark(catalog: PDFDict): PDFDict {
  return catalog.lookup(name('Outlines'), PDFDict).lookup(name('First'), PDFDict);
}
