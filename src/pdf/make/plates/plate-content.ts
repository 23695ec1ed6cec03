/** Rewrites the inks of one content stream into what one plate prints of them, as light on a screen. */

import { KIND, type Operation, operatorCode, readOperations } from '../../syntax/operations.js';
import { nameAt } from '../../syntax/strings.js';
import { decimals, KNOCKOUT, OVERPRINT } from '../ink/rewrite.js';
import { lightOf, type Plate } from './light.js';

const op = operatorCode;
const [FILL_INKS, STROKE_INKS, FILL_GREY, STROKE_GREY, STATE] = [op('k'), op('K'), op('g'), op('G'), op('gs')];
const SPACES = new Set([op('cs'), op('CS')]);
const SET_COLOUR = new Set([op('sc'), op('scn'), op('SC'), op('SCN')]);

export function plateContent(bytes: Uint8Array, plate: Plate): Uint8Array {
  const parts: Uint8Array[] = [];
  let kept = 0;
  let fillSpace = '';
  let strokeSpace = '';
  const replace = ({ start, end }: Operation, text: string): void => {
    parts.push(bytes.subarray(kept, start), Buffer.from(text, 'latin1'));
    kept = end;
  };
  const paint = (operation: Operation, inks: readonly number[], stroke: boolean): void =>
    replace(operation, `${decimals(lightOf(inks, plate))} ${operatorOf(plate, stroke)}`);
  readOperations(bytes, (operation) => {
    const { code, count, kinds, numbers } = operation;
    if (code === FILL_INKS || code === STROKE_INKS) paint(operation, [...numbers.subarray(0, 4)], code === STROKE_INKS);
    else if (code === FILL_GREY || code === STROKE_GREY) {
      paint(operation, [0, 0, 0, 1 - (numbers[0] ?? 0)], code === STROKE_GREY);
    } else if (SPACES.has(code)) {
      const space = nameAt(bytes, operation, 0);
      if (code === op('cs')) fillSpace = space;
      else strokeSpace = space;
      if (space === 'DeviceCMYK') replace(operation, '');
    } else if (SET_COLOUR.has(code)) {
      const stroke = code === op('SC') || code === op('SCN');
      const isInks = (stroke ? strokeSpace : fillSpace) === 'DeviceCMYK' && kinds[count - 1] === KIND.number;
      if (isInks) paint(operation, [...numbers.subarray(0, 4)], stroke);
    } else if (code === STATE && plate === 'colours') {
      // Text that prints over what is under it leaves these inks alone: it is not drawn at all.
      const state = nameAt(bytes, operation, 0);
      if (state === OVERPRINT) replace(operation, '3 Tr');
      else if (state === KNOCKOUT) replace(operation, '0 Tr');
    }
  });
  parts.push(bytes.subarray(kept));
  return Buffer.concat(parts);
}

const operatorOf = (plate: Plate, stroke: boolean): string =>
  plate === 'colours' ? (stroke ? 'RG' : 'rg') : stroke ? 'G' : 'g';
