/** Says how a release differs from the one before, section by section and page by page. */
import { diffArrays } from 'diff';
import type {
  Change,
  ChangedSection,
  Differences,
  PageSums,
  ReleaseContents,
  SummedSection,
} from '../../release-contents.js';

export function compareReleases(before: ReleaseContents, now: ReleaseContents): Differences {
  const sections = compareAll(before.sections, now.sections);
  const formats = compareAll(before.formats, now.formats);
  return {
    sections: sections.changed,
    formats: formats.changed,
    gone: { sections: sections.gone, formats: formats.gone },
  };
}

function compareAll(before: readonly SummedSection[], now: readonly SummedSection[]) {
  const left = new Set(before);
  const take = (found: SummedSection | undefined) => {
    if (found) left.delete(found);
    return found;
  };
  const byId = new Map(now.map((each) => [each, take(before.find(({ id }) => id === each.id))] as const));
  // A file with another name is the same chapter as long as it has its title.
  for (const [each, found] of byId)
    if (!found) byId.set(each, take([...left].find(({ title }) => title === each.title)));
  const changed = now.flatMap((each) => compareOne(byId.get(each), each) ?? []);
  return { changed, gone: [...left].map(({ title }) => title) };
}

function compareOne(before: SummedSection | undefined, now: SummedSection): ChangedSection | undefined {
  const { title, pages } = now;
  const told = (change: Change, folios: readonly string[]): ChangedSection => ({
    title,
    change,
    folios,
    pages: pages.length,
    before: before && { title: before.title, pages: before.pages.length },
  });
  if (!before) return told('new', foliosOf(pages));
  const reworded = differing(before.pages, pages, 'withoutNumbers');
  if (reworded) return told('words', foliosOf(reworded));
  // Each release has another version on its colophon: that must not hide another drawing on the page before.
  const repaintedAlone = pages.filter((page, index) => {
    const old = before.pages[index];
    return page.folio === old?.folio && page.words === old.words && page.look !== old.look;
  });
  const renumbered = differing(before.pages, pages, 'words');
  if (renumbered)
    return repaintedAlone.length > 0 ? told('look', foliosOf(repaintedAlone)) : told('numbers', foliosOf(renumbered));
  if (before.title !== title) return told('words', []);
  // A page that moved has another number on it: it looks otherwise without being otherwise.
  const still = pages.filter((page, index) => page.folio === before.pages[index]?.folio);
  const repainted = still.filter(({ look }) => !before.pages.some((each) => each.look === look));
  if (repainted.length > 0) return told('look', foliosOf(repainted));
  return still.length < pages.length ? told('moved', foliosOf(pages)) : undefined;
}

/** Pages that were not there before; undefined where nothing differs. */
function differing(
  before: readonly PageSums[],
  now: readonly PageSums[],
  key: 'words' | 'withoutNumbers',
): PageSums[] | undefined {
  const parts = diffArrays(
    before.map((page) => page[key]),
    now.map((page) => page[key]),
  );
  if (parts.every(({ added, removed }) => !added && !removed)) return undefined;
  const found: PageSums[] = [];
  let at = 0;
  for (const { added, removed, count } of parts) {
    if (removed) continue;
    if (added) found.push(...now.slice(at, at + count));
    at += count;
  }
  return found;
}

const foliosOf = (pages: readonly PageSums[]): string[] => pages.map(({ folio }) => folio);
