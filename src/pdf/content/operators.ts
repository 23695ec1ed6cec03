/** What each operator does: a table from operator to effect (ISO 32000-1 Annex A). */
import { PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { fontOn } from '../fonts/font.js';
import { checkMarks } from '../syntax/budget.js';
import { dictAt } from '../syntax/objects.js';
import { KIND, type Operation, operatorCode } from '../syntax/operations.js';
import { nameAt } from '../syntax/strings.js';
import { type Colour, firstColour, kindOfSpace, type SpaceKind } from './colour.js';
import { type Box, concat, intersect } from './geometry.js';
import { applyState, fontInState, type GraphicsState } from './graphics.js';
import { readMark } from './marks.js';
import { readShown } from './shown.js';
import { pathOf, type Walker } from './walker.js';

type Effect = (walker: Walker, operation: Operation) => void;
type Target = 'fill' | 'stroke';

const set =
  (change: (state: GraphicsState, value: number) => void): Effect =>
  ({ state }, { numbers }) =>
    change(state, numbers[0]!);

const paint =
  (fills: boolean, strokes: boolean): Effect =>
  (walker) => {
    const path = pathOf(walker, { fills, strokes });
    for (const each of walker.company.listeners) each.paint?.(path, walker);
    // A clip takes effect after the path is painted (8.5.4); an empty path lets nothing through.
    if (path.clips) walker.state.clip = path.box ? intersect(walker.state.clip, path.box) : NOTHING;
    walker.path = undefined;
  };

const NOTHING: Box = { left: 0, bottom: 0, right: -1, top: -1 };

const colour =
  (target: Target, kind: SpaceKind, space: string, count: number): Effect =>
  (walker, { numbers }) =>
    setColour(walker, target, 'colour', { kind, space, values: listOf(numbers, count), pattern: '' });

const space =
  (target: Target): Effect =>
  (walker, operation) => {
    const name = nameAt(walker.bytes, operation, 0);
    const kind = kindOfSpace(walker.resource('ColorSpace', name) ?? PDFName.of(name));
    setColour(walker, target, 'space', firstColour(name, kind));
  };

const components =
  (target: Target): Effect =>
  (walker, operation) => {
    const { count, numbers, kinds } = operation;
    const before = walker.state[target];
    const isPattern = count > 0 && kinds[count - 1] === KIND.name;
    setColour(walker, target, 'colour', {
      kind: isPattern ? 'pattern' : before.kind,
      space: before.space,
      values: listOf(numbers, isPattern ? count - 1 : count),
      pattern: isPattern ? nameAt(walker.bytes, operation, count - 1) : '',
    });
  };

/** As a plain list: to spread a typed one takes ten times as long. */
function listOf(numbers: Float64Array, count: number): number[] {
  const list: number[] = [];
  for (let at = 0; at < count; at += 1) list.push(numbers[at]!);
  return list;
}

function setColour(walker: Walker, target: Target, what: 'space' | 'colour', value: Colour): void {
  walker.state[target] = value;
  for (const each of walker.company.listeners) each.setColour?.(target, what, walker);
}

const point: Effect = (walker, { numbers }) => addPoint(walker, numbers[0]!, numbers[1]!);

/** A curve lies within its control points, so the box around these is wide enough. */
const curve: Effect = (walker, { numbers, count }) => {
  for (let at = 0; at + 1 < count; at += 2) addPoint(walker, numbers[at]!, numbers[at + 1]!);
  pathIn(walker).isStraight = false;
};

const rectangle: Effect = (walker, { numbers }) => {
  const left = numbers[0]!;
  const bottom = numbers[1]!;
  const right = left + numbers[2]!;
  const top = bottom + numbers[3]!;
  addPoint(walker, left, bottom);
  addPoint(walker, right, bottom);
  addPoint(walker, left, top);
  addPoint(walker, right, top);
};

const clip: Effect = (walker) => {
  pathIn(walker).clips = true;
};

const show =
  (first: number): Effect =>
  (walker) => {
    const { company } = walker;
    if (company.fonts) readShown(company.shown, walker, first);
    for (const each of company.listeners) each.show?.(company.shown, walker);
  };
const showFirst = show(0);
const showThird = show(2);

const nextLine = (walker: Walker): void => moveLine(walker, 0, -walker.state.leading);

const open =
  (isNamed: boolean): Effect =>
  (walker, operation) => {
    const mark = readMark(walker.bytes, operation, isNamed ? dictAt(walker.resources, 'Properties') : undefined);
    for (const each of walker.company.listeners) each.open?.(mark, walker);
  };

const table: Readonly<Record<string, Effect>> = {
  q: (walker) => {
    checkMarks(walker.saved.push(walker.state));
    walker.state = { ...walker.state };
    for (const each of walker.company.listeners) each.save?.(walker);
  },
  Q: (walker) => {
    walker.state = walker.saved.pop() ?? walker.state;
    for (const each of walker.company.listeners) each.restore?.(walker);
  },
  cm: ({ state }, { numbers }) => {
    state.matrix = concat(numbers.slice(0, 6), state.matrix);
  },
  gs: setState,
  w: set((state, value) => {
    state.lineWidth = value;
  }),
  g: colour('fill', 'grey', 'DeviceGray', 1),
  G: colour('stroke', 'grey', 'DeviceGray', 1),
  rg: colour('fill', 'rgb', 'DeviceRGB', 3),
  RG: colour('stroke', 'rgb', 'DeviceRGB', 3),
  k: colour('fill', 'cmyk', 'DeviceCMYK', 4),
  K: colour('stroke', 'cmyk', 'DeviceCMYK', 4),
  cs: space('fill'),
  CS: space('stroke'),
  sc: components('fill'),
  scn: components('fill'),
  SC: components('stroke'),
  SCN: components('stroke'),
  m: point,
  l: point,
  c: curve,
  v: curve,
  y: curve,
  re: rectangle,
  W: clip,
  'W*': clip,
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
  sh: (walker, operation) => {
    const shading = walker.resource('Shading', nameAt(walker.bytes, operation, 0));
    for (const each of walker.company.listeners) each.shade?.(shading, walker);
  },
  Do: paintObject,
  BI: (walker) => {
    for (const each of walker.company.listeners) each.inlinePicture?.(walker);
  },
  BT: (walker) => {
    walker.textMatrix = Float64Array.of(1, 0, 0, 1, 0, 0);
    walker.lineX = 0;
    walker.lineY = 0;
    for (const each of walker.company.listeners) each.beginText?.(walker);
  },
  ET: (walker) => {
    for (const each of walker.company.listeners) each.endText?.(walker);
  },
  Tf: (walker, operation) => {
    walker.state.font = walker.fontAt(nameAt(walker.bytes, operation, 0));
    walker.state.fontSize = operation.numbers[1]!;
  },
  Tc: set((state, value) => {
    state.characterSpace = value;
  }),
  Tw: set((state, value) => {
    state.wordSpace = value;
  }),
  Tz: set((state, value) => {
    state.horizontalScale = value / 100;
  }),
  TL: set((state, value) => {
    state.leading = value;
  }),
  Ts: set((state, value) => {
    state.rise = value;
  }),
  Tr: set((state, value) => {
    state.renderMode = value;
  }),
  Tm: (walker, { numbers }) => {
    walker.textMatrix = numbers.slice(0, 6);
    walker.lineX = numbers[4]!;
    walker.lineY = numbers[5]!;
  },
  Td: (walker, { numbers }) => moveLine(walker, numbers[0]!, numbers[1]!),
  TD: (walker, { numbers }) => {
    walker.state.leading = -numbers[1]!;
    moveLine(walker, numbers[0]!, numbers[1]!);
  },
  'T*': nextLine,
  Tj: showFirst,
  TJ: showFirst,
  "'": (walker, operation) => {
    nextLine(walker);
    showFirst(walker, operation);
  },
  '"': (walker, operation) => {
    walker.state.wordSpace = operation.numbers[0]!;
    walker.state.characterSpace = operation.numbers[1]!;
    nextLine(walker);
    showThird(walker, operation);
  },
  BDC: open(true),
  BMC: open(false),
  EMC: (walker) => {
    for (const each of walker.company.listeners) each.close?.(walker);
  },
};

export const OPERATORS: ReadonlyMap<number, Effect> = new Map(
  Object.entries(table).map(([name, effect]) => [operatorCode(name), effect] as const),
);

function moveLine(walker: Walker, x: number, y: number): void {
  const matrix = walker.textMatrix;
  walker.lineX += x * matrix[0]! + y * matrix[2]!;
  walker.lineY += x * matrix[1]! + y * matrix[3]!;
  matrix[4] = walker.lineX;
  matrix[5] = walker.lineY;
}

function pathIn(walker: Walker): NonNullable<Walker['path']> {
  const nowhere = Number.POSITIVE_INFINITY;
  walker.path ??= {
    from: walker.operation.start,
    left: nowhere,
    bottom: nowhere,
    right: -nowhere,
    top: -nowhere,
    isStraight: true,
    clips: false,
  };
  return walker.path;
}

function addPoint(walker: Walker, x: number, y: number): void {
  const path = pathIn(walker);
  const { matrix } = walker.state;
  const pageX = x * matrix[0]! + y * matrix[2]! + matrix[4]!;
  const pageY = x * matrix[1]! + y * matrix[3]! + matrix[5]!;
  if (pageX < path.left) path.left = pageX;
  if (pageX > path.right) path.right = pageX;
  if (pageY < path.bottom) path.bottom = pageY;
  if (pageY > path.top) path.top = pageY;
}

function setState(walker: Walker, operation: Operation): void {
  const name = nameAt(walker.bytes, operation, 0);
  const dict = walker.resource('ExtGState', name);
  if (!(dict instanceof PDFDict)) return;
  applyState(walker.state, name, dict);
  const given = fontInState(dict);
  if (given && walker.company.fonts) {
    walker.state.font = fontOn(walker.company.fonts, given.font);
    walker.state.fontSize = given.size;
  }
  for (const each of walker.company.listeners) each.setState?.(name, dict, walker);
}

function paintObject(walker: Walker, operation: Operation): void {
  const name = nameAt(walker.bytes, operation, 0);
  const object = walker.resource('XObject', name);
  const isForm = object instanceof PDFRawStream && object.dict.lookup(SUBTYPE) === FORM;
  if (isForm) {
    const ref = dictAt(walker.resources, 'XObject')?.get(PDFName.of(name));
    if (walker.company.entersForms) walker.readForm(object, ref instanceof PDFRef ? ref : undefined);
  } else for (const each of walker.company.listeners) each.picture?.(object, name, walker);
}

const SUBTYPE = PDFName.of('Subtype');
const FORM = PDFName.of('Form');
