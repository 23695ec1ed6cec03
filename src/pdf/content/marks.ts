/** Reads what a mark says about the content up to its end: number, language, stand-in texts (ISO 32000-1 14.6). */
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { numberAt, textAt } from '../syntax/objects.js';
import { KIND, type Operation } from '../syntax/operations.js';
import { decodeTextString, nameAt, readString } from '../syntax/strings.js';

export interface Mark {
  readonly tag: string;
  readonly mcid: number | undefined;
  readonly language: string | undefined;
  readonly actualText: string | undefined;
  readonly alt: string | undefined;
  readonly expansion: string | undefined;
}

type Properties = Omit<Mark, 'tag'>;

const NONE: Properties = {
  mcid: undefined,
  language: undefined,
  actualText: undefined,
  alt: undefined,
  expansion: undefined,
};

/** Reads `/P <</MCID 0>> BDC`, `/P /Name BDC` (through the resources' Properties) and `/Artifact BMC`. */
export function readMark(bytes: Uint8Array, operation: Operation, properties: PDFDict | undefined): Mark {
  const { count, kinds } = operation;
  const tag = count > 0 ? nameAt(bytes, operation, 0) : '';
  if (count < 2) return { tag, ...NONE };
  if (kinds[1] === KIND.dictOpen) return { tag, ...readInline(bytes, operation) };
  const dict = properties?.lookup(PDFName.of(nameAt(bytes, operation, 1)));
  if (!(dict instanceof PDFDict)) return { tag, ...NONE };
  return {
    tag,
    mcid: numberAt(dict, 'MCID'),
    language: textAt(dict, 'Lang'),
    actualText: textAt(dict, 'ActualText'),
    alt: textAt(dict, 'Alt'),
    expansion: textAt(dict, 'E'),
  };
}

type TextKey = Exclude<keyof Properties, 'mcid'>;

const TEXTS: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ['Lang', 'language'],
  ['ActualText', 'actualText'],
  ['Alt', 'alt'],
  ['E', 'expansion'],
]);

function readInline(bytes: Uint8Array, operation: Operation): Properties {
  const { count, kinds, numbers } = operation;
  const found: { -readonly [Key in keyof Properties]: Properties[Key] } = { ...NONE };
  let depth = 0;
  for (let at = 2; at + 1 < count; at += 1) {
    const kind = kinds[at];
    if (kind === KIND.dictOpen || kind === KIND.arrayOpen) depth += 1;
    else if (kind === KIND.dictClose || kind === KIND.arrayClose) depth -= 1;
    else if (kind === KIND.name && depth === 0) {
      const key = nameAt(bytes, operation, at);
      const value = kinds[at + 1];
      const text = TEXTS.get(key);
      if (key === 'MCID' && value === KIND.number) found.mcid = numbers[at + 1];
      else if (text && (value === KIND.literal || value === KIND.hex))
        found[text] = textOperand(bytes, operation, at + 1);
      // A value that is a name is not the next key.
      if (value === KIND.name) at += 1;
    }
  }
  return found;
}

function textOperand(bytes: Uint8Array, operation: Operation, operand: number): string {
  const string = { bytes: new Uint8Array(64), length: 0 };
  readString(bytes, operation, operand, string);
  return decodeTextString(string);
}
