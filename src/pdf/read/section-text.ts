/** Reads what a printed section says: text per id carrier in reading order, elements, links, and text outside the tree. */
import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Box } from '../content/geometry.js';
import type { Listener } from '../content/listener.js';
import type { ShownText } from '../content/marked-text.js';
import { paperOf } from '../content/paper.js';
import { type KnownWords, knownWords, type PageText, readPageText } from '../content/read-text.js';
import { mmToPt, rectangleOf } from '../document/boxes.js';
import { carrierOf } from '../document/carriers.js';
import { kidsOf, typeOf } from '../document/elements.js';
import { annotationsOf, pagesOf } from '../document/pages.js';
import type { FontShelf } from '../fonts/font.js';
import type { OpenPdf } from '../syntax/open.js';
import { textOf } from '../syntax/trees.js';
import { type ContentSums, sumUpContent } from './digest.js';

/** For what stands under no element with an id. */
export const NO_CARRIER = -1;

export interface SectionText {
  /** In the order of the structure tree. */
  readonly runs: readonly TextRun[];
  readonly elements: readonly CarriedElement[];
  readonly links: readonly SectionLink[];
  /** Per page: what stands outside the structure tree (running headers, folios, generated content). */
  readonly asides: readonly ShownText[];
  /** Per page. */
  readonly words: readonly KnownWords[];
  /** Equal as long as nobody changes what a page shows. */
  readonly sums: ContentSums;
}

/** One piece of marked content; spans without an id of their own belong to the nearest element that has one. */
export interface TextRun extends ShownText {
  readonly carrier: number;
  /** Within the section, from 0. */
  readonly page: number;
  /** What is read for it, where an element around it says so (ISO 32000-1 14.9.4): `text` is what is painted. */
  readonly standIn?: string;
  /** Set by the browser before a list item (Lbl without an element of its own): no text of the source. */
  readonly isLabel: boolean;
  /** Other for what stands in another block: no space is needed between the two. */
  readonly block: number;
}

export interface CarriedElement {
  /** As in the tree: P, TR, Figure … */
  readonly type: string;
  /** The element's own, or NO_CARRIER. */
  readonly carrier: number;
}

export interface SectionLink {
  readonly carrier: number;
  readonly page: number;
  /** '' for a link inside the file. */
  readonly uri: string;
}

interface Place {
  readonly carrier: number;
  readonly page: number;
  readonly isLabel: boolean;
  /** Of an element around: its first piece says it for all. */
  readonly standIn: { text: string } | undefined;
}

/** What is in these is read on in the same breath; a number and its item too. */
const IN_LINE: ReadonlySet<string> = new Set(
  'Span Quote Code Link Reference Formula Annot Form Figure NonStruct Lbl LBody'.split(' '),
);
const MCID = PDFName.of('MCID');
const OBJ = PDFName.of('Obj');
const PG = PDFName.of('Pg');
const STM = PDFName.of('Stm');
const LINK = PDFName.of('Link');
const ACTUAL_TEXT = PDFName.of('ActualText');
const SUBTYPE = PDFName.of('Subtype');

/**
 * @param bleedMm painted around the trim, where nobody reads: text there is hidden
 * @param options.listenerTo who listens to a page too
 */
export function readSectionText(
  { catalog, context }: OpenPdf,
  bleedMm: number,
  { fonts = new Map(), listenerTo }: { fonts?: FontShelf; listenerTo?: (page: number) => Listener } = {},
): SectionText {
  const pages = pagesOf(catalog);
  const texts = pages.map(({ dict }, page) =>
    readPageText(dict, trimOf(dict, bleedMm), fonts, listenerTo ? [listenerTo(page)] : []),
  );
  const pageAt = new Map<PDFObject, number>(pages.map(({ ref }, index) => [ref, index]));
  const links = new Map<PDFDict, SectionLink>();
  for (const [page, { dict }] of pages.entries()) {
    for (const annotation of annotationsOf(dict)) {
      if (annotation.lookup(SUBTYPE) === LINK)
        links.set(annotation, { carrier: NO_CARRIER, page, uri: uriOf(annotation) });
    }
  }
  const runs: TextRun[] = [];
  const elements: CarriedElement[] = [];
  const seen = new Set<PDFDict>();
  let block = 0;

  const visit = (parent: PDFDict, place: Place): void => {
    if (seen.has(parent)) return;
    seen.add(parent);
    for (const kid of kidsOf(parent)) {
      const object = context.lookup(kid);
      if (object instanceof PDFNumber) addRun(texts[place.page]?.marked.get(object.asNumber()), place);
      else if (!(object instanceof PDFDict)) continue;
      else if (object.has(MCID)) addRun(referred(object, texts, pageAt, place.page), pageOf(object, place));
      else if (object.has(OBJ)) carryLink(object.lookup(OBJ), place);
      else enter(object, place);
    }
  };
  const enter = (element: PDFDict, place: Place): void => {
    const type = typeOf(element) ?? '';
    const own = carrierOf(element);
    elements.push({ type, carrier: own ?? NO_CARRIER });
    const { page } = pageOf(element, place);
    const text = textOf(element.lookup(ACTUAL_TEXT));
    if (!IN_LINE.has(type)) block += 1;
    visit(element, {
      carrier: own ?? place.carrier,
      page,
      isLabel: place.isLabel || (type === 'Lbl' && own === undefined),
      standIn: text === undefined ? place.standIn : { text },
    });
    if (!IN_LINE.has(type)) block += 1;
  };
  const addRun = (shown: ShownText | undefined, place: Place): void => {
    if (!shown || (!shown.text && !shown.hidden)) return;
    const { standIn, ...where } = place;
    runs.push({
      ...where,
      block,
      text: shown.text,
      hidden: shown.hidden,
      ...(standIn && { standIn: standIn.text }),
    });
    if (standIn) standIn.text = '';
  };
  const carryLink = (annotation: PDFObject | undefined, { carrier }: Place): void => {
    const link = annotation instanceof PDFDict ? links.get(annotation) : undefined;
    if (link && annotation instanceof PDFDict) links.set(annotation, { ...link, carrier });
  };
  const pageOf = (dict: PDFDict, place: Place): Place => {
    const page = dict.get(PG);
    return page ? { ...place, page: pageAt.get(page) ?? place.page } : place;
  };

  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (root instanceof PDFDict) visit(root, { carrier: NO_CARRIER, page: 0, isLabel: false, standIn: undefined });
  return {
    runs,
    elements,
    links: [...links.values()],
    asides: texts.map(({ unmarked }) => unmarked),
    words: texts.map(knownWords),
    sums: sumUpContent(pages.map(({ dict }) => dict)),
  };
}

/** Text of all runs of each carrier, one after the other. */
export function byCarrier({ runs }: SectionText): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { carrier, text, isLabel } of runs) {
    if (!isLabel) texts.set(carrier, (texts.get(carrier) ?? '') + text);
  }
  return texts;
}

/** A marked-content reference: in a page's own stream, or in a Form XObject (ISO 32000-1 14.7.4.2). */
function referred(
  reference: PDFDict,
  texts: readonly PageText[],
  pageAt: ReadonlyMap<PDFObject, number>,
  inherited: number,
): ShownText | undefined {
  const page = reference.get(PG);
  const text = texts[(page && pageAt.get(page)) ?? inherited];
  const mcid = reference.lookup(MCID);
  if (!text || !(mcid instanceof PDFNumber)) return undefined;
  const stream = reference.get(STM);
  if (!stream) return text.marked.get(mcid.asNumber());
  const form = stream instanceof PDFRef ? reference.context.lookup(stream) : undefined;
  const marked = (form instanceof PDFRawStream && text.forms.get(form)) || text.marked;
  return marked.get(mcid.asNumber());
}

/** The page without its bleed, in points from its origin. */
function trimOf(page: PDFDict, bleedMm: number): Box {
  const paper = paperOf(page) ?? rectangleOf(page.lookup(PDFName.of('MediaBox')));
  if (!paper) return { left: 0, bottom: 0, right: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY };
  const { left, top, width, height } = paper;
  const inset = mmToPt(bleedMm);
  return {
    left: left + inset,
    bottom: top - height + inset,
    right: left + width - inset,
    top: top - inset,
  };
}

function uriOf(annotation: PDFDict): string {
  const action = annotation.lookup(PDFName.of('A'));
  return (action instanceof PDFDict && textOf(action.lookup(PDFName.of('URI')))) || '';
}
