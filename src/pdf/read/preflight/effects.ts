/** What each operator that matters to ink does: a table from operator to effect (ISO 32000-1 Annex A). */
import { PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { type Box, concat, type Matrix, transformBox } from '../../content/graphics.js';
import type { ContentFont } from '../../fonts/font.js';
import { checkMarks } from '../../syntax/budget.js';
import { KIND, type Operation, operatorCode } from '../../syntax/operations.js';
import { nameAt, readString, type StringBytes } from '../../syntax/strings.js';
import { applyState, type InkState, paintOf, spaceOf } from './colour-state.js';
import type { PaintedGatherer } from './gather-painted.js';

/** All that changes while a stream is read. */
export interface Walker {
  readonly bytes: Uint8Array;
  readonly painted: PaintedGatherer;
  state: InkState;
  saved: InkState[];
  /** Box around the path under construction, in user space. */
  path: Box | undefined;
  /** Whether the path is made of rectangles or straight lines only. */
  isBox: boolean;
  /** Whether the path becomes part of the clip when it is painted. */
  clips: boolean;
  textMatrix: Matrix;
  lineMatrix: Matrix;
  leading: number;
  readonly string: StringBytes;
  resource(category: string, key: string): PDFObject | undefined;
  findFont(key: string): ContentFont | undefined;
  paintObject(key: string, matrix: Matrix): void;
  /** @param on what it is seen on, on the page */
  usePattern(key: string, on: Box): void;
}

type Effect = (walker: Walker, operation: Operation) => void;

const set =
  (change: (numbers: Float64Array) => Partial<InkState>): Effect =>
  (walker, { numbers }) => {
    walker.state = { ...walker.state, ...change(numbers) };
  };

const colour =
  (space: 'grey' | 'rgb' | 'cmyk', count: number, stroke: boolean): Effect =>
  (walker, { numbers }) => {
    const paint = paintOf(space, [...numbers.subarray(0, count)]);
    walker.state = {
      ...walker.state,
      ...(stroke ? { stroke: paint, strokeSpace: space } : { fill: paint, fillSpace: space }),
    };
  };

const space =
  (stroke: boolean): Effect =>
  (walker, operation) => {
    const key = nameAt(walker.bytes, operation, 0);
    const kind = spaceOf(walker.resource('ColorSpace', key) ?? PDFName.of(key));
    // A space starts with its first colour: black, or full strength of a spot colour (ISO 32000-1 8.6.5.1, 8.6.6.4).
    const paint = paintOf(kind, kind === 'cmyk' ? [0, 0, 0, 1] : kind === 'spot' ? [1] : [0, 0, 0]);
    walker.state = {
      ...walker.state,
      ...(stroke ? { stroke: paint, strokeSpace: kind } : { fill: paint, fillSpace: kind }),
    };
  };

const components =
  (stroke: boolean): Effect =>
  (walker, operation) => {
    const { state } = walker;
    const kind = stroke ? state.strokeSpace : state.fillSpace;
    if (operation.kinds[operation.count - 1] === KIND.name) {
      const pattern = nameAt(walker.bytes, operation, operation.count - 1);
      const paint = paintOf('pattern', []);
      walker.state = {
        ...state,
        ...(stroke ? { stroke: paint, strokePattern: pattern } : { fill: paint, fillPattern: pattern }),
      };
      return;
    }
    const paint = paintOf(kind, [...operation.numbers.subarray(0, operation.count)]);
    walker.state = { ...state, ...(stroke ? { stroke: paint } : { fill: paint }) };
  };

const paint =
  (fills: boolean, strokes: boolean): Effect =>
  (walker) => {
    const { path, state, isBox, painted } = walker;
    if (path && fills) painted.area(path, isBox, state);
    if (path && strokes) painted.line(path, state);
    if (path) usePatterns(walker, transformBox(path, state.matrix), fills, strokes);
    if (path && walker.clips) walker.state = { ...state, clip: transformBox(path, state.matrix) };
    walker.clips = false;
    walker.path = undefined;
    walker.isBox = true;
  };

const point: Effect = (walker, { numbers }) => addPoint(walker, numbers[0] as number, numbers[1] as number);

const curve: Effect = (walker, { numbers, count }) => {
  walker.isBox = false;
  for (let at = 0; at + 1 < count; at += 2) addPoint(walker, numbers[at] as number, numbers[at + 1] as number);
};

const show: Effect = (walker, operation) => {
  if (operation.kinds[0] !== KIND.literal && operation.kinds[0] !== KIND.hex && operation.kinds[0] !== KIND.arrayOpen)
    return;
  const matrix = concat(walker.textMatrix, walker.state.matrix);
  const { visible, missing } = readShown(walker, operation);
  if (!visible) return;
  walker.painted.text(matrix, walker.state, missing);
  const [x = 0, y = 0] = matrix.subarray(4);
  usePatterns(walker, { left: x, right: x, bottom: y, top: y }, true, false);
};

const table: Readonly<Record<string, Effect>> = {
  q: (walker) => checkMarks(walker.saved.push(walker.state)),
  Q: (walker) => {
    walker.state = walker.saved.pop() ?? walker.state;
  },
  cm: (walker, { numbers }) => {
    walker.state = { ...walker.state, matrix: concat(numbers.slice(0, 6), walker.state.matrix) };
  },
  gs: (walker, operation) => {
    const dict = walker.resource('ExtGState', nameAt(walker.bytes, operation, 0));
    if (!(dict instanceof PDFDict)) return;
    const { painted, state } = walker;
    walker.state = applyState(state, dict, painted.seen, (mode) => painted.blend(mode, state));
  },
  w: set(([lineWidth = 1]) => ({ lineWidth })),
  g: colour('grey', 1, false),
  G: colour('grey', 1, true),
  rg: colour('rgb', 3, false),
  RG: colour('rgb', 3, true),
  k: colour('cmyk', 4, false),
  K: colour('cmyk', 4, true),
  cs: space(false),
  CS: space(true),
  sc: components(false),
  scn: components(false),
  SC: components(true),
  SCN: components(true),
  m: point,
  l: point,
  c: curve,
  v: curve,
  y: curve,
  re: (walker, { numbers }) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    addPoint(walker, x, y);
    addPoint(walker, x + width, y + height);
  },
  n: paint(false, false),
  f: paint(true, false),
  F: paint(true, false),
  'f*': paint(true, false),
  S: paint(false, true),
  s: paint(false, true),
  B: paint(true, true),
  'B*': paint(true, true),
  b: paint(true, true),
  'b*': paint(true, true),
  sh: (walker, operation) =>
    walker.painted.shading(walker.resource('Shading', nameAt(walker.bytes, operation, 0)), walker.state),
  Do: (walker, operation) => walker.paintObject(nameAt(walker.bytes, operation, 0), walker.state.matrix),
  BT: (walker) => {
    walker.textMatrix = Float64Array.of(1, 0, 0, 1, 0, 0);
    walker.lineMatrix = walker.textMatrix;
  },
  Tf: (walker, operation) => {
    const font = walker.findFont(nameAt(walker.bytes, operation, 0));
    walker.state = { ...walker.state, font, fontSize: operation.numbers[1] as number };
  },
  Tz: set(([scale = 100]) => ({ horizontalScale: scale / 100 })),
  Tr: set(([renderMode = 0]) => ({ renderMode })),
  TL: (walker, { numbers }) => {
    walker.leading = numbers[0] as number;
  },
  Tm: (walker, { numbers }) => {
    walker.textMatrix = numbers.slice(0, 6);
    walker.lineMatrix = walker.textMatrix;
  },
  Td: (walker, { numbers }) => moveLine(walker, numbers[0] as number, numbers[1] as number),
  TD: (walker, { numbers }) => {
    walker.leading = -(numbers[1] as number);
    moveLine(walker, numbers[0] as number, numbers[1] as number);
  },
  'T*': (walker) => moveLine(walker, 0, -walker.leading),
  Tj: show,
  TJ: show,
  "'": show,
  '"': show,
  W: startClip,
  'W*': startClip,
  BI: (walker) => walker.painted.strange('inline', walker.state.matrix),
};

export const EFFECTS: ReadonlyMap<number, Effect> = new Map(
  Object.entries(table).map(([name, effect]) => [operatorCode(name), effect] as const),
);

function usePatterns(walker: Walker, on: Box, fills: boolean, strokes: boolean): void {
  const { fill, stroke, fillPattern, strokePattern } = walker.state;
  if (fills && fill.space === 'pattern') walker.usePattern(fillPattern, on);
  if (strokes && stroke.space === 'pattern') walker.usePattern(strokePattern, on);
}

function startClip(walker: Walker): void {
  walker.clips = true;
}

function moveLine(walker: Walker, x: number, y: number): void {
  walker.lineMatrix = concat(Float64Array.of(1, 0, 0, 1, x, y), walker.lineMatrix);
  walker.textMatrix = walker.lineMatrix;
}

function addPoint(walker: Walker, x: number, y: number): void {
  const { path } = walker;
  walker.path = path
    ? {
        left: Math.min(path.left, x),
        bottom: Math.min(path.bottom, y),
        right: Math.max(path.right, x),
        top: Math.max(path.top, y),
      }
    : { left: x, bottom: y, right: x, top: y };
}

interface Shown {
  /** Whether anything but white space is shown. */
  readonly visible: boolean;
  /** Glyph 0 of a font with two-byte codes is the box that stands for a character it does not have. */
  readonly missing: boolean;
}

function readShown(walker: Walker, operation: Operation): Shown {
  const { font } = walker.state;
  const step = font?.codeBytes ?? 1;
  let visible = false;
  let missing = false;
  for (let operand = 0; operand < operation.count; operand += 1) {
    const kind = operation.kinds[operand];
    if (kind !== KIND.hex && kind !== KIND.literal) continue;
    readString(walker.bytes, operation, operand, walker.string);
    const { bytes, length } = walker.string;
    for (let at = 0; at + step <= length; at += step) {
      let code = 0;
      for (let byte = 0; byte < step; byte += 1) code = code * 256 + (bytes[at + byte] as number);
      if (step === 2 && code === 0) missing = true;
      // A glyph of unknown text may be anything: it counts.
      visible ||= !/^\s+$/.test(font?.text(code) ?? '');
    }
  }
  return { visible, missing };
}
