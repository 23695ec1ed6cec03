/** Turns links between sections into links to a place in the joined file. */
import { type PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName, PDFNull, PDFString } from '@cantoo/pdf-lib';
import { type Diagnostic, diagnostic } from '../../../diagnostic.js';
import type { Position } from '../../../model.js';
import { lostPlace } from '../../../rules/pdf/printed.js';
import { mmToPt } from '../../document/boxes.js';
import { annotationsOf } from '../../document/pages.js';
import { textOf } from '../../syntax/trees.js';
import type { PlacedPage } from './set-boxes.js';

/** What paginate writes in place of `#id`: a link to an id outside its own section would vanish from the PDF. */
const BETWEEN_SECTIONS = 'https://section.invalid/#';

export interface LinkTargets {
  readonly pages: readonly PlacedPage[];
  readonly destinations: ReadonlyMap<string, Position>;
  readonly elsewhere?: ReadonlyMap<string, { readonly file: string }> | undefined;
}

export interface LinkedSection {
  readonly id: string;
  readonly pages: readonly PlacedPage[];
  /** Destinations by name in the section's own file, for links that stay inside it. */
  readonly named: ReadonlyMap<string, PDFArray>;
}

/** Rewrites the link annotations of one section; unknown ids come back as `pdf/lost-place`. */
export function resolveLinks(section: LinkedSection, targets: LinkTargets): Diagnostic[] {
  const broken: Diagnostic[] = [];
  for (const annotation of section.pages.flatMap((page) => annotationsOf(page.dict))) {
    const id = idBetweenSections(annotation) ?? idInSection(annotation);
    if (id === undefined) continue;
    const known = targets.destinations.get(id);
    const destination = known ? destinationAt(targets.pages, known) : section.named.get(id);
    const other = targets.elsewhere?.get(id);
    if (destination) goTo(annotation, destination);
    else if (other) goToFile(annotation, other.file, id);
    else broken.push(diagnostic(lostPlace, { target: `#${id}` }));
  }
  return broken;
}

/**
 * `[page /XYZ left top null]` (ISO 32000-1 12.3.2.2): the place scrolls to the top, the zoom stays as the reader has it.
 * Undefined when there is no such page.
 */
export function destinationAt(pages: readonly PlacedPage[], { page, topMm }: Position): PDFArray | undefined {
  const placed = pages[page];
  if (!placed) return undefined;
  const book: PDFContext = placed.dict.context;
  const left = Math.round(placed.trimLeftPt * 1000) / 1000;
  const top = Math.round((placed.trimTopPt - mmToPt(topMm)) * 1000) / 1000;
  return book.obj([placed.ref, PDFName.of('XYZ'), left, top, PDFNull]);
}

function goTo(annotation: PDFDict, destination: PDFArray): void {
  annotation.delete(PDFName.of('Dest'));
  annotation.set(PDFName.of('A'), annotation.context.obj({ Type: 'Action', S: 'GoTo', D: destination }));
}

/** The other file has the same place under its name (ISO 32000-1 12.6.4.3). */
function goToFile(annotation: PDFDict, file: string, name: string): void {
  annotation.delete(PDFName.of('Dest'));
  const D = PDFHexString.fromText(name);
  annotation.set(PDFName.of('A'), annotation.context.obj({ Type: 'Action', S: 'GoToR', F: PDFString.of(file), D }));
}

function idBetweenSections(annotation: PDFDict): string | undefined {
  const action = annotation.lookup(PDFName.of('A'));
  const uri = action instanceof PDFDict ? textOf(action.lookup(PDFName.of('URI'))) : undefined;
  return uri?.startsWith(BETWEEN_SECTIONS) ? unescapeUri(uri.slice(BETWEEN_SECTIONS.length)) : undefined;
}

function idInSection(annotation: PDFDict): string | undefined {
  const name = annotation.lookup(PDFName.of('Dest'));
  return name instanceof PDFName ? name.decodeText() : textOf(name);
}

/** Chromium writes `één` as `%C3%A9%C3%A9n`; a lone `%` in an id is left as it is. */
function unescapeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
