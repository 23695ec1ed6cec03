/** Undoes one filter of a stream, never further than a limit (ISO 32000-1 7.4). */
import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFContext, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { OverBudget } from './budget.js';

/** A filter and its parameters refer to nothing. */
const NOWHERE = PDFContext.create();
const FLATE = PDFName.of('FlateDecode');
const LZW = PDFName.of('LZWDecode');
/** How much the library unpacks before it is asked whether it is enough. */
const STEP = 65_536;
/** As much as zlib gives at once: with its usual 16 KB a large stream is thousands of pieces. */
const CHUNK = 131_072;

/**
 * @throws OverBudget when there are more bytes than `limit`
 * @throws when the filter is unknown, or the data are damaged
 */
export function undoFilter(filter: PDFName, parms: PDFDict | undefined, bytes: Uint8Array, limit: number): Uint8Array {
  if (filter === FLATE) return undoPredictor(parms, inflate(bytes, limit));
  const dict = PDFDict.withContext(NOWHERE);
  dict.set(PDFName.of('Filter'), filter);
  if (parms) dict.set(PDFName.of('DecodeParms'), parms);
  // One filter at a time: in a chain the library keeps all that the first ones gave.
  const stream = decodePDFRawStream(PDFRawStream.of(dict, bytes));
  for (let total = 0, length = STEP; length === STEP; total += length) {
    length = stream.getBytes(STEP).length;
    if (total + length > limit) throw new OverBudget('stream');
  }
  const decoded = stream.decode();
  return filter === LZW ? undoPredictor(parms, decoded) : decoded;
}

function inflate(bytes: Uint8Array, limit: number): Uint8Array {
  const maxOutputLength = Math.min(limit, 2 ** 32);
  try {
    return inflateSync(bytes, bytes.length > CHUNK ? { maxOutputLength, chunkSize: CHUNK } : { maxOutputLength });
  } catch (problem) {
    // Only Node's own errors have a code.
    if ((problem as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new OverBudget('stream');
    throw problem;
  }
}

/** ISO 32000-1 7.4.4.4; of PNG's filters each row names its own. In place. */
function undoPredictor(parms: PDFDict | undefined, bytes: Uint8Array): Uint8Array {
  const number = (key: string, otherwise: number): number => {
    const value = parms?.lookup(PDFName.of(key));
    return value instanceof PDFNumber ? value.asNumber() : otherwise;
  };
  const predictor = number('Predictor', 1);
  if (predictor < 2) return bytes;
  const [colours, bits, columns] = [number('Colors', 1), number('BitsPerComponent', 8), number('Columns', 1)];
  const pixel = Math.max(1, Math.ceil((colours * bits) / 8));
  const row = Math.ceil((colours * bits * columns) / 8);
  if (!(row >= 1 && row <= bytes.length + 1 && pixel <= row)) throw new Error('a predictor that does not fit');
  if (predictor === 2) return bits === 8 ? undoDifferences(bytes, row, pixel) : bytes;
  return undoPng(bytes, row, pixel);
}

function undoDifferences(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  for (let at = 0; at < bytes.length; at += 1) {
    if (at % row >= pixel) bytes[at] = bytes[at]! + bytes[at - pixel]!;
  }
  return bytes;
}

function undoPng(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1));
  let to = 0;
  for (let index = 0, from = 0; index < rows; index += 1) {
    const kind = bytes[from++];
    const start = to;
    for (let at = 0; at < row && from < bytes.length; at += 1, from += 1, to += 1) {
      const left = at >= pixel ? bytes[to - pixel]! : 0;
      const up = index > 0 ? bytes[to - row]! : 0;
      const corner = index > 0 && at >= pixel ? bytes[start - row + at - pixel]! : 0;
      bytes[to] = bytes[from]! + predicted(kind, left, up, corner);
    }
  }
  return bytes.subarray(0, to);
}

function predicted(kind: number | undefined, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
