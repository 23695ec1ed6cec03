/** Counts what of a section stands before each of its pages: the same words begin a page in one edition and stand in the middle of another. */
import { CLOSE, OPEN } from '../../paginate/client/contract.js';
import type { SectionContent } from '../../section-content.js';

/** What the pages of a section say. */
export type Paged = Pick<SectionContent, 'runs' | 'pageStarts'>;

/** White space falls away at a break, a soft hyphen shows only there; capitals may be the work of a stylesheet. */
export const lettersIn = (text: string): string => text.replace(/[\s\u00ad\u200b]+/g, '').toUpperCase();

/** Per page its letters. What stands outside all elements is furniture, and a number that is filled in is no letter of the text. */
export function lettersOfPages({ runs, pageStarts }: Paged): readonly string[] {
  const texts = pageStarts.map(() => '');
  let page = 0;
  // Carriers are counted through all pages.
  for (const [carrier, text] of runs) {
    if (carrier < 0 || text.includes(OPEN) || text.includes(CLOSE)) continue;
    while (page + 1 < pageStarts.length && carrier >= (pageStarts[page + 1] ?? 0)) page += 1;
    texts[page] += lettersIn(text);
  }
  return texts;
}

/** Per page how many letters stand before it. A page without letters begins where the next one does. */
export function pageStartsIn(paged: Paged): readonly number[] {
  let count = 0;
  return lettersOfPages(paged).map((letters) => {
    const start = count;
    count += letters.length;
    return start;
  });
}
