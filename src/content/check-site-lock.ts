/** Compares the pages of a site with those that went out: who kept an address must still find what it led to. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { nearest } from '../nearest.js';
import { lostPage } from '../rules/content/locked-pages.js';
import type { LockedPage, SiteLock } from './site-lock.js';
import type { SitePageName } from './site-pages.js';

/** A page that is no more, and the one that stands in its place. */
export interface MovedPage {
  readonly from: string;
  readonly to: SitePageName;
}

export interface SiteMoves {
  readonly moved: readonly MovedPage[];
  readonly findings: readonly Diagnostic[];
}

/** A page that went out and is gone moved to where the lock file says, else to the only new page with its title. */
export function siteMoves(lock: SiteLock, pages: readonly SitePageName[]): SiteMoves {
  const known = new Map(pages.map((page) => [page.name, page]));
  const fresh = pages.filter(({ name }) => !lock.has(name));
  const gone = [...lock].filter(([name]) => !known.has(name));
  const moved: MovedPage[] = [];
  const findings: Diagnostic[] = [];
  for (const [from, locked] of gone) {
    const to = targetOf(from, lock, known, fresh);
    if (to) moved.push({ from, to });
    else findings.push(lost(from, locked, fresh));
  }
  return { moved, findings };
}

/** Through all its moves. */
function targetOf(
  from: string,
  lock: SiteLock,
  known: ReadonlyMap<string, SitePageName>,
  fresh: readonly SitePageName[],
): SitePageName | undefined {
  const seen = new Set<string>();
  for (let name: string | undefined = from; name !== undefined && !seen.has(name); ) {
    seen.add(name);
    const page = known.get(name);
    if (page) return page;
    const locked: LockedPage | undefined = lock.get(name);
    const alike = fresh.filter(({ title }) => title === locked?.title);
    name = locked?.to ?? (alike.length === 1 ? alike[0]?.name : undefined);
  }
  return undefined;
}

function lost(from: string, { title, to, placeOf }: LockedPage, fresh: readonly SitePageName[]): Diagnostic {
  const names = fresh.map(({ name }) => name);
  const like = nearest(to ?? from, names) || (names.length === 1 ? names[0]! : '');
  return diagnostic(lostPage, { name: from, title, to: to ?? '', like }, placeOf());
}
