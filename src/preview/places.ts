/** Names the pages of an edition on which a line of a source stands. */
import { folio } from '../outputs/paged/page-map.js';
import type { MadeEdition } from './editions.js';
import { type LinesByFile, pagesOfLine } from './findings.js';
import type { WhereView } from './protocol.js';

export function placesIn(
  { made, lines }: { readonly made: MadeEdition; readonly lines: LinesByFile },
  file: string,
  line: number,
): WhereView['places'] {
  return pagesOfLine(lines, file, line).flatMap((page) => {
    const placed = made.placed.find(
      ({ firstPage, layout }) => page >= firstPage && page < firstPage + layout.pages.length,
    );
    if (!placed) return [];
    const number = folio(placed, page - placed.firstPage);
    return [{ edition: made.edition.name, page, folio: number, title: placed.layout.section.title }];
  });
}
