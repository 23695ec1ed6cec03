/** Reads which text a widget shows: what is painted should be what the field holds (ISO 32000-1 12.5.5). */
import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { type ContentFont, readFont } from '../../fonts/font.js';
import { OverBudget } from '../../syntax/budget.js';
import { dictAt } from '../../syntax/objects.js';
import { KIND, operatorCode, readOperations } from '../../syntax/operations.js';
import { decodedBytes } from '../../syntax/stream.js';
import { nameAt, readString, type StringBytes } from '../../syntax/strings.js';

export interface ShownText {
  /** Whether there is anything but white space. */
  readonly isAny: boolean;
  /** Undefined where a font does not say what its codes stand for. */
  readonly text: string | undefined;
}

const SHOW = new Set(['Tj', 'TJ', "'", '"'].map(operatorCode));
const FONT = operatorCode('Tf');
const SPACE = 0x20;

/** @param fonts those of the form, for a stream that brings none */
export function shownText(widget: PDFDict, fonts: PDFDict | undefined): ShownText {
  const stream = dictAt(widget, 'AP')?.lookup(PDFName.of('N'));
  const bytes = stream instanceof PDFRawStream ? decodedBytes(stream) : undefined;
  if (!(stream instanceof PDFRawStream) || !bytes) return { isAny: false, text: undefined };
  const own = dictAt(dictAt(stream.dict, 'Resources'), 'Font') ?? fonts;
  const string: StringBytes = { bytes: new Uint8Array(256), length: 0 };
  let font: ContentFont | undefined;
  let text = '';
  let isAny = false;
  let isKnown = true;
  readOperations(bytes, (operation) => {
    if (operation.code === FONT) font = fontIn(own, nameAt(bytes, operation, 0));
    if (!SHOW.has(operation.code)) return;
    for (let operand = 0; operand < operation.count; operand += 1) {
      if (operation.kinds[operand] !== KIND.literal && operation.kinds[operand] !== KIND.hex) continue;
      readString(bytes, operation, operand, string);
      for (const code of codesIn(string, font?.codeBytes ?? 1)) {
        const letter = font?.text(code) ?? '';
        if (letter === '') isKnown = false;
        if (letter === '' ? code !== SPACE : letter.trim() !== '') isAny = true;
        text += letter;
      }
    }
  });
  return { isAny, text: isKnown ? text : undefined };
}

function fontIn(fonts: PDFDict | undefined, key: string): ContentFont | undefined {
  const dict = fonts?.lookup(PDFName.of(key));
  try {
    return dict instanceof PDFDict ? readFont(dict) : undefined;
  } catch (problem) {
    if (problem instanceof OverBudget) throw problem;
    return undefined;
  }
}

function* codesIn({ bytes, length }: StringBytes, size: number): Generator<number> {
  for (let at = 0; at + size <= length; at += size) {
    let code = 0;
    for (let byte = 0; byte < size; byte += 1) code = code * 256 + bytes[at + byte]!;
    yield code;
  }
}
