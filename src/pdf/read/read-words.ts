/** Reads the words of each page of a finished PDF: what its reader is told, without running heads and page numbers. */

import { PDFName } from '@cantoo/pdf-lib';
import { readPageText } from '../content/read-text.js';
import { rectangleOf } from '../document/boxes.js';
import { pagesOf } from '../document/pages.js';
import type { FontShelf } from '../fonts/font.js';
import { guarded, openPdf } from '../syntax/open.js';

/** @throws Failure `pdf/unreadable` */
export async function readPageWords(bytes: Uint8Array, file: string): Promise<string[]> {
  const { catalog } = await openPdf(bytes, file);
  const fonts: FontShelf = new Map();
  return guarded(file, () =>
    pagesOf(catalog).map(({ dict }) => {
      const sheet = rectangleOf(dict.lookup(PDFName.of('MediaBox'))) ?? { left: 0, top: 0, width: 0, height: 0 };
      const { left, top, width, height } = sheet;
      const edge = { left, bottom: top - height, right: left + width, top };
      const { marked, forms } = readPageText(dict, edge, fonts);
      const shown = [...marked, ...[...forms.values()].flatMap((own) => [...own])];
      return shown
        .map(([, { text }]) => text)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
    }),
  );
}
