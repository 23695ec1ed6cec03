/** What is worth saying about a page: what leaves it, what stands alone on it, what it cuts, how little it holds. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Place, Section } from '../model.js';
import { overflow } from '../rules/layout/lost-content.js';
import { cutBox, emptyHeading, lonelyHeading, nearEmptyPage, spreadHole } from '../rules/layout/page-ends.js';
import type { ClientPage } from './client/contract.js';

/** With less than this on it, a page of running text looks like a mistake: five lines or so. */
const NEAR_EMPTY = 0.18;

/**
 * @param page in the section, from 1
 * @param isLast no page with anything on it follows in the section
 */
export function pageFindings(facts: ClientPage, page: number, section: Section, isLast: boolean): Diagnostic[] {
  const where = { section: section.title, page };
  const { heading, fill, lonelyHeading: lonely } = facts;
  return [
    ...facts.overflow.map(({ line, byMm, ...thing }) =>
      diagnostic(overflow, { ...where, ...thing, byMm: Math.round(byMm * 10) / 10 }, at(section, line)),
    ),
    ...(lonely
      ? [diagnostic(isLast ? emptyHeading : lonelyHeading, { ...where, text: lonely.text }, at(section, lonely.line))]
      : []),
    ...facts.cutBoxes.map(({ text, line }) => diagnostic(cutBox, { ...where, heading, text }, at(section, line))),
    ...(isNearEmpty(facts, page, section)
      ? [diagnostic(nearEmptyPage, { ...where, heading, percent: Math.round(fill * 100) }, at(section, facts.line))]
      : []),
  ];
}

/** Part openings, lists and sheets are as full as they are; so is a chapter that fits on its first page, or large print. */
const isNearEmpty = ({ blank, fill }: ClientPage, page: number, { kind, largePrint }: Section): boolean =>
  kind === 'chapter' && !largePrint && page > 1 && !blank && fill < NEAR_EMPTY;

/** A quarter of a page is what a section ends with, too. */
const MOST_WHITE = 0.35;

/** White between the text and a picture over two pages that starts on the next left one. */
export function spreadFindings(pages: readonly ClientPage[], section: Section): Diagnostic[] {
  return pages.flatMap(({ spread, heading }, index) => {
    if (!spread) return [];
    const before = pages.slice(0, index);
    const text = before.findLastIndex(({ blank }) => !blank);
    const white = before.slice(Math.max(text, 0)).reduce((sum, { blank, fill }) => sum + (blank ? 1 : 1 - fill), 0);
    if (white <= MOST_WHITE) return [];
    const data = {
      section: section.title,
      page: index + 1,
      heading,
      text: spread.text,
      percent: Math.round(white * 100),
    };
    return [diagnostic(spreadHole, data, at(section, spread.line))];
  });
}

/** In the source file of a section; its first line when no line is known. */
export const at = (section: Section, line: number | undefined): Place | undefined =>
  section.file ? { file: section.file, line: line ?? 1, column: 1 } : undefined;

export const top = (section: Section): Place | undefined => at(section, undefined);
