/** Says in findings about laid-out and printed sections the page by the number that is printed on it, and in which edition that is. */
import type { Diagnostic } from '../../diagnostic.js';
import { folio, type PlacedSection } from './page-map.js';

/** Those that count their pages in the section, from 1. */
const IN_SECTION = /^(layout|proof)\//;
/** One layout serves the screen and the press; large print has pages of its own, with other numbers. */
const LARGE = /(^|\s)large-print(\s|$)/;

export function onPrintedPage(found: Diagnostic, section: PlacedSection): Diagnostic {
  const { page } = found.data;
  if (typeof page !== 'number' || !IN_SECTION.test(found.rule)) return found;
  const printed = folio(section, page - 1);
  const isLarge = LARGE.test(section.layout.section.bodyClass);
  const said = isLarge
    ? { en: `${printed} in large print`, nl: `${printed} in grote letters` }
    : /^\d+$/.test(printed)
      ? Number(printed)
      : printed;
  return { ...found, data: { ...found.data, page: said } };
}
