/**
 * States of boxes and circles: names that hold the printed words of an option, so that a file tells without help what
 * was chosen (ISO 32000-1 12.7.4.2.3; names are UTF-8, 7.3.5).
 */
import { type PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { dictAt, dictOf } from '../../syntax/objects.js';
import { decodeText } from '../../syntax/text-string.js';

export const OFF = PDFName.of('Off');

/** A number sign would begin an escape. */
export const stateOf = (words: string): PDFName =>
  PDFName.of(Buffer.from(words.replaceAll('#', ''), 'utf8').toString('latin1'));

/** Some programs write the state as a string. */
export function wordsOf(state: PDFObject | undefined): string | undefined {
  if (state instanceof PDFName) return Buffer.from(state.asBytes()).toString('utf8');
  return state instanceof PDFString || state instanceof PDFHexString ? decodeText(state) : undefined;
}

/** The state of a widget besides Off. */
export function onStateOf(widget: PDFDict): PDFName | undefined {
  const normal = dictOf(dictAt(widget, 'AP')?.lookup(PDFName.of('N')));
  return normal?.keys().find((key) => key !== OFF);
}
