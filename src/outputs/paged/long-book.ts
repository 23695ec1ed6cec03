/** Lays out a book with room for its page numbers: their boxes hold three digits, and four where it has that many pages. */
import { changed, type PlannedSection } from '../../editions/editions.js';
import { inLongBook } from '../../editions/styles.js';
import type { LaidOut } from '../../paginate/layout.js';
import { type LayOut, settlePages } from './settle.js';

const MOST_PAGES = 999;
/**
 * A book with more letters than this a page would have too many pages: hardly any long book is laid out twice for it, and one
 * that turns out shorter has some white behind its numbers.
 */
const LETTERS_A_PAGE = 1000;

/** @throws Failure `layout/unstable-pages` */
export async function layOutBook(planned: readonly PlannedSection[], layOut: LayOut): Promise<LaidOut[]> {
  if (!looksLong(planned)) {
    const laidOut = await settlePages(planned, layOut);
    if (laidOut.reduce((sum, { layout }) => sum + layout.pages.length, 0) <= MOST_PAGES) return laidOut;
  }
  const roomy = planned.map((section) => changed(section, inLongBook));
  return settlePages(roomy, layOut);
}

/** Lists that are composed later do not count: they are short. */
function looksLong(planned: readonly PlannedSection[]): boolean {
  const most = MOST_PAGES * LETTERS_A_PAGE;
  const texts = planned.flatMap((section) => (typeof section === 'function' ? [] : section.html));
  // Tags are letters too, so that a short book is not read for this.
  if (texts.reduce((sum, { length }) => sum + length, 0) <= most) return false;
  return texts.reduce((sum, html) => sum + lettersIn(html), 0) > most;
}

const lettersIn = (html: string): number => html.replace(/<[^>]*>/g, '').length;
