/** Finds the paper of a printed page as the stylesheet meant it, from where the browser began to paint. */
import { constants, inflateSync } from 'node:zlib';
import { PDFArray, type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { type Rectangle, rectangleOf } from '../document/boxes.js';
import { firstClip } from './first-clip.js';

/** Enough for the clip, which is the second thing Skia writes: a page full of drawing can be megabytes. */
const HEAD_BYTES = 1024;
/** In points: paper sizes are rounded, and pages moved by up to two CSS px when printed zoomed. */
const TOLERANCE_PT = (2 * 72) / 25.4;

/**
 * The paper as the stylesheet meant it; undefined for a blank page, for one that opens with a picture and its clip, and for
 * pages that Chromium did not print.
 */
export function paperOf(page: PDFDict): Rectangle | undefined {
  const clip = firstClip(contentHead(page));
  const media = rectangleOf(page.lookup(PDFName.of('MediaBox')));
  return clip && media && isAlike(clip, media) ? clip : undefined;
}

/** The start of a page's content stream as text, one character per byte. */
function contentHead(page: PDFDict): string {
  const contents = page.lookup(PDFName.of('Contents'));
  const stream = contents instanceof PDFArray && contents.size() > 0 ? contents.lookup(0) : contents;
  if (!(stream instanceof PDFRawStream)) return '';
  const head = stream.contents.subarray(0, HEAD_BYTES);
  if (!stream.dict.has(PDFName.of('Filter'))) return Buffer.from(head).toString('latin1');
  try {
    // Z_SYNC_FLUSH: the head of a longer stream is not an error.
    return inflateSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  } catch {
    return '';
  }
}

/** Whether a clip is that of the paper, be it of a wrong size. */
const isAlike = (clip: Rectangle, media: Rectangle): boolean =>
  Math.abs(clip.width - media.width) <= TOLERANCE_PT && Math.abs(clip.height - media.height) <= TOLERANCE_PT;
