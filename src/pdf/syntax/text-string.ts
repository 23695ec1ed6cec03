/** Decodes text strings of any length (ISO 32000-1 7.9.2.2): the library hands each letter over as an argument of one call. */
import { PDFHexString, type PDFString } from '@cantoo/pdf-lib';
import { BUDGET } from '../../rules/pdf/budget.js';
import { OverBudget } from './budget.js';

/** Of letters to one call, far from what a stack holds. */
const FEW = 16_384;
const PIECE = 8192;

/** @throws OverBudget for a text that nobody wrote by hand */
export function textBytes(text: PDFString | PDFHexString): Uint8Array {
  // An escaped byte is written with four.
  if (text.sizeInBytes() > 4 * BUDGET.textBytes) throw new OverBudget('text');
  const bytes = text.asBytes();
  if (bytes.length > BUDGET.textBytes) throw new OverBudget('text');
  return bytes;
}

export function decodeText(text: PDFString | PDFHexString): string {
  if (text.sizeInBytes() < FEW) return text.decodeText();
  const bytes = textBytes(text);
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const hex = Buffer.from(bytes).toString('hex');
  const pieces = Array.from({ length: Math.ceil(hex.length / PIECE) }, (_, index) =>
    // A blank before it, so that no piece begins like UTF-16.
    PDFHexString.of(`20${hex.slice(index * PIECE, (index + 1) * PIECE)}`)
      .decodeText()
      .slice(1),
  );
  return pieces.join('');
}
