/** Rewrites the inks of one content stream into what one plate prints of them, as light on a screen. */
import { KIND, operatorCode, readOperations } from '../content/operations.js';
import { nameAt } from '../content/strings.js';
import { decimals, KNOCKOUT, OVERPRINT } from '../ink/rewrite.js';
import { lightOf, type Plate } from './light.js';

const op = operatorCode;
const SPACES = new Set([op('cs'), op('CS')]);
const SET_COLOUR = new Set([op('sc'), op('scn'), op('SC'), op('SCN')]);

export function plateContent(bytes: Uint8Array, plate: Plate): Uint8Array {
  const parts: Uint8Array[] = [];
  let kept = 0;
  let fillSpace = '';
  let strokeSpace = '';
  readOperations(bytes, (operation) => {
    const { code, count, start, end, kinds, numbers } = operation;
    const replace = (text: string): void => {
      parts.push(bytes.subarray(kept, start), Buffer.from(text, 'latin1'));
      kept = end;
    };
    const paint = (inks: readonly number[], stroke: boolean): void =>
      replace(`${decimals(lightOf(inks, plate))} ${operatorOf(plate, stroke)}`);
    if (code === op('k') || code === op('K')) paint([...numbers.subarray(0, 4)], code === op('K'));
    else if (code === op('g') || code === op('G')) paint([0, 0, 0, 1 - (numbers[0] ?? 0)], code === op('G'));
    else if (SPACES.has(code)) {
      const space = nameAt(bytes, operation, 0);
      if (code === op('cs')) fillSpace = space;
      else strokeSpace = space;
      if (space === 'DeviceCMYK') replace('');
    } else if (SET_COLOUR.has(code)) {
      const stroke = code === op('SC') || code === op('SCN');
      const isInks = (stroke ? strokeSpace : fillSpace) === 'DeviceCMYK' && kinds[count - 1] === KIND.number;
      if (isInks) paint([...numbers.subarray(0, 4)], stroke);
    } else if (code === op('gs') && plate === 'colours') {
      // Text that prints over what is under it leaves these inks alone: it is not drawn at all.
      const state = nameAt(bytes, operation, 0);
      if (state === OVERPRINT) replace('3 Tr');
      else if (state === KNOCKOUT) replace('0 Tr');
    }
  });
  parts.push(bytes.subarray(kept));
  return Buffer.concat(parts);
}

const operatorOf = (plate: Plate, stroke: boolean): string =>
  plate === 'colours' ? (stroke ? 'RG' : 'rg') : stroke ? 'G' : 'g';
