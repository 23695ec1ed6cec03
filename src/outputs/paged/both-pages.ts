/** Tells for each page of an edition which pages of another one its words stand on. */
import { folio, type PlacedSection } from './page-map.js';
import { lettersOfPages, pageStartsIn } from './page-starts.js';

/** `41`, `41–42`; undefined where the other edition does not have the section, or nothing stands on the page. */
export type FolioElsewhere = (section: PlacedSection, page: number) => string | undefined;

interface Counted {
  /** Per page the letters before it. */
  readonly starts: readonly number[];
  readonly letters: number;
}

export function foliosIn(others: readonly PlacedSection[]): FolioElsewhere {
  const known = new Map(others.map((other) => [other.layout.section.id, other]));
  const counted = new Map<PlacedSection, Counted>();
  const countOf = (section: PlacedSection): Counted => {
    const { content } = section.layout;
    const found = counted.get(section) ?? {
      starts: pageStartsIn(content),
      letters: lettersOfPages(content).reduce((sum, { length }) => sum + length, 0),
    };
    counted.set(section, found);
    return found;
  };
  return (section, page) => {
    const other = known.get(section.layout.section.id);
    if (!other || section.layout.pages[page]?.blank !== false) return undefined;
    const own = countOf(section);
    const from = own.starts[page] ?? 0;
    const to = own.starts[page + 1] ?? Number.POSITIVE_INFINITY;
    const { starts: there, letters } = countOf(other);
    // A colophon that stands elsewhere there, on the back of a half-title.
    if (letters <= from && from < Math.min(to, own.letters)) return undefined;
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
