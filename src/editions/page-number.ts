/** Lists the pages of a word as a reader expects them: 3, 12–14, 20, each a link. */
import type { ElementContent } from 'hast';
import { linkedPageNumber } from '../markup/page-reference.js';

/** On which page an id stands, from 0; undefined for all while nothing is laid out yet. */
export type PageOf = (id: string) => number | undefined;

/**
 * @param says what is heard before each number: the word itself, and the word for a page
 * @param ids in reading order
 */
export function pageList(says: string, ids: readonly string[], pageOf: PageOf = () => undefined): ElementContent[] {
  const runs: { first: string; last: string; page: number | undefined }[] = [];
  for (const id of ids) {
    const page = pageOf(id);
    const before = runs.at(-1);
    const follows = before?.page !== undefined && page !== undefined && page - before.page <= 1;
    if (!follows) runs.push({ first: id, last: id, page });
    else if (page > (before.page ?? page)) Object.assign(before, { last: id, page });
  }
  return runs.flatMap(({ first, last }, index) => {
    const after = index < runs.length - 1 ? ',' : '';
    const link = linkedPageNumber(says, first, after, first === last ? undefined : last);
    return [...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []), link];
  });
}
