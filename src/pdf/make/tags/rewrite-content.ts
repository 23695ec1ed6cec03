/** Writes a content stream anew: decoration becomes an Artifact, loose text gets its mark; what is painted stays as it is. */
import { deflateSync } from 'node:zlib';
import { PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { rememberBytes } from '../../syntax/stream.js';
import type { LooseRange, Survey } from './survey.js';

export interface Decisions {
  /** Marked content that is decoration. */
  isDecoration(mcid: number): boolean;
  /** What comes before loose painting: `/Artifact …` or, for text that belongs to an element, its mark. */
  openingOf(range: LooseRange): string;
}

/** An Artifact of the body of the page (ISO 32000-1 14.8.2.2.2). */
export const LAYOUT = '/Artifact <</Type /Layout>> BDC';
const CLOSING = '\nEMC';

/** Undefined when there is nothing to change. */
export function rewriteContent({ bytes, marks, loose }: Survey, decisions: Decisions): Uint8Array | undefined {
  const changes: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  for (const { mcid, from, to } of marks) if (decisions.isDecoration(mcid)) changes.push({ from, to, text: LAYOUT });
  for (const range of loose) {
    changes.push({ from: range.from, to: range.from, text: `${decisions.openingOf(range)}\n` });
    changes.push({ from: range.to, to: range.to, text: CLOSING });
  }
  if (changes.length === 0) return undefined;
  changes.sort((a, b) => a.from - b.from || a.to - b.to);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { from, to, text } of changes) {
    parts.push(bytes.subarray(at, from), Buffer.from(text, 'latin1'));
    at = to;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}

/** Less than half the time of zlib's usual level, for a file that is 7 % larger. */
const LEVEL = 3;

const REPLACED = new Set(['Length', 'Filter', 'DecodeParms'].map((key) => PDFName.of(key)));

/** The same stream with other content. */
export function withContent({ dict }: PDFRawStream, bytes: Uint8Array): PDFRawStream {
  const packed = deflateSync(bytes, { level: LEVEL });
  const own = PDFDict.withContext(dict.context);
  for (const [key, value] of dict.entries()) if (!REPLACED.has(key)) own.set(key, value);
  own.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  own.set(PDFName.of('Length'), PDFNumber.of(packed.length));
  const stream = PDFRawStream.of(own, packed);
  rememberBytes(stream, bytes);
  return stream;
}
