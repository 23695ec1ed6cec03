/** Tells which lines of the source stand on which page, from the saved HTML of a section. */

const PAGE = /<div class="pagedjs_page [^>]*>/g;
/** In saved HTML a `<` of the text itself is written as `&lt;`. */
const LINE = /<[a-z][^<>]* data-line="(\d+)"/g;

/** The saved HTML, page by page. */
export function pagesIn(html: string): string[] {
  const starts = [...html.matchAll(PAGE)].map(({ index }) => index);
  return starts.map((start, page) => html.slice(start, starts[page + 1]));
}

/** Per page of the section the lines at which something begins or goes on there, in order, each once. */
export const linesOnPages = (html: string): number[][] =>
  pagesIn(html).map((page) =>
    [...new Set([...page.matchAll(LINE)].map(([, line]) => Number(line)))].sort((a, b) => a - b),
  );
