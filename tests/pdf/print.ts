/** Prints hand-written "paginated" documents with the real browser, as sections come out of the paginate room. */

import type { TrimSize } from '../../src/model.js';
import { launchBrowser } from '../../src/paginate/browser.js';
import { findBrowser } from '../../src/paginate/find-browser.js';

export const A4: TrimSize = { widthMm: 210, heightMm: 297 };

export interface Sheet {
  readonly trim: TrimSize;
  readonly bleedMm: number;
  /** 8 prints fine rules, and shifts the page (knowledge/press.md, section 4). */
  readonly zoom?: number;
  readonly lang?: string;
}

/** HTML of the pages' trim areas, one string per page; an empty one makes a blank page. */
export interface Paginated extends Sheet {
  readonly pages: readonly string[];
}

export async function printAll(documents: readonly Paginated[]): Promise<Uint8Array[]> {
  const running = await launchBrowser(await findBrowser());
  try {
    const page = await running.browser.newPage();
    const printed: Uint8Array[] = [];
    for (const document of documents) {
      const { trim, bleedMm, zoom = 1 } = document;
      await page.setContent(toHtml(document));
      const size = { width: `${trim.widthMm + 2 * bleedMm}mm`, height: `${trim.heightMm + 2 * bleedMm}mm` };
      const common = { tagged: true, printBackground: true, outline: false };
      printed.push(
        await page.pdf(
          zoom === 1
            ? { ...common, preferCSSPageSize: true }
            : { ...common, ...size, scale: 1 / zoom, margin: { top: 0, right: 0, bottom: 0, left: 0 } },
        ),
      );
    }
    return printed;
  } finally {
    await running.close();
  }
}

function toHtml({ pages, trim, bleedMm, zoom = 1, lang = 'nl' }: Paginated): string {
  const width = trim.widthMm + 2 * bleedMm;
  const height = trim.heightMm + 2 * bleedMm;
  const boxes = pages.map((html) => `<div class="page">${html && `<div class="trim">${html}</div>`}</div>`);
  return `<!doctype html><html lang="${lang}"><title>Sectie</title><style>
    * { margin: 0 } @page { size: ${width}mm ${height}mm; margin: 0 } body { zoom: ${zoom} }
    .page { position: relative; width: ${width}mm; height: ${height}mm; overflow: hidden; break-after: page }
    .page:last-child { break-after: auto }
    .trim { position: absolute; inset: ${bleedMm}mm }
    .corner { position: absolute; left: 0; top: 0; width: 10mm; height: 10mm; background: #000 } .corner + * { padding-top: 20mm }
    </style><body>${boxes.join('')}</body></html>`;
}
