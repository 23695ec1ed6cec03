/** Joins the structure trees of sections under one Document, with one ParentTree over all pages and annotations. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { childElements, type Element, elementsUnder, kidsOf, typeOf } from '../../document/elements.js';
import { annotationsOf, type PageObject } from '../../document/pages.js';
import { numberTree, textOf, writeNameTree } from '../../syntax/trees.js';

export interface TaggedSection {
  /** The section's own StructTreeRoot, already in the joined file; undefined when it is not tagged. */
  readonly root: PDFDict | undefined;
  readonly elements: TidiedElements | undefined;
  readonly pages: readonly PageObject[];
  /** Sections that follow each other with the same number stand in one Part. */
  readonly part: number | undefined;
  /** Streams of the section, for Form XObjects that hold marked content. */
  readonly streams: readonly PDFRawStream[];
}

/** What the elements of a section bring into the book. */
export interface TidiedElements {
  /** Elements by their id. */
  readonly ids: readonly (readonly [string, PDFRef])[];
  /** Types that are mapped to standard ones. */
  readonly types: ReadonlySet<string>;
}

const A = PDFName.of('A');
const HEADERS = PDFName.of('Headers');
const ID = PDFName.of('ID');
const P = PDFName.of('P');
const PAGE_KEY = PDFName.of('StructParents');
const OBJECT_KEY = PDFName.of('StructParent');

/**
 * PDF 2.0 types that Chromium writes into its older files: unmapped they make readers drop the words in them
 * (ISO 14289-1 7.1: other types are mapped to standard ones).
 */
const STANDARD_ROLES: ReadonlyMap<string, string> = new Map([
  ['Em', 'Span'],
  ['Strong', 'Span'],
]);

export interface JoinedStructure {
  /** The StructTreeRoot of the book; its Document holds the sections' content in order. */
  readonly root: PDFRef;
  /** Elements by their id. */
  readonly ids: ReadonlyMap<string, PDFRef>;
}

export function joinStructure(book: PDFContext, sections: readonly TaggedSection[]): JoinedStructure {
  const rootRef = book.nextRef();
  const documentRef = book.nextRef();
  const kids: PDFRef[] = [];
  const parents = book.obj([]);
  const ids: (readonly [string, PDFRef])[] = [];
  const roles = book.obj({});
  const classes = book.obj({});
  let key = 0;
  const parts: Part[] = [];
  let part: Part | undefined;
  for (const section of sections) {
    const top = section.root ? hoist(section.root) : [];
    if (section.part !== part?.number) part = undefined;
    if (section.part !== undefined && !part) {
      part = { number: section.part, ref: book.nextRef(), kids: [] };
      parts.push(part);
      kids.push(part.ref);
    }
    for (const { dict, ref } of top) {
      dict.set(P, part?.ref ?? documentRef);
      (part?.kids ?? kids).push(ref);
    }
    if (section.root) {
      ids.push(...(section.elements?.ids ?? []));
      for (const type of section.elements?.types ?? [])
        roles.set(PDFName.of(type), PDFName.of(STANDARD_ROLES.get(type)!));
      merge(roles, section.root.lookup(PDFName.of('RoleMap')));
      merge(classes, section.root.lookup(PDFName.of('ClassMap')));
    }
    key = renumber(section, parents, key);
  }
  for (const each of parts)
    book.assign(each.ref, book.obj({ Type: 'StructElem', S: 'Part', P: documentRef, K: each.kids }));
  book.assign(documentRef, book.obj({ Type: 'StructElem', S: 'Document', P: rootRef, K: kids }));
  const parentTree = book.register(book.obj({ Nums: parents }));
  const root = book.obj({ Type: 'StructTreeRoot', K: documentRef, ParentTree: parentTree, ParentTreeNextKey: key });
  if (ids.length > 0) root.set(PDFName.of('IDTree'), book.register(writeNameTree(book, ids)));
  if (roles.keys().length > 0) root.set(PDFName.of('RoleMap'), roles);
  if (classes.keys().length > 0) root.set(PDFName.of('ClassMap'), classes);
  book.assign(rootRef, root);
  return { root: rootRef, ids: new Map(ids) };
}

interface Part {
  readonly number: number;
  readonly ref: PDFRef;
  readonly kids: PDFRef[];
}

/** What hangs under the section's Document, or the Document itself as a Div when it holds content of its own. */
function hoist(root: PDFDict): Element[] {
  return childElements(root).flatMap((element) => {
    if (typeOf(element.dict) !== 'Document') return [element];
    const children = childElements(element.dict);
    if (children.length === kidsOf(element.dict).length) return children;
    // Its marked content points back to it through the ParentTree: dissolving it would orphan that content.
    element.dict.set(PDFName.of('S'), PDFName.of('Div'));
    return [element];
  });
}

/** Leaves nothing in the elements that means something else, or nothing, in the joined file. */
export function tidyElements(root: PDFDict): TidiedElements {
  const ids: [string, PDFRef][] = [];
  const types = new Set<string>();
  for (const { dict, ref } of elementsUnder(root)) {
    forgetIds(dict);
    const id = textOf(dict.lookup(ID));
    if (id !== undefined) ids.push([id, ref]);
    const type = typeOf(dict) ?? '';
    if (STANDARD_ROLES.has(type)) types.add(type);
  }
  return { ids, types };
}

/** As Chromium counts them, from one in every section: joined they would name other sections' cells. */
const COUNTED_ID = /^node\d+$/;

/** Drops counted ids, and /Headers that use them. Scope stays, and names the headers just as well (ISO 14289-1 7.5). */
function forgetIds(element: PDFDict): void {
  if (COUNTED_ID.test(textOf(element.lookup(ID)) ?? '')) element.delete(ID);
  const attributes = element.lookup(A);
  for (const each of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
    const attribute = element.context.lookup(each);
    if (attribute instanceof PDFDict) attribute.delete(HEADERS);
  }
}

/** The first section to name a role or class wins: all are printed by one browser, which names them alike. */
function merge(into: PDFDict, from: PDFObject | undefined): void {
  if (!(from instanceof PDFDict)) return;
  for (const [name, value] of from.entries()) if (!into.has(name)) into.set(name, value);
}

/** Gives pages, annotations and forms of a section keys from `key` on and moves their entries; returns the next key. */
function renumber(section: TaggedSection, parents: PDFArray, key: number): number {
  const entries = numberTree(section.root?.lookup(PDFName.of('ParentTree')));
  let next = key;
  const move = (holder: PDFDict, name: PDFName) => {
    const old = holder.lookup(name);
    if (!(old instanceof PDFNumber)) return;
    const entry = entries.get(old.asNumber());
    if (entry === undefined) {
      holder.delete(name);
      return;
    }
    holder.set(name, PDFNumber.of(next));
    parents.push(PDFNumber.of(next));
    parents.push(entry);
    next += 1;
  };
  for (const page of section.pages) {
    move(page.dict, PAGE_KEY);
    for (const annotation of annotationsOf(page.dict)) move(annotation, OBJECT_KEY);
  }
  for (const { dict } of section.streams) {
    move(dict, PAGE_KEY);
    move(dict, OBJECT_KEY);
  }
  return next;
}

/** The streams among a section's objects. */
export function streamsAt(book: PDFContext, refs: readonly PDFRef[]): PDFRawStream[] {
  return refs.flatMap((ref) => {
    const object = book.lookup(ref);
    return object instanceof PDFRawStream ? [object] : [];
  });
}
