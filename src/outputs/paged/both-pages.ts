/** Tells for each page of an edition which pages of another one its words stand on. */
import { folio, type PlacedSection } from './page-map.js';
import { pageStartsIn } from './page-starts.js';

/** `41`, `41–42`; undefined where the other edition does not have the section, or nothing stands on the page. */
export type FolioElsewhere = (section: PlacedSection, page: number) => string | undefined;

export function foliosIn(others: readonly PlacedSection[]): FolioElsewhere {
  const known = new Map(others.map((other) => [other.layout.section.id, other]));
  const starts = new Map<PlacedSection, readonly number[]>();
  const startsOf = (section: PlacedSection): readonly number[] => {
    const found = starts.get(section) ?? pageStartsIn(section.layout.content);
    starts.set(section, found);
    return found;
  };
  return (section, page) => {
    const other = known.get(section.layout.section.id);
    if (!other || section.layout.pages[page]?.blank !== false) return undefined;
    const own = startsOf(section);
    const from = own[page] ?? 0;
    const to = own[page + 1] ?? Number.POSITIVE_INFINITY;
    const there = startsOf(other);
    const first = pageAt(there, from);
    const last = to === Number.POSITIVE_INFINITY ? lastFilled(other) : pageAt(there, Math.max(from, to - 1));
    return first === last ? folio(other, first) : `${folio(other, first)}–${folio(other, last)}`;
  };
}

/** The last page that begins at or before so many letters. */
const pageAt = (starts: readonly number[], letters: number): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= letters),
  );

const lastFilled = ({ layout }: PlacedSection): number =>
  Math.max(
    0,
    layout.pages.findLastIndex(({ blank }) => !blank),
  );
