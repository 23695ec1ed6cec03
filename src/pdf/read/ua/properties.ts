/** Reads the property list of marked content: its number, its language, and which stand-in texts it has (ISO 32000-1 14.6). */
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { numberAt, textAt } from '../../syntax/objects.js';
import { KIND, type Operation } from '../../syntax/operations.js';
import { decodeTextString, nameAt, readString } from '../../syntax/strings.js';

export interface Properties {
  readonly mcid: number | undefined;
  readonly language: string | undefined;
  readonly standIns: readonly ('ActualText' | 'Alt' | 'E')[];
}

const STAND_INS = ['ActualText', 'Alt', 'E'] as const;
const NONE: Properties = { mcid: undefined, language: undefined, standIns: [] };

export function readProperties(bytes: Uint8Array, operation: Operation, named: PDFDict | undefined): Properties {
  if (operation.count < 2) return NONE;
  if (operation.kinds[1] === KIND.dictOpen) return readInline(bytes, operation);
  const dict = named?.lookup(PDFName.of(nameAt(bytes, operation, 1)));
  if (!(dict instanceof PDFDict)) return NONE;
  return {
    mcid: numberAt(dict, 'MCID'),
    language: textAt(dict, 'Lang'),
    standIns: STAND_INS.filter((key) => textAt(dict, key) !== undefined),
  };
}

function readInline(bytes: Uint8Array, operation: Operation): Properties {
  const { count, kinds, numbers } = operation;
  let mcid: number | undefined;
  let language: string | undefined;
  const standIns: Properties['standIns'][number][] = [];
  let depth = 0;
  for (let at = 2; at + 1 < count; at += 1) {
    const kind = kinds[at];
    if (kind === KIND.dictOpen || kind === KIND.arrayOpen) depth += 1;
    else if (kind === KIND.dictClose || kind === KIND.arrayClose) depth -= 1;
    else if (kind === KIND.name && depth === 0) {
      const key = nameAt(bytes, operation, at);
      const value = kinds[at + 1];
      const isText = value === KIND.literal || value === KIND.hex;
      if (key === 'MCID' && value === KIND.number) mcid = numbers[at + 1];
      else if (key === 'Lang' && isText) language = textOperand(bytes, operation, at + 1);
      else if (isText) standIns.push(...STAND_INS.filter((each) => each === key));
      // A value that is a name is not the next key.
      if (value === KIND.name) at += 1;
    }
  }
  return { mcid, language, standIns };
}

function textOperand(bytes: Uint8Array, operation: Operation, operand: number): string {
  const string = { bytes: new Uint8Array(64), length: 0 };
  readString(bytes, operation, operand, string);
  return decodeTextString(string);
}
