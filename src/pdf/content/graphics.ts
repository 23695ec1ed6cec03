/** The graphics state: where text stands, what is cut off, and with what is painted (ISO 32000-1 8.4, 9.3). */
import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { Font } from '../fonts/font.js';
import { dictAt, flagAt, listAt, nameOf, numberAt } from '../syntax/objects.js';
import { BLACK, type Colour } from './colour.js';
import { type Box, EVERYWHERE, IDENTITY, type Matrix } from './geometry.js';

export interface GraphicsState {
  matrix: Matrix;
  /** The box around what may be painted on: a rounded or slanted clip counts as the box around it. */
  clip: Box;
  font: Font | undefined;
  /** In the resources; '' for the font of a graphics state. */
  fontName: string;
  fontSize: number;
  characterSpace: number;
  wordSpace: number;
  /** 1 for 100 %. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
  fill: Colour;
  stroke: Colour;
  lineWidth: number;
  overprintFill: boolean;
  overprintStroke: boolean;
  /** `Normal` for none. */
  blendMode: string;
  fillAlpha: number;
  strokeAlpha: number;
  /** The state in the resources that set a mask, and the space it was set in. */
  mask: { readonly name: string; readonly matrix: Matrix } | undefined;
}

export const initialState = (matrix: Matrix = IDENTITY, clip: Box = EVERYWHERE): GraphicsState => ({
  matrix,
  clip,
  font: undefined,
  fontName: '',
  fontSize: 0,
  characterSpace: 0,
  wordSpace: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
  fill: BLACK,
  stroke: BLACK,
  lineWidth: 1,
  overprintFill: false,
  overprintStroke: false,
  blendMode: 'Normal',
  fillAlpha: 1,
  strokeAlpha: 1,
  mask: undefined,
});

/** What a graphics state of the resources sets, but for its font (ISO 32000-1 table 58). */
export function applyState(state: GraphicsState, name: string, dict: PDFDict): void {
  state.lineWidth = numberAt(dict, 'LW') ?? state.lineWidth;
  state.fillAlpha = numberAt(dict, 'ca') ?? state.fillAlpha;
  state.strokeAlpha = numberAt(dict, 'CA') ?? state.strokeAlpha;
  // `op` takes the value of `OP` where it is not given.
  const strokes = flagAt(dict, 'OP');
  state.overprintStroke = strokes ?? state.overprintStroke;
  state.overprintFill = flagAt(dict, 'op') ?? strokes ?? state.overprintFill;
  state.blendMode = blendModeIn(dict) ?? state.blendMode;
  if (dictAt(dict, 'SMask')) state.mask = { name, matrix: state.matrix };
  else if (dict.has(SMASK)) state.mask = undefined;
}

const SMASK = PDFName.of('SMask');
const MODE = PDFName.of('BM');

/** The first of several; `Compatible` is `Normal` (ISO 32000-1 11.3.5.2). */
function blendModeIn(dict: PDFDict): string | undefined {
  const given = dict.lookup(MODE);
  const mode = nameOf(given instanceof PDFArray ? given.lookup(0) : given);
  return mode === 'Compatible' ? 'Normal' : mode;
}

/** A graphics state may set the font too. */
export function fontInState(dict: PDFDict): { readonly font: PDFDict; readonly size: number } | undefined {
  const [font, size] = listAt(dict, 'Font');
  return font instanceof PDFDict ? { font, size: size instanceof PDFNumber ? size.asNumber() : 0 } : undefined;
}
