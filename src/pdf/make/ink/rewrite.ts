/** Rewrites the colours of one content stream into inks; every other byte stays as it was. */
import type { Inks } from '../../../model.js';
import { KIND, type Operation, operatorCode, readOperations } from '../../syntax/operations.js';
import { nameAt } from '../../syntax/strings.js';
import type { Unprintable } from './refusal.js';

/** What a stream is painted on: in a luminosity mask grey says how much shows, and no ink is involved. */
export type Ground = 'paper' | 'mask';

export interface Rewriter {
  readonly ground: Ground;
  inksOf(red: number, green: number, blue: number): Inks;
  refuse(what: Unprintable): void;
}

export interface Rewritten {
  readonly bytes: Uint8Array;
  /** Whether the names {@link OVERPRINT} and {@link KNOCKOUT} have to be in the resources. */
  readonly overprints: boolean;
}

/** Names of graphics states; Skia's own are a letter and a number. */
export const OVERPRINT = 'InkOver';
export const KNOCKOUT = 'InkOut';

const op = operatorCode;
const INLINE = op('BI');
const END_TEXT = op('ET');
const GREY_STROKE = op('G');
const RGB_STROKE = op('RG');
const COLOUR_STROKE = op('SC');
const COLOUR_STROKE_N = op('SCN');
const SPACE_FILL = op('cs');
const GREY_FILL = op('g');
const INK_FILL = op('k');
const SAVE = op('q');
const RESTORE = op('Q');
const RGB_FILL = op('rg');
const FILL = new Set([op('rg'), op('g'), op('k'), op('sc'), op('scn')]);
const SHOW = new Set([op('Tj'), op('TJ'), op("'"), op('"')]);
/** Colour spaces that mean the same on any device of four inks. */
const KNOWN_SPACES = new Set(['Pattern', 'DeviceGray', 'DeviceCMYK', 'DeviceRGB']);
const SPACE = new Set([op('cs'), op('CS')]);
const SET_COLOUR = new Set([op('sc'), op('SC'), op('scn'), op('SCN')]);

/** The part of the graphics state that colour decisions need. */
interface ColourState {
  /** Whether the fill is black ink alone. */
  readonly black: boolean;
  readonly overprint: boolean;
  readonly fillSpace: string;
  readonly strokeSpace: string;
}

const START: ColourState = { black: false, overprint: false, fillSpace: 'DeviceGray', strokeSpace: 'DeviceGray' };

/** Black text gets printed over what is under it: when a plate shifts, no white edge shows around the letters. */
export function rewriteColours(bytes: Uint8Array, { ground, inksOf, refuse }: Rewriter): Rewritten {
  const parts: Uint8Array[] = [];
  const saved: ColourState[] = [];
  let state = START;
  let kept = 0;
  let overprints = false;
  const replace = ({ start, end }: { start: number; end: number }, text: string): void => {
    parts.push(bytes.subarray(kept, start), Buffer.from(text, 'latin1'));
    kept = end;
  };
  const switchOverprint = (at: number, on: boolean): void => {
    replace({ start: at, end: at }, `/${on ? OVERPRINT : KNOCKOUT} gs\n`);
    state = { ...state, overprint: on };
    overprints = true;
  };
  const paint = (operation: Operation, colour: readonly number[], stroke: boolean): void => {
    const [red = 0, green = 0, blue = 0] = colour;
    if (ground === 'mask') {
      replace(operation, `${decimals([luminosity(red, green, blue)])} ${stroke ? 'G' : 'g'}`);
      return;
    }
    const inks = inksOf(red, green, blue);
    replace(operation, `${decimals(inks)} ${stroke ? 'K' : 'k'}`);
    if (!stroke) state = { ...state, black: inks[3] === 1 && inks[0] + inks[1] + inks[2] === 0 };
  };

  readOperations(bytes, (operation) => {
    const { code, count } = operation;
    if (code === SAVE) saved.push(state);
    else if (code === RESTORE) state = saved.pop() ?? state;
    else if (code === RGB_FILL || code === RGB_STROKE) paint(operation, numbersOf(operation, 3), code === RGB_STROKE);
    else if (code === GREY_FILL || code === GREY_STROKE) {
      const [grey = 0] = numbersOf(operation, 1);
      if (ground === 'paper') paint(operation, [grey, grey, grey], code === GREY_STROKE);
    } else if (SPACE.has(code)) {
      const name = nameAt(bytes, operation, 0);
      if (!KNOWN_SPACES.has(name)) refuse('colour-space');
      // Three numbers that follow become one or four, in the operator that names its space itself.
      else if (name === 'DeviceRGB') replace(operation, '');
      state = code === SPACE_FILL ? { ...state, fillSpace: name, black: false } : { ...state, strokeSpace: name };
    } else if (SET_COLOUR.has(code)) {
      const stroke = code === COLOUR_STROKE || code === COLOUR_STROKE_N;
      const isPattern = operation.kinds[count - 1] === KIND.name;
      if (!stroke && isPattern) state = { ...state, black: false };
      if (isPattern && count > 1) refuse('bare-pattern');
      if ((stroke ? state.strokeSpace : state.fillSpace) === 'DeviceRGB' && !isPattern) {
        paint(operation, numbersOf(operation, 3), stroke);
      }
    } else if (code === INLINE) refuse('inline-picture');
    else if (SHOW.has(code) && ground === 'paper' && state.black !== state.overprint) {
      switchOverprint(operation.start, state.black);
    } else if (code === END_TEXT && state.overprint) switchOverprint(operation.start, false);
    else if (code === INK_FILL) state = { ...state, black: isBlack(numbersOf(operation, 4)) };
    if (FILL.has(code) && !SET_COLOUR.has(code)) state = { ...state, fillSpace: 'device' };
  });
  parts.push(bytes.subarray(kept));
  return { bytes: Buffer.concat(parts), overprints };
}

const isBlack = ([c = 0, m = 0, y = 0, k = 0]: readonly number[]): boolean => k === 1 && c + m + y === 0;

function numbersOf({ numbers, count }: Operation, wanted: number): number[] {
  return [...numbers.subarray(Math.max(0, count - wanted), count)];
}

/** How light a colour is, as a luminosity mask counts it (ISO 32000-1 11.5.3). */
export const luminosity = (red: number, green: number, blue: number): number => 0.3 * red + 0.59 * green + 0.11 * blue;

export const decimals = (values: readonly number[]): string =>
  values.map((value) => String(Math.round(value * 10000) / 10000)).join(' ');
