/** Mends the maps from glyphs to text: the browser writes U+0000 for a shape that has no character of its own (ISO 14289-1 7.21.7). */
import { type PDFContext, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { streamBytes, withBytes } from '../../syntax/stream.js';

const TYPE = PDFName.of('Type');
const FONT = PDFName.of('Font');
const TO_UNICODE = PDFName.of('ToUnicode');
const NOTHING = /(<[0-9A-F]{4}>) <0000>/g;
/** Letters that join are drawn in several shapes, and dots apart: around them stands what they say (ActualText). */
const NO_WIDTH = '$1 <200B>';

export function mendUnicode(context: PDFContext): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(TYPE) !== FONT) continue;
    const ref = object.get(TO_UNICODE);
    const map = object.lookup(TO_UNICODE);
    if (!ref || !(map instanceof PDFRawStream)) continue;
    const text = Buffer.from(streamBytes(map)).toString('latin1');
    if (!text.includes('<0000>')) continue;
    const mended = text.replace(NOTHING, NO_WIDTH);
    if (mended !== text) object.set(TO_UNICODE, context.register(withBytes(map, Buffer.from(mended, 'latin1'))));
  }
}
