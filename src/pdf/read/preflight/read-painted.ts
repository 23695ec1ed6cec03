/** Reads what a page paints, through its forms and patterns, into facts for the rules of the press. */
import { type PDFDict, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { interpretPage } from '../../content/interpret.js';
import { rectangleOf } from '../../document/boxes.js';
import type { FontShelf } from '../../fonts/font.js';
import { type ColourWatch, gatherPainted } from './gather-painted.js';
import { hearPainted } from './hear-painted.js';
import type { PaintedPage } from './painted.js';
import { type PictureInk, pictureInk } from './picture.js';

/** What was read already: a book shows the same pictures and letters on many pages. */
export interface KnownPaint {
  readonly pictures: Map<PDFRawStream, Promise<PictureInk>>;
  readonly fonts: FontShelf;
}

const name = (text: string): PDFName => PDFName.of(text);

/** @throws when a stream is damaged */
export async function readPainted(page: PDFDict, known: KnownPaint, watch?: ColourWatch): Promise<PaintedPage> {
  const painted = gatherPainted(originOf(page), watch);
  const { listener, pictures } = hearPainted(painted);
  interpretPage(page, { listeners: [listener], fonts: known.fonts });
  for (const { stream, matrix } of pictures) {
    const ink = known.pictures.get(stream) ?? pictureInk(stream);
    known.pictures.set(stream, ink);
    painted.picture(await ink, matrix);
  }
  return painted.facts();
}

/** The left and top edge that designers measure from. */
function originOf(page: PDFDict): { left: number; top: number } {
  const box = rectangleOf(page.lookup(name('TrimBox'))) ?? rectangleOf(page.lookup(name('MediaBox')));
  return box ? { left: box.left, top: box.top } : { left: 0, top: 0 };
}
