/** Puts laid-out sections one after the other: which page everything is on, what is printed there, what the outline says. */
import type { PageMap, Position, SectionLayout } from '../model.js';

export interface PlacedSection {
  readonly layout: SectionLayout;
  /** Page of the edition on which the section starts, from 0. */
  readonly firstPage: number;
}

export interface OutlineItem extends Position {
  readonly title: string;
  readonly level: number;
  readonly id: string;
}

export function placeSections(layouts: readonly SectionLayout[]): readonly PlacedSection[] {
  let firstPage = 0;
  return layouts.map((layout) => {
    const placed = { layout, firstPage };
    firstPage += layout.pages.length;
    return placed;
  });
}

export const pageCount = (placed: readonly PlacedSection[]): number =>
  placed.reduce((sum, { layout }) => sum + layout.pages.length, 0);

/** The number that is printed on a page: the first page of the book is 1. */
export const folio = (page: number): string => String(page + 1);

/** Every id of every section, and the sections themselves. */
export function pageMap(placed: readonly PlacedSection[]): PageMap {
  const map = new Map<string, { page: number; folio: string; topMm: number }>();
  for (const { layout, firstPage } of placed) {
    map.set(layout.section.id, { page: firstPage, folio: folio(firstPage), topMm: 0 });
    for (const [id, { page, topMm }] of Object.entries(layout.anchors)) {
      map.set(id, { page: firstPage + page, folio: folio(firstPage + page), topMm });
    }
  }
  return map;
}

/** Bookmarks: parts, the chapters under them, and the headings of chapters; deeper headings only clutter. */
export function outline(placed: readonly PlacedSection[]): readonly OutlineItem[] {
  const hasParts = placed.some(({ layout }) => layout.section.kind === 'part');
  return placed.flatMap(({ layout, firstPage }) => {
    const { section, anchors } = layout;
    const level = section.kind === 'chapter' && hasParts ? 2 : 1;
    const headings = section.headings.filter(({ level }) => level === 2);
    return [
      { title: section.title, level, id: section.id, page: firstPage, topMm: 0 },
      ...headings.flatMap(({ id, text }) => {
        const at = anchors[id];
        return at ? [{ title: text, level: level + 1, id, page: firstPage + at.page, topMm: at.topMm }] : [];
      }),
    ];
  });
}
