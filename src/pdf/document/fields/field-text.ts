/** Decodes the text of a field, in each of the ways in which viewers write it (ISO 32000-1 7.9.2.2, ISO 32000-2 7.9.2.2). */
import { PDFHexString, type PDFObject, PDFStream, PDFString } from '@cantoo/pdf-lib';
import { BUDGET } from '../../../rules/pdf/budget.js';
import { OverBudget } from '../../syntax/budget.js';
import { itemsOf } from '../../syntax/objects.js';
import { decodedBytes } from '../../syntax/stream.js';
import { decodeText, textBytes } from '../../syntax/text-string.js';
import { wordsOf } from './state-names.js';

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** Lines end as `\n`; of a list that takes several choices the first counts; empty for what is no text. */
export function fieldText(value: PDFObject | undefined): string {
  return decode(value).replace(/\r\n?/g, '\n');
}

function decode(value: PDFObject | undefined): string {
  if (value instanceof PDFStream) return decodeBytes(decodedBytes(value) ?? new Uint8Array());
  if (value instanceof PDFString || value instanceof PDFHexString) return decodeBytes(textBytes(value));
  return wordsOf(value) ?? (itemsOf(value).length > 0 ? decode(itemsOf(value)[0]) : '');
}

function decodeBytes(bytes: Uint8Array): string {
  if (bytes.length > BUDGET.textBytes) throw new OverBudget('text');
  if (UTF8_MARK.every((byte, index) => bytes[index] === byte)) return Buffer.from(bytes.subarray(3)).toString('utf8');
  return decodeText(PDFHexString.of(Buffer.from(bytes).toString('hex')));
}
