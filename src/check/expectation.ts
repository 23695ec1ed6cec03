/** Answers questions about what a section has to say: which heading, page and line an element belongs to. */
import type { Place, Section } from '../model.js';
import type { SectionContent } from '../section-content.js';

export interface Expectation {
  readonly section: Pick<Section, 'title' | 'file'>;
  readonly content: SectionContent;
  /** From 1. */
  pageOf(carrier: number): number;
  /** Section, heading and page (from 1) of an element, as messages show them. */
  whereIs(carrier: number): { readonly section: string; readonly heading: string; readonly page: number };
  /** In the source file, when it is known; the top of the file otherwise. */
  placeOf(carrier: number): Place | undefined;
  lineOf(carrier: number): number | undefined;
  /** The first piece of an element that was cut, else the element itself: tags join the pieces. */
  firstOf(carrier: number): number;
  /** First pieces of elements that were cut. */
  readonly cut: ReadonlySet<number>;
}

const HEADING = /^h[1-6]$/;

export function expect(section: Expectation['section'], content: SectionContent): Expectation {
  const lines = new Map(content.lines);
  const first = new Map(content.pieces);
  const headings = content.tags.flatMap((tag, carrier) => (HEADING.test(tag) ? [carrier] : []));
  const lineOf = (carrier: number): number | undefined => {
    for (let at = carrier; at >= 0; at = content.parents[at] ?? -1) {
      const line = lines.get(at);
      if (line) return line;
    }
    return undefined;
  };
  const pageOf = (carrier: number): number => Math.max(1, lastIndex(content.pageStarts, carrier) + 1);
  return {
    section,
    content,
    lineOf,
    firstOf: (carrier) => first.get(carrier) ?? carrier,
    cut: new Set(first.values()),
    pageOf,
    whereIs: (carrier) => ({
      section: section.title,
      heading: textWithin(content, last(headings, carrier)),
      page: pageOf(carrier),
    }),
    placeOf: (carrier) =>
      section.file === undefined ? undefined : { file: section.file, line: lineOf(carrier) ?? 1, column: 1 },
  };
}

/** All text of an element and what is in it. */
export function textWithin({ runs, parents }: SectionContent, carrier: number | undefined): string {
  if (carrier === undefined) return '';
  const isWithin = (at: number): boolean => at === carrier || (at > carrier && isWithin(parents[at] ?? -1));
  const texts = runs.filter(([at]) => isWithin(at)).map(([, text]) => text);
  return texts.join('').replace(/\s+/g, ' ').trim();
}

const last = (sorted: readonly number[], limit: number): number | undefined => sorted[lastIndex(sorted, limit)];

/** Index of the last number that is not above the limit, −1 for none. */
function lastIndex(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
