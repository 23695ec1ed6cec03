/** The part of the graphics state that ink depends on: colours, line width, overprint, transparency (ISO 32000-1 8.4). */
import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { type Box, IDENTITY, type Matrix } from '../../content/graphics.js';
import type { ContentFont } from '../../fonts/font.js';
import type { Paint } from './painted.js';

export interface InkState {
  readonly matrix: Matrix;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly fillSpace: Paint['space'];
  readonly strokeSpace: Paint['space'];
  /** Names of patterns in the resources, while a fill or stroke is one. */
  readonly fillPattern: string;
  readonly strokePattern: string;
  /** Box around the last clip, on the page; the whole page has none. */
  readonly clip: Box | undefined;
  readonly lineWidth: number;
  readonly fontSize: number;
  readonly horizontalScale: number;
  readonly renderMode: number;
  readonly font: ContentFont | undefined;
  readonly overprintFill: boolean;
  readonly overprintStroke: boolean;
}

const NOTHING = [0, 0, 0, 0] as const;
const BLACK: Paint = { space: 'grey', inks: [0, 0, 0, 1] };

export const START: InkState = {
  matrix: IDENTITY,
  fill: BLACK,
  stroke: BLACK,
  fillSpace: 'grey',
  strokeSpace: 'grey',
  fillPattern: '',
  strokePattern: '',
  clip: undefined,
  lineWidth: 1,
  fontSize: 0,
  horizontalScale: 1,
  renderMode: 0,
  font: undefined,
  overprintFill: false,
  overprintStroke: false,
};

/** The colour of these components; what has no inks of its own is no ink. */
export function paintOf(space: Paint['space'], values: readonly number[]): Paint {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (space === 'grey') return { space, inks: [0, 0, 0, 1 - a], screen: [a, a, a] };
  if (space === 'rgb') return { space, inks: NOTHING, screen: [a, b, c] };
  if (space === 'cmyk') return { space, inks: [a, b, c, d] };
  // A spot colour is one ink more, at this strength; counted where black is, since it prints on a plate of its own.
  return { space, inks: space === 'spot' ? [0, 0, 0, a] : NOTHING };
}

const name = (text: string): PDFName => PDFName.of(text);

/** The kind of a colour space, by its name in a stream or its object in the resources. */
export function spaceOf(object: PDFObject | undefined): Paint['space'] {
  if (object instanceof PDFName) return NAMED[object.decodeText()] ?? 'other';
  if (!(object instanceof PDFArray)) return 'other';
  const kind = object.lookup(0);
  if (kind === name('ICCBased')) {
    const profile = object.lookup(1);
    const count = profile instanceof PDFRawStream ? profile.dict.lookup(name('N')) : undefined;
    return PER_CHANNELS[count instanceof PDFNumber ? count.asNumber() : 0] ?? 'other';
  }
  if (kind === name('Indexed')) return spaceOf(object.lookup(1));
  if (kind === name('Separation') || kind === name('DeviceN')) return 'spot';
  if (kind === name('Pattern')) return 'pattern';
  return kind instanceof PDFName ? (NAMED[kind.decodeText()] ?? 'other') : 'other';
}

const NAMED: Readonly<Record<string, Paint['space']>> = {
  DeviceGray: 'grey',
  G: 'grey',
  DeviceCMYK: 'cmyk',
  CMYK: 'cmyk',
  DeviceRGB: 'rgb',
  RGB: 'rgb',
  CalRGB: 'rgb',
  CalGray: 'grey',
  Pattern: 'pattern',
};
const PER_CHANNELS: Readonly<Record<number, Paint['space']>> = { 1: 'grey', 3: 'rgb', 4: 'cmyk' };

/** What an ExtGState does to the state; transparency is told to `seen`, a blend mode other than Normal to `blend`. */
export function applyState(
  state: InkState,
  dict: PDFDict,
  seen: { transparent: boolean },
  blend: (mode: string) => void,
): InkState {
  const number = (key: string): number | undefined => {
    const value = dict.lookup(name(key));
    return value instanceof PDFNumber ? value.asNumber() : undefined;
  };
  const flag = (key: string): boolean | undefined => {
    const value = dict.lookup(name(key));
    return value instanceof PDFBool ? value.asBoolean() : undefined;
  };
  for (const alpha of [number('ca'), number('CA')]) if (alpha !== undefined && alpha < 1) seen.transparent = true;
  if (dict.lookup(name('SMask')) instanceof PDFDict) seen.transparent = true;
  const mode = dict.lookup(name('BM'));
  const first = mode instanceof PDFArray ? mode.lookup(0) : mode;
  if (first instanceof PDFName && !['Normal', 'Compatible'].includes(first.decodeText())) blend(first.decodeText());
  // `op` takes the value of `OP` where it is not given (ISO 32000-1 table 58).
  const strokes = flag('OP');
  const fills = flag('op') ?? strokes;
  return {
    ...state,
    lineWidth: number('LW') ?? state.lineWidth,
    overprintStroke: strokes ?? state.overprintStroke,
    overprintFill: fills ?? state.overprintFill,
  };
}
