/** Words findings for people, and puts each at the page where it is seen. */
import path from 'node:path';
import type { Config } from '../config/load.js';
import type { Diagnostic } from '../diagnostic.js';
import type { PlacedSection } from '../outputs/paged/page-map.js';
import { folio } from '../outputs/paged/page-map.js';
import { linesOnPages } from '../paginate/engine/page-lines.js';
import { wordDiagnostic } from '../report/messages.js';
import type { FindingView } from './protocol.js';

/** Per file where its lines stand: page of the edition, and the lines on it. */
export type LinesByFile = ReadonlyMap<string, readonly { readonly page: number; readonly lines: readonly number[] }[]>;

const known = new WeakMap<object, number[][]>();

export function linesByFile(placed: readonly PlacedSection[]): LinesByFile {
  const files = new Map<string, { page: number; lines: readonly number[] }[]>();
  for (const { layout, firstPage } of placed) {
    const { file } = layout.section;
    if (file === undefined) continue;
    // By its facts: these are the same objects as long as the pages are.
    const lines = known.get(layout.pages) ?? linesOnPages(layout.html);
    known.set(layout.pages, lines);
    const here = files.get(file) ?? [];
    files.set(file, here);
    for (const [index, each] of lines.entries()) here.push({ page: firstPage + index, lines: each });
  }
  return files;
}

/** The page on which a line stands: that of the nearest line before it at which something begins. */
export function pageOfLine(lines: LinesByFile, file: string, line: number): number | undefined {
  const pages = lines.get(file);
  if (!pages) return undefined;
  let best: { readonly page: number; readonly line: number } | undefined;
  for (const { page, lines: on } of pages)
    for (const each of on) if (each <= line && (!best || each > best.line)) best = { page, line: each };
  return best?.page ?? pages[0]?.page;
}

/** All pages on which something stands that begins at this line or goes on there. */
export function pagesOfLine(lines: LinesByFile, file: string, line: number): number[] {
  const pages = lines.get(file) ?? [];
  const nearest = Math.max(...pages.flatMap(({ lines: on }) => on.filter((each) => each <= line)));
  const found = pages.filter(({ lines: on }) => on.includes(nearest)).map(({ page }) => page);
  return found.length > 0 ? found : pages.slice(0, 1).map(({ page }) => page);
}

export interface Placing {
  readonly config: Pick<Config, 'bookDir'>;
  readonly lines: LinesByFile;
  readonly placed: readonly PlacedSection[];
  /** Of the words. */
  readonly language: string;
}

export function findingView(found: Diagnostic, { config, lines, placed, language }: Placing): FindingView {
  const { rule, severity, place, accepted } = found;
  const { message, hint, why } = wordDiagnostic(found, language);
  const page = printedPage(found, placed) ?? (place && pageOfLine(lines, place.file, place.line));
  return {
    rule,
    severity,
    message,
    hint,
    why,
    ...(accepted !== undefined && { accepted }),
    ...(place && {
      file: place.file,
      shown: path.relative(config.bookDir, place.file) || path.basename(place.file),
      line: place.line,
      column: place.column,
    }),
    ...(page !== undefined && { page }),
  };
}

/** Findings of layout name the page by its number, and the section by its title. */
function printedPage({ data }: Diagnostic, placed: readonly PlacedSection[]): number | undefined {
  const { page, section } = data;
  if (typeof page !== 'number' && typeof page !== 'string') return undefined;
  for (const each of placed) {
    if (typeof section === 'string' && each.layout.section.title !== section) continue;
    const index = each.layout.pages.findIndex((_, at) => folio(each, at) === String(page));
    if (index >= 0) return each.firstPage + index;
  }
  return undefined;
}
