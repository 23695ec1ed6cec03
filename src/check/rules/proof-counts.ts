/** Judges whether the PDF of a section has as many tables, rows, cells, figures, list items and links as its pages. */

import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import { own } from '../../own.js';
import type { SectionText } from '../../pdf/read/section-text.js';
import { wrongCount } from '../../rules/proof/elements.js';
import { type Expectation, textWithin } from '../expectation.js';

/** Structure type of each tag that is counted; by these types readers tell what something is (ISO 14289-1 7.2 to 7.5). */
const TYPES: Readonly<Record<string, string>> = {
  table: 'Table',
  tr: 'TR',
  th: 'TH',
  td: 'TD',
  ul: 'L',
  ol: 'L',
  li: 'LI',
  img: 'Figure',
  svg: 'Figure',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
};

/** What a list and its items are called where they are the contents, or notes; the name of a part among these; and a cell that names its row. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  TOC: ['L'],
  TOCI: ['LI', 'H2', 'H3', 'H4', 'H5', 'H6'],
  Note: ['LI'],
  TH: ['TD'],
};

/** Levels of headings are made to follow each other, so that they may differ. */
const isAlike = (type: string, wanted: string): boolean =>
  type === wanted || own(ALSO, type)?.includes(wanted) || (/^H[1-6]$/.test(type) && /^H[1-6]$/.test(wanted));

const distinct = (carriers: readonly number[]): number[] => [...new Set(carriers)];

export function provenCounts(expected: Expectation, found: SectionText): Diagnostic[] {
  const { content } = expected;
  const filled = withContent(expected);
  // Notes stand without a list around them, and contents in several lists are joined to one.
  const uncounted = new Set(
    content.facts.flatMap(([carrier, { kind }]) => {
      if (kind === 'contents') return [expected.firstOf(carrier)];
      return kind === 'note' ? [expected.firstOf(content.parents[carrier] ?? -1)] : [];
    }),
  );
  const carriersOf = new Map<string, number[]>();
  for (const [carrier, tag] of content.tags.entries()) {
    const type = own(TYPES, tag);
    if (type && !uncounted.has(expected.firstOf(carrier))) addTo(carriersOf, type, carrier);
  }
  const arrivedAs = new Map<string, number[]>();
  for (const { type, carrier } of found.elements) {
    const wanted = own(TYPES, content.tags[carrier] ?? '');
    // Other elements may have the type as well: some versions of Chromium call the box around a picture a Figure too.
    if (wanted && isAlike(type, wanted) && !uncounted.has(expected.firstOf(carrier))) addTo(arrivedAs, wanted, carrier);
  }
  return [...new Set(Object.values(TYPES))].flatMap((type) => {
    const carriers = carriersOf.get(type) ?? [];
    const needed = distinct(carriers.filter((carrier) => filled.has(carrier)).map(expected.firstOf));
    const arrived = arrivedAs.get(type) ?? [];
    // An empty cell or item, left behind where a row was cut by a page, may be dropped; pieces may be joined.
    if (arrived.length >= needed.length && arrived.length <= carriers.length) return [];
    const counts = {
      expected: arrived.length > carriers.length ? carriers.length : needed.length,
      found: arrived.length,
    };
    const first = firstWrong(needed, arrived.map(expected.firstOf));
    return [report(expected, type, counts, first, textWithin(content, first))];
  });
}

function addTo(lists: Map<string, number[]>, name: string, carrier: number): void {
  const list = lists.get(name);
  if (list) list.push(carrier);
  else lists.set(name, [carrier]);
}

/** ISO 32000-1 12.5.6.5: a link over two lines may be two annotations, but each leads where the source says. */
export function provenLinks(expected: Expectation, found: SectionText, uriOf: (href: string) => string): Diagnostic[] {
  const { content } = expected;
  const wanted = content.links.map(([carrier, href]) => ({
    carrier,
    href,
    key: keyOf(expected.firstOf(carrier), uriOf(href)),
  }));
  const shown = new Set(found.links.map(({ carrier, uri }) => keyOf(expected.firstOf(carrier), uri)));
  const lost = wanted.filter(({ key }) => !shown.has(key));
  const known = new Set(wanted.map(({ key }) => key));
  const strange = found.links.filter(({ carrier, uri }) => !known.has(keyOf(expected.firstOf(carrier), uri)));
  if (lost.length === 0 && strange.length === 0) return [];
  const counts = { expected: wanted.length, found: wanted.length - lost.length + strange.length };
  const first = lost[0] ?? { carrier: strange[0]?.carrier ?? -1, href: strange[0]?.uri ?? '' };
  return [report(expected, 'Link', counts, first.carrier, first.href)];
}

export function provenPages(expected: Expectation, found: SectionText): Diagnostic[] {
  const counts = { expected: expected.content.pageStarts.length, found: found.asides.length };
  return counts.expected === counts.found ? [] : [report(expected, 'Page', counts, -1, '')];
}

function report(
  expected: Expectation,
  what: string,
  counts: { expected: number; found: number },
  carrier: number | undefined,
  text: string,
): Diagnostic {
  const at = carrier ?? -1;
  return diagnostic(wrongCount, { ...expected.whereIs(at), what, ...counts, text }, expected.placeOf(at));
}

/** Elements with text or a picture in them. */
function withContent({ content }: Expectation): ReadonlySet<number> {
  const filled = new Set<number>();
  const pictures = content.tags.flatMap((tag, carrier) => (tag === 'img' || tag === 'svg' ? [carrier] : []));
  for (const carrier of [...content.runs.map(([each]) => each), ...pictures]) {
    for (let at = carrier; at >= 0 && !filled.has(at); at = content.parents[at] ?? -1) filled.add(at);
  }
  return filled;
}

/** The first that did not come through, or else the first that came through twice. */
function firstWrong(needed: readonly number[], arrived: readonly number[]): number | undefined {
  const seen = new Set(arrived);
  return (
    needed.find((carrier) => !seen.has(carrier)) ?? arrived.find((carrier, index) => arrived.indexOf(carrier) < index)
  );
}

/** Chromium escapes what it finds in an address; the address itself is the same. */
function keyOf(carrier: number, uri: string): string {
  try {
    return `${carrier} ${decodeURI(new URL(uri).href)}`;
  } catch {
    return `${carrier} ${uri}`;
  }
}
