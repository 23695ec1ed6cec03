/** Says in findings about laid-out and printed sections the page by the number that is printed on it. */
import type { Diagnostic } from '../../diagnostic.js';

/** Those that count their pages in the section, from 1. */
const IN_SECTION = /^(layout|proof)\//;

/** @param folio what is printed on a page of the section, from 0 */
export function onPrintedPage(found: Diagnostic, folio: (page: number) => string): Diagnostic {
  const { page } = found.data;
  if (typeof page !== 'number' || !IN_SECTION.test(found.rule)) return found;
  const printed = folio(page - 1);
  return { ...found, data: { ...found.data, page: /^\d+$/.test(printed) ? Number(printed) : printed } };
}
