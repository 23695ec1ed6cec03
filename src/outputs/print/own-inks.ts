/** Hands a press the photos that came in inks, as their maker separated them. */
import path from 'node:path';
import type { Config } from '../../config/load.js';
import { BOOK_URL } from '../../content/pictures.js';
import { findInBook } from '../../content/read.js';
import type { OwnInks } from '../../pdf/make/ink/pictures.js';

/** As other photos in inks (pdf/make/ink/jpeg.ts). */
const QUALITY = 92;

export const ownInksOf =
  ({ bookDir }: Config): OwnInks =>
  async (name, width, height) => {
    const found = await findInBook(path.join(bookDir, decodeURIComponent(name.slice(BOOK_URL.length))), bookDir);
    if ('fault' in found) return undefined;
    const { default: sharp } = await import('sharp');
    return (
      sharp(found.real, { limitInputPixels: false, sequentialRead: true })
        .autoOrient()
        // Both: without the first the inks would go to a screen and back.
        .pipelineColourspace('cmyk')
        .resize({ width, height, fit: 'fill' })
        .toColourspace('cmyk')
        .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
        .toBuffer()
        .catch(() => undefined)
    );
  };
