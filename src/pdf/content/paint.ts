/** What each operator that matters to text does: a table from operator to effect (ISO 32000-1 Annex A). */
import type { PDFDict } from '@cantoo/pdf-lib';
import type { ContentFont } from '../fonts/font.js';
import { KIND, type Operation, operatorCode } from '../syntax/operations.js';
import { nameAt, readString, type StringBytes } from '../syntax/strings.js';
import { type Box, concat, type GraphicsState, intersect, type Matrix, transformBox } from './graphics.js';
import { type MarkedContent, readMark, type ShownText } from './marked-content.js';

/** All that changes while a stream is read. */
export interface Painter {
  bytes: Uint8Array;
  state: GraphicsState;
  saved: GraphicsState[];
  /** Box around the path under construction, in user space. */
  path: { left: number; bottom: number; right: number; top: number } | undefined;
  /** Whether the path becomes part of the clip when it is painted. */
  clips: boolean;
  textMatrix: Matrix;
  /** Where the line begins: e and f of the line matrix, whose a to d are those of the text matrix. */
  lineX: number;
  lineY: number;
  /** The baseline of what was shown last. */
  shownY: number;
  string: StringBytes;
  marked: MarkedContent;
  sinks: Map<number, ShownText>;
  properties: PDFDict | undefined;
  findFont(name: string): ContentFont | undefined;
  paintForm(name: string): void;
}

type Effect = (painter: Painter, operation: Operation) => void;

/** The middle of a small letter above its baseline, in em. When that is cut off nobody reads the letter. */
const MIDDLE = 0.25;
/** Text that moves up or down by more than this many em stands on another line; less is a superscript. */
const LINE_STEP = 0.5;
/** Text render modes that paint nothing: invisible, and clip only (ISO 32000-1 9.3.6). */
const INVISIBLE = new Set([3, 7]);

const table: Readonly<Record<string, Effect>> = {
  Td: (painter, { numbers }) => moveLine(painter, numbers[0] as number, numbers[1] as number),
  Tj: (painter, operation) => showOperand(painter, operation, 0),
  TJ: showArray,
  Tm: setTextMatrix,
  BT: (painter) => {
    painter.textMatrix = Float64Array.of(1, 0, 0, 1, 0, 0);
    painter.lineX = 0;
    painter.lineY = 0;
  },
  TD: (painter, { numbers }) => {
    painter.state.leading = -(numbers[1] as number);
    moveLine(painter, numbers[0] as number, numbers[1] as number);
  },
  'T*': nextLine,
  "'": (painter, operation) => {
    nextLine(painter);
    showOperand(painter, operation, 0);
  },
  '"': (painter, operation) => {
    painter.state.wordSpace = operation.numbers[0] as number;
    painter.state.characterSpace = operation.numbers[1] as number;
    nextLine(painter);
    showOperand(painter, operation, 2);
  },
  Tf: (painter, operation) => {
    painter.state.font = painter.findFont(nameAt(painter.bytes, operation, 0));
    painter.state.fontSize = operation.numbers[1] as number;
  },
  Tc: ({ state }, { numbers }) => {
    state.characterSpace = numbers[0] as number;
  },
  Tw: ({ state }, { numbers }) => {
    state.wordSpace = numbers[0] as number;
  },
  Tz: ({ state }, { numbers }) => {
    state.horizontalScale = (numbers[0] as number) / 100;
  },
  TL: ({ state }, { numbers }) => {
    state.leading = numbers[0] as number;
  },
  Ts: ({ state }, { numbers }) => {
    state.rise = numbers[0] as number;
  },
  Tr: ({ state }, { numbers }) => {
    state.renderMode = numbers[0] as number;
  },
  q: (painter) => {
    painter.saved.push(painter.state);
    painter.state = { ...painter.state };
  },
  Q: (painter) => {
    painter.state = painter.saved.pop() ?? painter.state;
  },
  cm: ({ state }, { numbers }) => {
    state.matrix = concat(numbers.slice(0, 6), state.matrix);
  },
  BDC: (painter, operation) => {
    painter.marked.open(readMark(painter.bytes, operation, painter.properties), painter.sinks);
  },
  BMC: (painter, operation) => painter.marked.open(readMark(painter.bytes, operation, undefined), painter.sinks),
  EMC: (painter) => painter.marked.close(),
  Do: (painter, operation) => painter.paintForm(nameAt(painter.bytes, operation, 0)),
  m: (painter, { numbers }) => addPoint(painter, numbers[0] as number, numbers[1] as number),
  l: (painter, { numbers }) => addPoint(painter, numbers[0] as number, numbers[1] as number),
  c: addPoints,
  v: addPoints,
  y: addPoints,
  re: (painter, { numbers }) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    addPoint(painter, x, y);
    addPoint(painter, x + width, y + height);
  },
  W: startClip,
  'W*': startClip,
};

const PAINTING = ['n', 'f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'];

export const OPERATORS: ReadonlyMap<number, Effect> = new Map([
  ...Object.entries(table).map(([name, effect]) => [operatorCode(name), effect] as const),
  ...PAINTING.map((name) => [operatorCode(name), endPath] as const),
]);

function moveLine(painter: Painter, x: number, y: number): void {
  const matrix = painter.textMatrix;
  painter.lineX += x * (matrix[0] as number) + y * (matrix[2] as number);
  painter.lineY += x * (matrix[1] as number) + y * (matrix[3] as number);
  matrix[4] = painter.lineX;
  matrix[5] = painter.lineY;
}

function nextLine(painter: Painter): void {
  moveLine(painter, 0, -painter.state.leading);
}

function setTextMatrix(painter: Painter, { numbers }: Operation): void {
  painter.textMatrix = numbers.slice(0, 6);
  painter.lineX = numbers[4] as number;
  painter.lineY = numbers[5] as number;
}

/** Numbers between the strings move by thousandths of an em, against the direction of writing (ISO 32000-1 9.4.3). */
function showArray(painter: Painter, operation: Operation): void {
  const { state, textMatrix } = painter;
  for (let at = 1; at < operation.count; at += 1) {
    const kind = operation.kinds[at];
    if (kind === KIND.number) {
      const move = (-(operation.numbers[at] as number) / 1000) * state.fontSize * state.horizontalScale;
      textMatrix[4] = (textMatrix[4] as number) + move * (textMatrix[0] as number);
      textMatrix[5] = (textMatrix[5] as number) + move * (textMatrix[1] as number);
    } else if (kind === KIND.literal || kind === KIND.hex) showOperand(painter, operation, at);
  }
}

function showOperand(painter: Painter, operation: Operation, operand: number): void {
  const { state, string, textMatrix, marked } = painter;
  const { font, fontSize, horizontalScale } = state;
  const kind = operation.kinds[operand];
  if (!font || operand >= operation.count || (kind !== KIND.literal && kind !== KIND.hex)) return;
  readString(painter.bytes, operation, operand, string);
  const isPainted = !INVISIBLE.has(state.renderMode);
  const step = font.codeBytes;
  const baseline = textMatrix[5] as number;
  if (Math.abs(baseline - painter.shownY) > LINE_STEP * fontSize * Math.abs(textMatrix[3] as number)) marked.newLine();
  painter.shownY = baseline;
  for (let at = 0; at + step <= string.length; at += step) {
    let code = 0;
    for (let byte = 0; byte < step; byte += 1) code = code * 256 + (string.bytes[at + byte] as number);
    const width = font.width(code) * fontSize;
    const x = (width * horizontalScale) / 2;
    const y = state.rise + MIDDLE * fontSize;
    marked.show(font.text(code), isPainted && isInside(textMatrix, state, x, y));
    const spacing = state.characterSpace + (step === 1 && code === 32 ? state.wordSpace : 0);
    const advance = (width + spacing) * horizontalScale;
    textMatrix[4] = (textMatrix[4] as number) + advance * (textMatrix[0] as number);
    textMatrix[5] = (textMatrix[5] as number) + advance * (textMatrix[1] as number);
  }
}

function isInside(text: Matrix, { matrix, clip }: GraphicsState, x: number, y: number): boolean {
  const userX = x * (text[0] as number) + y * (text[2] as number) + (text[4] as number);
  const userY = x * (text[1] as number) + y * (text[3] as number) + (text[5] as number);
  const pageX = userX * (matrix[0] as number) + userY * (matrix[2] as number) + (matrix[4] as number);
  const pageY = userX * (matrix[1] as number) + userY * (matrix[3] as number) + (matrix[5] as number);
  return pageX >= clip.left && pageX <= clip.right && pageY >= clip.bottom && pageY <= clip.top;
}

function addPoint(painter: Painter, x: number, y: number): void {
  const { path } = painter;
  if (!path) {
    painter.path = { left: x, bottom: y, right: x, top: y };
    return;
  }
  if (x < path.left) path.left = x;
  if (x > path.right) path.right = x;
  if (y < path.bottom) path.bottom = y;
  if (y > path.top) path.top = y;
}

/** A curve lies within its control points, so the box around these is wide enough. */
function addPoints(painter: Painter, { numbers, count }: Operation): void {
  for (let at = 0; at + 1 < count; at += 2) addPoint(painter, numbers[at] as number, numbers[at + 1] as number);
}

function startClip(painter: Painter): void {
  painter.clips = true;
}

/** A clip takes effect after the path is painted (ISO 32000-1 8.5.4); an empty path lets nothing through. */
function endPath(painter: Painter): void {
  if (painter.clips) {
    const { state, path } = painter;
    const nothing: Box = { left: 0, bottom: 0, right: -1, top: -1 };
    state.clip = path ? intersect(state.clip, transformBox(path, state.matrix)) : nothing;
  }
  painter.path = undefined;
  painter.clips = false;
}
