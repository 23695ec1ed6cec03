/** What the operators of paths do: they gather the box around one, paint it and clip (ISO 32000-1 8.5). */
import { type Box, intersect } from './geometry.js';
import { type Effect, type OpenPath, pathOf, type Walker } from './walker.js';

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

export const PATH_OPERATORS: Readonly<Record<string, Effect>> = {
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
};

function pathIn(walker: Walker): OpenPath {
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
