/** Puts laid-out sections one after the other: which page everything is on, what is printed there, what the outline says. */
import type { BookConfig } from '../../config/schema.js';
import type { SectionLayout } from '../../laid-out.js';
import type { PageMap, Position } from '../../model.js';
import { toRoman } from '../../roman.js';

export type PageNumbers = BookConfig['pageNumbers'];

export interface PlacedSection {
  readonly layout: SectionLayout;
  /** Page of the edition on which the section starts, from 0. */
  readonly firstPage: number;
  /** In roman numerals, counted from the first page of the book. */
  readonly roman: boolean;
  /** The number of its first page. */
  readonly firstNumber: number;
}

export interface OutlineItem extends Position {
  readonly title: string;
  readonly level: number;
  readonly id: string;
}

/** @param numbers `roman-front`: what stands before the first part or chapter has numbers of its own, i, ii, iii */
export function placeSections(
  layouts: readonly SectionLayout[],
  numbers: PageNumbers = 'continuous',
): readonly PlacedSection[] {
  const body = numbers === 'roman-front' ? layouts.findIndex(({ section }) => section.kind !== 'matter') : 0;
  let firstPage = 0;
  let bodyPage = 0;
  return layouts.map((layout, index) => {
    if (index === body) bodyPage = firstPage;
    const roman = index < body;
    const placed = { layout, firstPage, roman, firstNumber: firstPage + 1 - (roman ? 0 : bodyPage) };
    firstPage += layout.pages.length;
    return placed;
  });
}

/** Per section the number of its part, from 1: that of the opening before it, as far as chapters follow. */
export function partNumbers(placed: readonly PlacedSection[]): readonly (number | undefined)[] {
  let count = 0;
  let isIn = false;
  return placed.map(({ layout: { section } }) => {
    if (section.kind === 'part') count += 1;
    isIn = section.kind === 'part' || (isIn && section.kind === 'chapter');
    return isIn ? count : undefined;
  });
}

export const pageCount = (placed: readonly PlacedSection[]): number =>
  placed.reduce((sum, { layout }) => sum + layout.pages.length, 0);

/** The number that is printed on a page of a section, from 0, and that a viewer shows as its label. */
export const folio = ({ roman, firstNumber }: PlacedSection, page: number): string =>
  roman ? toRoman(firstNumber + page) : String(firstNumber + page);

export interface SectionOnPages {
  readonly id: string;
  readonly title: string;
  /** From 0. */
  readonly firstPage: number;
  /** The number of each page. */
  readonly folios: readonly string[];
}

export const sectionsOnPages = (placed: readonly PlacedSection[]): SectionOnPages[] =>
  placed.map((each) => {
    const { section, pages } = each.layout;
    return {
      id: section.id,
      title: section.title,
      firstPage: each.firstPage,
      folios: pages.map((_, page) => folio(each, page)),
    };
  });

/** Every id of every section, and the sections themselves. */
export function pageMap(placed: readonly PlacedSection[]): PageMap {
  const map = new Map<string, { page: number; folio: string; topMm: number }>();
  for (const section of placed) {
    const { layout, firstPage } = section;
    map.set(layout.section.id, { page: firstPage, folio: folio(section, 0), topMm: 0 });
    for (const [id, { page, topMm }] of Object.entries(layout.anchors)) {
      map.set(id, { page: firstPage + page, folio: folio(section, page), topMm });
    }
  }
  return map;
}

/** Bookmarks: parts, the chapters under them, and the headings of chapters; deeper headings only clutter. */
export function outline(placed: readonly PlacedSection[]): readonly OutlineItem[] {
  const hasParts = placed.some(({ layout }) => layout.section.kind === 'part');
  return placed.flatMap(({ layout, firstPage }) => {
    const { section, anchors } = layout;
    if (section.unlisted) return [];
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
