/** Tells what stands elsewhere than it did: since a build or a release, or since somebody said "from here". */
import type { PageMap } from '../model.js';
import type { MovedView } from './protocol.js';

export interface Before {
  readonly since: MovedView['since'];
  /** Of a build or a release; '' else. */
  readonly name: string;
  readonly places: ReadonlyMap<string, { readonly page: number; readonly topMm: number }>;
}

/** Less is a rounding, and nobody sees it. */
const LEAST_MM = 0.3;

export function movedSince({ since, name, places }: Before, now: PageMap): MovedView {
  const moved = [...now].flatMap(([id, { page, topMm }]) => {
    const before = places.get(id);
    if (!before || (before.page === page && Math.abs(before.topMm - topMm) < LEAST_MM)) return [];
    return [{ id, page, topMm, before }];
  });
  const pagesNow = lastPage(now);
  return { since, name, moved, pagesBefore: lastPage(places), pagesNow, before: pagesBefore(places, now, pagesNow) };
}

/** Of each page the one that began with the same before, or where that is not known, follows the one before it. */
function pagesBefore(places: Before['places'], now: PageMap, count: number): readonly number[] {
  const first = new Map<number, { readonly topMm: number; readonly page: number }>();
  for (const [id, { page, topMm }] of now) {
    const before = places.get(id);
    const known = first.get(page);
    if (before && (!known || topMm < known.topMm)) first.set(page, { topMm, page: before.page });
  }
  const pages: number[] = [];
  for (let page = 0; page < count; page += 1) pages.push(first.get(page)?.page ?? (pages[page - 1] ?? -1) + 1);
  return pages;
}

const lastPage = (places: ReadonlyMap<string, { readonly page: number }>): number =>
  1 + Math.max(-1, ...[...places.values()].map(({ page }) => page));
