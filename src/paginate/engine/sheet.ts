/** The sheet that saved pages are printed on, in place of the one that Paged.js meant them for. */
import type { TrimSize } from '../../model.js';

/**
 * The sheet that Chromium prints: trim plus bleed. The page is 0.2 mm larger than the sheet, because Chromium rounds
 * paper to 1/300 inch and a sheet that is a hair too high would get a second page; the boxes are read from the first clip.
 */
export function sheetCss({ widthMm, heightMm }: TrimSize, bleedMm: number): string {
  const width = widthMm + 2 * bleedMm;
  const height = heightMm + 2 * bleedMm;
  return `@page { size: ${width + 0.2}mm ${height + 0.2}mm; margin: 0; }
:root { --bleed: ${bleedMm}mm; }
.pagedjs_pages .pagedjs_page { width: ${width}mm; height: ${height}mm; margin: 0; break-after: page; }
.pagedjs_pages .pagedjs_page:last-child { break-after: auto; }
.pagedjs_pages .pagedjs_page .pagedjs_sheet { width: ${width}mm; height: ${height}mm;
  grid-template-columns: [bleed-left] ${bleedMm}mm [sheet-center] ${widthMm}mm [bleed-right] ${bleedMm}mm;
  grid-template-rows: [bleed-top] ${bleedMm}mm [sheet-middle] ${heightMm}mm [bleed-bottom] ${bleedMm}mm; }`;
}
