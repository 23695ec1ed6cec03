/**
 * Cuts a tagged PDF of many letters into files of one letter each: its pages, its tags, and nothing of the others. Or puts white
 * backs between them, so that each begins on a leaf of its own.
 */
import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { childElements, elementsUnder, kidsOf } from '../document/elements.js';
import { annotationsOf, type PageObject, pagesOf } from '../document/pages.js';
import { dictAt } from '../syntax/objects.js';
import { type OpenPdf, openPdf } from '../syntax/open.js';
import { numberTree } from '../syntax/trees.js';
import { writePdf } from '../syntax/write.js';
import { fillFileId, ID_PLACEHOLDER } from './metadata.js';

/** From the first page, counted from 0, up to the one behind the last. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

const K = PDFName.of('K');
const S = PDFName.of('S');
const PG = PDFName.of('Pg');
/** What leads to places in the whole file. */
const OF_THE_WHOLE = ['Outlines', 'PageMode', 'Names', 'Dests', 'PageLabels'].map((key) => PDFName.of(key));

/** A file per range, one at a time: they are written from the same objects. Ranges do not cut through what is tagged as one. */
export async function* cutPages(bytes: Uint8Array, ranges: readonly PageRange[]): AsyncGenerator<Uint8Array> {
  const opened = await openPdf(bytes, '');
  const { context, catalog } = opened;
  const pages = pagesOf(catalog);
  const root = dictAt(catalog, 'StructTreeRoot');
  const numbers = new Map(pages.map(({ ref }, index) => [ref, index]));
  const branches = root ? childElements(root).map((each) => branchOf(each, numbers, ranges)) : [];
  const parents = numberTree(root?.lookup(PDFName.of('ParentTree')));
  for (const key of OF_THE_WHOLE) catalog.delete(key);
  root?.delete(PDFName.of('IDTree'));
  for (const range of ranges) {
    const own = pages.slice(range.from, range.to);
    keepPages(opened, own);
    for (const branch of branches) keepTags(branch, range);
    root?.set(PDFName.of('ParentTree'), context.obj({ Nums: entriesOf(own, parents) }));
    const file = writePdf(context, { id: ID_PLACEHOLDER, isPacked: true });
    fillFileId(file);
    yield file;
  }
}

/** The same file with a white page behind each range of an odd number of pages, but the last. */
export async function onLeaves(bytes: Uint8Array, ranges: readonly PageRange[]): Promise<Uint8Array> {
  const opened = await openPdf(bytes, '');
  const { context, catalog } = opened;
  const pages = pagesOf(catalog);
  const all = ranges.flatMap(({ from, to }, index): PageObject[] => {
    const own = pages.slice(from, to);
    return own.length % 2 === 0 || index === ranges.length - 1 ? own : [...own, whiteLike(own[0]!)];
  });
  keepPages(opened, all);
  catalog.delete(PDFName.of('PageLabels'));
  const file = writePdf(context, { id: ID_PLACEHOLDER, isPacked: true });
  fillFileId(file);
  return file;
}

function whiteLike({ dict }: PageObject): PageObject {
  const white = dict.context.obj({ Type: 'Page', Resources: {} });
  for (const key of ['MediaBox', 'TrimBox', 'BleedBox'].map((name) => PDFName.of(name))) {
    const box = dict.get(key);
    if (box) white.set(key, box);
  }
  return { ref: dict.context.register(white), dict: white };
}

function keepPages({ context, catalog }: OpenPdf, pages: readonly PageObject[]): void {
  const tree = context.register(context.obj({ Type: 'Pages', Count: pages.length, Kids: pages.map(({ ref }) => ref) }));
  for (const { dict } of pages) dict.set(PDFName.of('Parent'), tree);
  catalog.set(PDFName.of('Pages'), tree);
}

/** An element that is on the pages of one range, or one around several of these. */
interface Branch {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  /** From 0. */
  readonly first: number;
  readonly around: readonly Branch[];
}

function branchOf(
  { dict, ref }: { readonly dict: PDFDict; readonly ref: PDFRef },
  numbers: ReadonlyMap<PDFRef, number>,
  ranges: readonly PageRange[],
): Branch {
  const on = pagesWith(dict, numbers);
  const [first = 0, last = first] = [Math.min(...on), Math.max(...on)];
  const isWhole = ranges.some(({ from, to }) => first >= from && last < to);
  const around = isWhole ? [] : childElements(dict).map((each) => branchOf(each, numbers, ranges));
  return { dict, ref, first, around };
}

/** The pages on which something of it is tagged. */
function pagesWith(element: PDFDict, numbers: ReadonlyMap<PDFRef, number>): number[] {
  const all = [element, ...[...elementsUnder(element)].map(({ dict }) => dict)];
  const refs = all.flatMap((dict) => [
    dict.get(PG),
    ...kidsOf(dict).map((kid) => {
      const reference = dict.context.lookup(kid);
      return reference instanceof PDFDict && !reference.has(S) ? reference.get(PG) : undefined;
    }),
  ]);
  return refs.flatMap((ref) => (ref instanceof PDFRef ? (numbers.get(ref) ?? []) : []));
}

/** False where nothing of it is in the range. */
function keepTags({ dict, around, first }: Branch, range: PageRange): boolean {
  if (around.length === 0) return first >= range.from && first < range.to;
  const kept = around.filter((each) => keepTags(each, range));
  dict.set(K, dict.context.obj(kept.map(({ ref }) => ref)));
  return kept.length > 0;
}

/** Of the pages and what lies on them. */
function entriesOf(pages: readonly PageObject[], parents: ReadonlyMap<number, PDFObject>): PDFObject[] {
  const keys = pages.flatMap(({ dict }) => [
    dict.lookup(PDFName.of('StructParents')),
    ...annotationsOf(dict).map((annotation) => annotation.lookup(PDFName.of('StructParent'))),
    ...formsOn(dict).map((form) => form.lookup(PDFName.of('StructParents'))),
  ]);
  const numbers = keys.flatMap((key) => (key instanceof PDFNumber ? [key.asNumber()] : [])).sort((a, b) => a - b);
  return numbers.flatMap((key) => {
    const entry = parents.get(key);
    return entry ? [PDFNumber.of(key), entry] : [];
  });
}

const formsOn = (page: PDFDict): PDFDict[] => {
  const forms = dictAt(dictAt(page, 'Resources'), 'XObject');
  return (forms?.values() ?? []).flatMap((each) => {
    const stream = page.context.lookup(each);
    return stream && 'dict' in stream && stream.dict instanceof PDFDict ? [stream.dict] : [];
  });
};
