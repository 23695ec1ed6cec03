/** Lists the fonts that the pages of a PDF use, wherever these keep them. */
import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import type { PageObject } from '../document/pages.js';
import { annotationsOf } from '../document/pages.js';
import { deeper } from '../syntax/budget.js';

export interface FontFact {
  /** PostScript name with its subset tag, for example `AAAAAA+DejaVuSans`. */
  readonly name: string;
  /** As in the file: `Type0/CIDFontType2`, `TrueType`, `Type3` … */
  readonly type: string;
  readonly embedded: boolean;
  readonly hasToUnicode: boolean;
  /** Equal for equal programs; undefined for a font without one. */
  readonly program?: string;
  /** Pages that can use it, counted from 0. */
  readonly pages: readonly number[];
}

const EMBEDDED = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => PDFName.of(key));

export function readFonts(pages: readonly PageObject[]): FontFact[] {
  const found = new Map<PDFDict, number[]>();
  const below = new Map<PDFObject, ReadonlySet<PDFDict>>();
  for (const [index, { dict }] of pages.entries()) {
    const fonts = new Set<PDFDict>();
    collect(dict.lookup(PDFName.of('Resources')), fonts, new Set(), below);
    // Fields and notes are painted by streams of their own (ISO 14289-1 7.21.4.1 counts their fonts too).
    for (const annotation of annotationsOf(dict)) collectAppearance(annotation, fonts, below);
    for (const font of fonts) found.set(font, [...(found.get(font) ?? []), index]);
  }
  return [...found].map(([font, used]) => describe(font, used));
}

/** `below` remembers what a shared Resources dictionary or form holds: hundreds of pages may use the same. */
function collect(
  resources: PDFObject | undefined,
  fonts: Set<PDFDict>,
  path: Set<PDFObject>,
  below: Map<PDFObject, ReadonlySet<PDFDict>>,
): void {
  if (!(resources instanceof PDFDict) || path.has(resources)) return;
  deeper(path.size);
  const known = below.get(resources);
  if (known) {
    for (const font of known) fonts.add(font);
    return;
  }
  path.add(resources);
  const own = new Set<PDFDict>();
  for (const font of valuesOf(resources, 'Font')) {
    if (!(font instanceof PDFDict)) continue;
    own.add(font);
    collect(font.lookup(PDFName.of('Resources')), own, path, below);
  }
  for (const stream of [...valuesOf(resources, 'XObject'), ...valuesOf(resources, 'Pattern')]) {
    if (stream instanceof PDFStream) collect(stream.dict.lookup(PDFName.of('Resources')), own, path, below);
  }
  for (const state of valuesOf(resources, 'ExtGState')) {
    const mask = state instanceof PDFDict ? state.lookup(PDFName.of('SMask')) : undefined;
    const group = mask instanceof PDFDict ? mask.lookup(PDFName.of('G')) : undefined;
    if (group instanceof PDFStream) collect(group.dict.lookup(PDFName.of('Resources')), own, path, below);
  }
  path.delete(resources);
  below.set(resources, own);
  for (const font of own) fonts.add(font);
}

/** /AP /N is a form, or a dictionary with one form per state (ISO 32000-1 12.5.5). */
function collectAppearance(
  annotation: PDFDict,
  fonts: Set<PDFDict>,
  below: Map<PDFObject, ReadonlySet<PDFDict>>,
): void {
  const appearance = annotation.lookup(PDFName.of('AP'));
  const normal = appearance instanceof PDFDict ? appearance.lookup(PDFName.of('N')) : undefined;
  const states = normal instanceof PDFDict ? normal.values().map((each) => normal.context.lookup(each)) : [normal];
  for (const state of states) {
    if (state instanceof PDFStream) collect(state.dict.lookup(PDFName.of('Resources')), fonts, new Set(), below);
  }
}

function describe(font: PDFDict, pages: readonly number[]): FontFact {
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  const inner = descendant instanceof PDFDict ? descendant : font;
  const descriptor = inner.lookup(PDFName.of('FontDescriptor'));
  const type = nameAt(font, 'Subtype');
  return {
    name: nameAt(font, 'BaseFont') || nameAt(font, 'Name'),
    type: inner === font ? type : `${type}/${nameAt(inner, 'Subtype')}`,
    // A Type 3 font is drawn by its own glyph procedures: there is no file to embed.
    embedded: type === 'Type3' || (descriptor instanceof PDFDict && EMBEDDED.some((key) => descriptor.has(key))),
    ...withProgram(descriptor),
    hasToUnicode: font.lookup(PDFName.of('ToUnicode')) instanceof PDFStream,
    pages,
  };
}

function withProgram(descriptor: PDFObject | undefined): Pick<FontFact, 'program'> {
  if (!(descriptor instanceof PDFDict)) return {};
  const file = EMBEDDED.map((key) => descriptor.lookup(key)).find((each) => each instanceof PDFRawStream);
  // As it is packed: two of the same bytes are the same, and nobody packs one program in two ways.
  return file ? { program: createHash('sha256').update(file.contents).digest('base64') } : {};
}

function valuesOf(resources: PDFDict, category: string): (PDFObject | undefined)[] {
  const dict = resources.lookup(PDFName.of(category));
  return dict instanceof PDFDict ? dict.values().map((each) => dict.context.lookup(each)) : [];
}

function nameAt(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}
