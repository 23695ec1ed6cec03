/** What a preview shows of one edition: its pages, the documents of them, and what was found. */

import { spotInksOf } from '../config/inks.js';
import type { Diagnostic } from '../diagnostic.js';
import { keyOf } from '../engine/key.js';
import type { PageMap } from '../model.js';
import { marksIn, numberFor, type PrintRequest } from '../paginate/print.js';
import { documentOf, type SectionDocument } from './documents.js';
import { type MadeEdition, pageMapOf } from './editions.js';
import { findingView, type LinesByFile, linesByFile } from './findings.js';
import type { EditionView, ReadingView } from './protocol.js';
import { sectionViews } from './views.js';

export interface Shown {
  readonly made: MadeEdition;
  readonly documents: readonly SectionDocument[];
  readonly lines: LinesByFile;
  readonly pageMap: PageMap;
  readonly serial: number;
  /** Of its layout. */
  readonly found: readonly Diagnostic[];
  readonly isStale: boolean;
}

/** Makes documents, each once for as long as its pages and numbers stay. */
export function documentMaker(): (request: PrintRequest) => SectionDocument {
  const marks = new WeakMap<object, ReturnType<typeof marksIn>>();
  const known = new WeakMap<object, { readonly key: string; readonly made: SectionDocument }>();
  return (request) => {
    const { layout, bleedMm, css, photoPpi } = request;
    // The facts about its pages are the same object for as long as these are the same pages.
    const pages = layout.pages;
    const inText = marks.get(pages) ?? marksIn(layout.html);
    marks.set(pages, inText);
    const key = keyOf(
      inText.map((mark) => numberFor(mark, request)),
      [bleedMm, css, photoPpi],
    );
    const before = known.get(pages);
    if (before?.key === key) return before.made;
    const made = documentOf(request);
    known.set(pages, { key, made });
    return made;
  };
}

export function show(
  made: MadeEdition,
  found: readonly Diagnostic[],
  serial: number,
  make: (request: PrintRequest) => SectionDocument,
): Shown {
  return {
    made,
    documents: made.requests.map(make),
    lines: linesByFile(made.placed),
    pageMap: pageMapOf(made),
    serial,
    found,
    isStale: false,
  };
}

export interface Words {
  readonly language: string;
  /** Of settings, texts and language, with which all editions are made. */
  readonly common: readonly Diagnostic[];
  readonly levels: ReadonlyMap<string, ReadingView>;
}

export function editionView(
  { made, documents, lines, serial, found, isStale }: Shown,
  { language, common, levels }: Words,
): EditionView {
  const placing = { config: made.config, lines, placed: made.placed, language };
  const findings = [...common, ...found].map((each) => findingView(each, placing));
  const known = new Map(findings.map((each) => [JSON.stringify(each), each]));
  return {
    edition: made.edition.name,
    serial,
    sections: sectionViews(made, documents, levels),
    findings: [...known.values()],
    isStale,
    spots: spotInksOf(made.config.palette),
  };
}

/** Ids of sections of which the pages are others than they were. */
export function changedSections(before: Shown | undefined, now: Shown): string[] {
  const keys = new Map(
    before?.made.placed.map(({ layout }, index) => [layout.section.id, before.documents[index]?.key]),
  );
  return now.made.placed.flatMap(({ layout }, index) =>
    keys.get(layout.section.id) === now.documents[index]?.key ? [] : [layout.section.id],
  );
}
