/**
 * Joins curves to fewer: browsers draw each arc of a circle or a round corner as a chain of short parabolas, and one curve lies
 * where eight of them lay.
 */

/** Two ends, with a control point for each between them: x0 y0 x1 y1 x2 y2 x3 y3. */
export type Curve = readonly number[];

/** With more in one, viewers that draw a curve as a few straight lines draw a circle with corners. */
const MOST_JOINED = 4;
/** Of two directions: the sine of the angle between them, below which a chain goes on smoothly. */
const SMOOTH = 0.02;
/** Where each piece is looked at. */
const LOOKS = [1 / 3, 2 / 3, 1];
const ROUNDS = 4;

/** A chain of pieces, and the one curve that stands for them. */
export interface Chain {
  readonly pieces: readonly Curve[];
  readonly joined: Curve;
}

/**
 * The chain with one piece more; undefined where no single curve lies on all of it.
 * @param tolerance how far that curve may lie from the pieces
 */
export function goOn({ pieces }: Chain, next: Curve, tolerance: number): Chain | undefined {
  const last = pieces.at(-1)!;
  if (pieces.length >= MOST_JOINED || !isSmooth(last, next)) return undefined;
  const all = [...pieces, next];
  const joined = fit(all, tolerance);
  return joined && { pieces: all, joined };
}

function isSmooth(before: Curve, after: Curve): boolean {
  const [ax, ay] = endDirection(before);
  const [bx, by] = startDirection(after);
  return ax * bx + ay * by > 0 && Math.abs(ax * by - ay * bx) < SMOOTH;
}

type Point = readonly [x: number, y: number];

const NOWHERE: Point = [0, 0];

/** Of length 1, or of none where all points fall together. */
const startDirection = (curve: Curve): Point =>
  towards(curve, 0, 2) ?? towards(curve, 0, 4) ?? towards(curve, 0, 6) ?? NOWHERE;
const endDirection = (curve: Curve): Point =>
  towards(curve, 4, 6) ?? towards(curve, 2, 6) ?? towards(curve, 0, 6) ?? NOWHERE;

function towards(curve: Curve, from: number, to: number): Point | undefined {
  const [x, y] = [curve[to]! - curve[from]!, curve[to + 1]! - curve[from + 1]!];
  const length = Math.hypot(x, y);
  return length > 0 ? [x / length, y / length] : undefined;
}

const at = (curve: Curve, time: number, axis: 0 | 1): number => {
  const rest = 1 - time;
  return (
    rest * rest * (rest * curve[axis]! + 3 * time * curve[axis + 2]!) +
    time * time * (3 * rest * curve[axis + 4]! + time * curve[axis + 6]!)
  );
};

/** Leaves the first piece and comes to the last as these do; how far its controls reach, least squares say. */
function fit(pieces: readonly Curve[], tolerance: number): Curve | undefined {
  const first = pieces[0]!;
  const last = pieces.at(-1)!;
  const start = startDirection(first);
  const end = endDirection(last);
  const points = pieces.flatMap((piece) => LOOKS.map((time): Point => [at(piece, time, 0), at(piece, time, 1)]));
  const times = timesOf([first[0]!, first[1]!], points);
  for (let round = 0; round < ROUNDS; round += 1) {
    const curve = leastSquares(first, last, start, end, points, times);
    if (!curve || !staysInside(curve, pieces, tolerance)) return undefined;
    let farthest = 0;
    for (const [index, [x, y]] of points.entries()) {
      times[index] = nearer(curve, times[index]!, x, y);
      const away = Math.hypot(at(curve, times[index]!, 0) - x, at(curve, times[index]!, 1) - y);
      if (away > farthest) farthest = away;
    }
    if (farthest < tolerance) return curve;
    // What is that far off comes no nearer in so few rounds.
    if (farthest > 100 * tolerance) return undefined;
  }
  return undefined;
}

/** As long as it takes to get there in straight lines. */
function timesOf(from: Point, points: readonly Point[]): number[] {
  let [length, x, y] = [0, from[0], from[1]];
  const lengths = points.map((point) => {
    length += Math.hypot(point[0] - x, point[1] - y);
    [x, y] = point;
    return length;
  });
  return lengths.map((each) => (length > 0 ? each / length : 1));
}

function leastSquares(
  first: Curve,
  last: Curve,
  start: Point,
  end: Point,
  points: readonly Point[],
  times: readonly number[],
): Curve | undefined {
  const [x0, y0, x3, y3] = [first[0]!, first[1]!, last[6]!, last[7]!];
  let [aa, ab, bb, ac, bc] = [0, 0, 0, 0, 0];
  const across = start[0] * -end[0] + start[1] * -end[1];
  for (const [index, [x, y]] of points.entries()) {
    const time = times[index]!;
    const rest = 1 - time;
    const [one, two] = [3 * rest * rest * time, 3 * rest * time * time];
    const [near, far] = [rest * rest * rest + one, two + time * time * time];
    const [dx, dy] = [x - near * x0 - far * x3, y - near * y0 - far * y3];
    aa += one * one;
    ab += one * two * across;
    bb += two * two;
    ac += one * (dx * start[0] + dy * start[1]);
    bc -= two * (dx * end[0] + dy * end[1]);
  }
  const whole = aa * bb - ab * ab;
  if (whole <= 1e-12 * aa * bb) return undefined;
  const [reach, back] = [(ac * bb - bc * ab) / whole, (bc * aa - ac * ab) / whole];
  if (reach < 0 || back < 0) return undefined;
  return [x0, y0, x0 + reach * start[0], y0 + reach * start[1], x3 - back * end[0], y3 - back * end[1], x3, y3];
}

/** One step of Newton's towards the place on the curve that lies nearest. */
function nearer(curve: Curve, time: number, x: number, y: number): number {
  let [above, below] = [0, 0];
  for (const axis of [0, 1] as const) {
    const [p0, p1, p2, p3] = [curve[axis]!, curve[axis + 2]!, curve[axis + 4]!, curve[axis + 6]!];
    const rest = 1 - time;
    const first = 3 * (rest * rest * (p1 - p0) + 2 * rest * time * (p2 - p1) + time * time * (p3 - p2));
    const second = 6 * (rest * (p2 - 2 * p1 + p0) + time * (p3 - 2 * p2 + p1));
    const away = at(curve, time, axis) - (axis === 0 ? x : y);
    above += away * first;
    below += first * first + away * second;
  }
  return below > 0 ? Math.min(1, Math.max(0, time - above / below)) : time;
}

/** Who takes the box of the controls for that of the curve finds the box that was there. */
function staysInside(curve: Curve, pieces: readonly Curve[], tolerance: number): boolean {
  for (const axis of [0, 1] as const) {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const piece of pieces) {
      for (let index = axis; index < 8; index += 2) {
        if (piece[index]! < least) least = piece[index]!;
        if (piece[index]! > most) most = piece[index]!;
      }
    }
    for (const index of [axis + 2, axis + 4])
      if (curve[index]! < least - tolerance || curve[index]! > most + tolerance) return false;
  }
  return true;
}
