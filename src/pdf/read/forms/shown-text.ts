/** Reads which text a widget shows: what is painted should be what the field holds (ISO 32000-1 12.5.5). */
import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { interpret } from '../../content/interpret.js';
import type { Listener } from '../../content/listener.js';
import { rectangleOf } from '../../document/boxes.js';
import type { FontShelf } from '../../fonts/font.js';
import { dictAt } from '../../syntax/objects.js';
import { decodedBytes } from '../../syntax/stream.js';

export interface ShownText {
  /** Whether there is anything but white space. */
  readonly isAny: boolean;
  /** Undefined where a font does not say what its codes stand for. */
  readonly text: string | undefined;
  /** Whether some of it is too small to be read in print, or falls outside the box. */
  readonly isCut: boolean;
}

/** In points; a viewer may round. */
const SMALLEST = 8.9;
const TOLERANCE_PT = 1.5;

const SPACE = 0x20;

/** @param fonts those of the form, for a stream that brings none */
export function shownText(widget: PDFDict, fonts: PDFDict | undefined, shelf: FontShelf): ShownText {
  const stream = dictAt(widget, 'AP')?.lookup(PDFName.of('N'));
  const bytes = stream instanceof PDFRawStream ? decodedBytes(stream) : undefined;
  if (!(stream instanceof PDFRawStream) || !bytes) return { isAny: false, text: undefined, isCut: false };
  let text = '';
  let isAny = false;
  let isKnown = true;
  let isCut = false;
  const box = boxOf(stream);
  const listener: Listener = {
    show({ font, codes, count, xs, ys, widths, matrix }, { state }) {
      const size = state.fontSize * Math.hypot(matrix[2]!, matrix[3]!) * Math.hypot(state.matrix[2]!, state.matrix[3]!);
      for (let at = 0; at < count; at += 1) {
        const letter = font?.text(codes[at]!) ?? '';
        if (letter === '') isKnown = false;
        if (
          letter.trim() !== '' &&
          (size < SMALLEST || isOutside(box, state.matrix, xs[at]! + widths[at]! * size, ys[at]!))
        )
          isCut = true;
        if (letter === '' ? codes[at] !== SPACE : letter.trim() !== '') isAny = true;
        text += letter;
      }
    },
  };
  const bytesOf = (form: PDFRawStream): Uint8Array => decodedBytes(form) ?? new Uint8Array();
  interpret(bytes, resourcesOf(stream.dict, fonts), { listeners: [listener], fonts: shelf, bytesOf });
  return { isAny, text: isKnown ? text : undefined, isCut };
}

/** Infinite where it does not say: then nothing is outside. */
function boxOf({ dict }: PDFRawStream): { readonly right: number; readonly bottom: number } {
  const box = rectangleOf(dict.lookup(PDFName.of('BBox')));
  return box ? { right: box.left + box.width, bottom: box.top - box.height } : { right: Infinity, bottom: -Infinity };
}

/** Lines run to the right and go down: what does not fit leaves the box there. */
function isOutside(
  { right, bottom }: ReturnType<typeof boxOf>,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: ArrayLike<number> & Iterable<number>,
  x: number,
  y: number,
): boolean {
  return a * x + c * y + e > right + TOLERANCE_PT || b * x + d * y + f < bottom - TOLERANCE_PT;
}

function resourcesOf(form: PDFDict, fonts: PDFDict | undefined): PDFDict | undefined {
  const own = dictAt(form, 'Resources');
  if (!fonts || dictAt(own, 'Font')) return own;
  const resources = own?.clone() ?? PDFDict.withContext(form.context);
  resources.set(PDFName.of('Font'), fonts);
  return resources;
}
