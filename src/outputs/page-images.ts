/** Writes the pages of finished PDFs as pictures: single pages, spreads and a contact sheet, for the designer's eye. */
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import type { OutFolder, WrittenFile } from '../files/out-folder.js';
import { wrongUsage } from '../rules/cli/usage.js';
import type { MadeFile } from './output.js';
import type { Workshop } from './workshop.js';

export interface PicturesWish {
  /** Page numbers from 1; all pages when undefined. */
  readonly pages: ReadonlySet<number> | undefined;
  readonly dpi: number;
}

const CONTACT_COLUMNS = 4;
const THUMB_WIDTH_PX = 220;

/** Files go next to the PDF, in a folder of its name. */
export async function writePictures(
  workshop: Workshop,
  out: OutFolder,
  made: readonly MadeFile[],
  wish: PicturesWish,
): Promise<WrittenFile[]> {
  const { renderPages } = await import('../pictures/render.js');
  const { contactSheet, spread } = await import('../pictures/sheets.js');
  const files: WrittenFile[] = [];
  const write = async (name: string, png: Uint8Array): Promise<void> => {
    files.push(...(await out.write([{ name, content: png }], workshop.signal)));
  };
  for (const { file, title, isBound, bytes, pages: count } of made) {
    if (count === undefined) continue;
    const folder = file.replace(/\.pdf$/, '');
    const pages = Array.from({ length: count }, (_, page) => page).filter((page) => wish.pages?.has(page + 1) ?? true);
    if (pages.length === 0) continue;
    workshop.progress.expect('pictures', pages.length);
    const pictures = [];
    for await (const picture of renderPages(bytes, { pages, dpi: wish.dpi, box: 'trim' })) {
      workshop.signal.throwIfAborted();
      pictures.push(picture);
      await write(`${folder}/${pad(picture.page)}.png`, picture.png);
      workshop.progress.advance('pictures', { id: `${file}-${picture.page + 1}`, title });
    }
    if (isBound) {
      const at = new Map(pictures.map((picture) => [picture.page, picture.png]));
      for (const page of pages) {
        // Verso pages have an odd index; a recto whose verso is not asked for makes its own spread.
        if (page % 2 === 0 && at.has(page - 1)) continue;
        const [verso, recto] = page % 2 === 1 ? [page, page + 1] : [page - 1, page];
        await write(`${folder}/spread-${pad(verso)}-${pad(recto)}.png`, await spread(at.get(verso), at.get(recto)));
      }
    }
    const columns = CONTACT_COLUMNS * (isBound ? 1 : 2);
    await write(
      `${folder}/contact.png`,
      await contactSheet(pictures, { columns, thumbWidthPx: THUMB_WIDTH_PX, spreads: isBound }),
    );
  }
  if (files.length === 0) throw noSuchPages(made);
  return files;
}

function noSuchPages(made: readonly MadeFile[]): Failure {
  const sizes = made.flatMap(({ file, pages }) => (pages ? `${file}: ${pages}` : [])).join(', ');
  const problem = {
    en: `--pages names no page that exists (${sizes})`,
    nl: `--pages noemt geen bladzijde die er is (${sizes})`,
  };
  return new Failure([diagnostic(wrongUsage, { problem })], EXIT.usage);
}

const pad = (page: number): string => String(page + 1).padStart(3, '0');
