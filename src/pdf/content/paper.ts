/** Finds the paper of a printed page as the stylesheet meant it, from where the browser began to paint. */
import { constants, inflateSync } from 'node:zlib';
import { type PDFDict, PDFName } from '@cantoo/pdf-lib';
import { type Rectangle, rectangleOf } from '../document/boxes.js';
import { interpret } from './interpret.js';
import type { Listener } from './listener.js';
import { contentStreams } from './page-content.js';

/** Packed and unpacked: enough for the clip, which is the second thing Skia writes. A page full of drawing can be megabytes. */
const HEAD_BYTES = 512;
/** In points: paper sizes are rounded, and pages moved by up to two CSS px when printed zoomed. */
const TOLERANCE_PT = (2 * 72) / 25.4;
const FILTER = PDFName.of('Filter');
const NOTHING = new Uint8Array();

/**
 * The paper as the stylesheet meant it; undefined for a blank page, for one that opens with a picture and its clip, and for
 * pages that Chromium did not print.
 */
export function paperOf(page: PDFDict): Rectangle | undefined {
  const clip = firstClip(contentHead(page));
  const media = rectangleOf(page.lookup(PDFName.of('MediaBox')));
  return clip && media && isAlike(clip, media) ? clip : undefined;
}

/** The start of a page's content stream. */
function contentHead(page: PDFDict): Uint8Array {
  const [stream] = contentStreams(page);
  if (!stream) return NOTHING;
  const head = stream.contents.subarray(0, HEAD_BYTES);
  if (!stream.dict.has(FILTER)) return head;
  try {
    // Z_SYNC_FLUSH: the head of a longer stream is not an error.
    return inflateSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEAD_BYTES);
  } catch {
    return NOTHING;
  }
}

/**
 * Skia begins a page with `.24 0 0 -.24 0 H cm q x y w h re W* n`: its own grid, y downwards, and the paper as a clip. What is
 * clipped after anything else is content. The page is never turned at this point; then the rectangle means something else.
 */
export function firstClip(content: Uint8Array): Rectangle | undefined {
  let clip: Rectangle | undefined;
  let isOver = false;
  const end = (): void => {
    isOver = true;
  };
  const listener: Listener = {
    paint({ box, clips, fills, strokes }, { state: { matrix } }) {
      const isUpright = matrix[1] === 0 && matrix[2] === 0;
      if (!isOver && box && clips && !fills && !strokes && isUpright)
        clip = { left: box.left, top: box.top, width: box.right - box.left, height: box.top - box.bottom };
      end();
    },
    setColour: end,
    setState: end,
    open: end,
    beginText: end,
    picture: end,
    shade: end,
    inlinePicture: end,
  };
  interpret(content, undefined, { listeners: [listener], entersForms: false });
  return clip;
}

/** Whether a clip is that of the paper, be it of a wrong size. */
const isAlike = (clip: Rectangle, media: Rectangle): boolean =>
  Math.abs(clip.width - media.width) <= TOLERANCE_PT && Math.abs(clip.height - media.height) <= TOLERANCE_PT;
