/** Tells what stands elsewhere than it did: since the last build, or since somebody said "from here". */
import path from 'node:path';
import type { Config } from '../config/load.js';
import { bytesOf } from '../files/open.js';
import type { PageMap } from '../model.js';
import type { MovedView } from './protocol.js';

export interface Before {
  readonly since: MovedView['since'];
  readonly places: ReadonlyMap<string, { readonly page: number; readonly topMm: number }>;
}

/** Less is a rounding, and nobody sees it. */
const LEAST_MM = 0.3;

/** Of the book as it was built last, if it was. */
export function lastBuild({ projectDir }: Pick<Config, 'projectDir'>): Before | undefined {
  const bytes = bytesOf(path.join(projectDir, 'out', 'report.json'), 'own');
  if (!bytes) return undefined;
  try {
    const { pageMap } = JSON.parse(bytes.toString()) as { pageMap?: unknown };
    const places = new Map<string, { page: number; topMm: number }>();
    for (const [id, place] of Object.entries(Object(pageMap))) {
      const { page, topMm } = Object(place) as { page?: unknown; topMm?: unknown };
      if (typeof page === 'number' && typeof topMm === 'number') places.set(id, { page, topMm });
    }
    return places.size > 0 ? { since: 'build', places } : undefined;
  } catch {
    return undefined;
  }
}

export function movedSince({ since, places }: Before, now: PageMap): MovedView {
  const moved = [...now].flatMap(([id, { page, topMm }]) => {
    const before = places.get(id);
    if (!before || (before.page === page && Math.abs(before.topMm - topMm) < LEAST_MM)) return [];
    return [{ id, page, topMm, before }];
  });
  return { since, moved, pagesBefore: lastPage(places), pagesNow: lastPage(now) };
}

const lastPage = (places: ReadonlyMap<string, { readonly page: number }>): number =>
  1 + Math.max(-1, ...[...places.values()].map(({ page }) => page));
