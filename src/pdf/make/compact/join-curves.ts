/**
 * Joins curves to fewer: browsers draw each arc of a circle or a round corner as a chain of short parabolas, and one curve lies
 * where four of them lay. Works on numbers in place, one by one: a book has a hundred thousand curves, and lists of them, also
 * where they are only taken apart, take several times as long.
 */

/** With more in one, viewers that draw a curve as a few straight lines draw a circle with corners. */
const MOST_JOINED = 4;
/** Of two directions: the sine of the angle between them, below which a chain goes on smoothly. */
const SMOOTH = 0.02;
/** Each piece is looked at in its middle and at its end. */
const LOOKS = 2;
/** Of least squares; what has not come near by then will not. */
const ROUNDS = 3;
/** x0 y0 x1 y1 x2 y2 x3 y3: two ends, with a control point for each between them. */
const CURVE = 8;

export interface Chain {
  /** False for a piece with which no chain goes on: it begins one of its own, when this one was written. */
  add(x: number, y: number, controls: Float64Array): boolean;
  /**
   * Hands out the curves that stand for the pieces, in their order, and forgets these. Who gets one may not keep it.
   * @param tolerance how far a curve may lie from the pieces
   */
  write(tolerance: number, curve: (numbers: Float64Array) => void): void;
}

export function startChain(): Chain {
  const pieces = new Float64Array(MOST_JOINED * CURVE);
  let count = 0;
  return {
    add(x, y, controls) {
      if (count === MOST_JOINED) return false;
      const at = count * CURVE;
      pieces[at] = x;
      pieces[at + 1] = y;
      for (let index = 2; index < CURVE; index += 1) pieces[at + index] = controls[index - 2]!;
      if (count > 0 && !isSmooth(pieces, at)) return false;
      count += 1;
      return true;
    },
    write(tolerance, curve) {
      for (let from = 0; from < count; ) {
        let length = count - from;
        while (length > 1 && !fit(pieces, from, length, tolerance)) length -= 1;
        if (length === 1) fitted.set(pieces.subarray(from * CURVE, (from + 1) * CURVE));
        curve(fitted);
        from += length;
      }
      count = 0;
    },
  };
}

/** What was fitted last, where it leaves and arrives, and what it was compared with. */
const fitted = new Float64Array(CURVE);
const ways = new Float64Array(4);
const xs = new Float64Array(MOST_JOINED * LOOKS);
const ys = new Float64Array(MOST_JOINED * LOOKS);
const times = new Float64Array(MOST_JOINED * LOOKS);

/** Sets a direction of length 1 between two points of the curve at `at`; false where they fall together. */
function setWay(way: number, curves: Float64Array, from: number, to: number): boolean {
  const x = curves[to]! - curves[from]!;
  const y = curves[to + 1]! - curves[from + 1]!;
  const length = Math.sqrt(x * x + y * y);
  ways[way] = x / length;
  ways[way + 1] = y / length;
  return length > 0;
}

const setStart = (curves: Float64Array, at: number): boolean =>
  setWay(0, curves, at, at + 2) || setWay(0, curves, at, at + 4) || setWay(0, curves, at, at + 6);
const setEnd = (curves: Float64Array, at: number): boolean =>
  setWay(2, curves, at + 4, at + 6) || setWay(2, curves, at + 2, at + 6) || setWay(2, curves, at, at + 6);

/** Whether the piece at `at` goes on where the one before it goes. */
function isSmooth(pieces: Float64Array, at: number): boolean {
  if (!setEnd(pieces, at - CURVE) || !setStart(pieces, at)) return false;
  const sx = ways[0]!;
  const sy = ways[1]!;
  const ex = ways[2]!;
  const ey = ways[3]!;
  return sx * ex + sy * ey > 0 && Math.abs(sx * ey - sy * ex) < SMOOTH;
}

function fit(pieces: Float64Array, from: number, length: number, tolerance: number): boolean {
  const first = from * CURVE;
  const last = first + (length - 1) * CURVE;
  if (!setStart(pieces, first) || !setEnd(pieces, last)) return false;
  for (let axis = 0; axis < 2; axis += 1) {
    fitted[axis] = pieces[first + axis]!;
    fitted[6 + axis] = pieces[last + 6 + axis]!;
  }
  const looks = lookAt(pieces, first, length);
  // What runs as evenly as an arc of a circle needs no search.
  if (!reachEvenly()) return false;
  for (let round = 0; round <= ROUNDS; round += 1) {
    if (round > 0 && !reachNearest(looks)) return false;
    let farthest = 0;
    for (let look = 0; look < looks; look += 1) {
      times[look] = nearer(times[look]!, xs[look]!, ys[look]!);
      const x = onCurve(fitted, 0, times[look]!, 0) - xs[look]!;
      const y = onCurve(fitted, 0, times[look]!, 1) - ys[look]!;
      farthest = Math.max(farthest, x * x + y * y);
    }
    if (farthest < tolerance * tolerance) return staysInside(pieces, first, last, tolerance);
    // Never comes that much nearer in so few rounds.
    if (round > 0 && farthest > 10_000 * tolerance * tolerance) return false;
  }
  return false;
}

function onCurve(curves: Float64Array, at: number, time: number, axis: number): number {
  const rest = 1 - time;
  const near = curves[at + axis + 2]!;
  const far = curves[at + axis + 4]!;
  return (
    rest * rest * (rest * curves[at + axis]! + 3 * time * near) +
    time * time * (3 * rest * far + time * curves[at + axis + 6]!)
  );
}

/** Notes points of the pieces, and when one would be there in even steps. */
function lookAt(pieces: Float64Array, first: number, length: number): number {
  let look = 0;
  let way = 0;
  let x = pieces[first]!;
  let y = pieces[first + 1]!;
  for (let piece = 0; piece < length; piece += 1) {
    const at = first + piece * CURVE;
    for (let part = 1; part <= LOOKS; part += 1, look += 1) {
      xs[look] = onCurve(pieces, at, part / LOOKS, 0);
      ys[look] = onCurve(pieces, at, part / LOOKS, 1);
      const right = xs[look]! - x;
      const up = ys[look]! - y;
      way += Math.sqrt(right * right + up * up);
      times[look] = way;
      x = xs[look]!;
      y = ys[look]!;
    }
  }
  for (let index = 0; index < look; index += 1) times[index] = way > 0 ? times[index]! / way : 1;
  return look;
}

/** As far as the controls of an arc of a circle reach, each by its own angle to the line between the ends. */
function reachEvenly(): boolean {
  const x = fitted[6]! - fitted[0]!;
  const y = fitted[7]! - fitted[1]!;
  const length = Math.sqrt(x * x + y * y);
  if (length === 0) return false;
  const leaving = (ways[0]! * x + ways[1]! * y) / length;
  const arriving = (ways[2]! * x + ways[3]! * y) / length;
  if (leaving < 0 || arriving < 0) return false;
  setControls((2 * length) / (3 * (1 + leaving)), (2 * length) / (3 * (1 + arriving)));
  return true;
}

function setControls(reach: number, back: number): void {
  for (let axis = 0; axis < 2; axis += 1) {
    fitted[2 + axis] = fitted[axis]! + reach * ways[axis]!;
    fitted[4 + axis] = fitted[6 + axis]! - back * ways[2 + axis]!;
  }
}

/** By least squares: how far the controls reach, so that the curve comes nearest to all points at their times. */
function reachNearest(looks: number): boolean {
  const x0 = fitted[0]!;
  const y0 = fitted[1]!;
  const x3 = fitted[6]!;
  const y3 = fitted[7]!;
  const sx = ways[0]!;
  const sy = ways[1]!;
  const ex = ways[2]!;
  const ey = ways[3]!;
  const across = -sx * ex - sy * ey;
  let aa = 0;
  let ab = 0;
  let bb = 0;
  let ac = 0;
  let bc = 0;
  for (let look = 0; look < looks; look += 1) {
    const time = times[look]!;
    const rest = 1 - time;
    const one = 3 * rest * rest * time;
    const two = 3 * rest * time * time;
    const near = rest * rest * rest + one;
    const far = two + time * time * time;
    const dx = xs[look]! - near * x0 - far * x3;
    const dy = ys[look]! - near * y0 - far * y3;
    aa += one * one;
    ab += one * two * across;
    bb += two * two;
    ac += one * (dx * sx + dy * sy);
    bc -= two * (dx * ex + dy * ey);
  }
  const whole = aa * bb - ab * ab;
  if (whole <= 1e-12 * aa * bb) return false;
  const reach = (ac * bb - bc * ab) / whole;
  const back = (bc * aa - ac * ab) / whole;
  if (reach < 0 || back < 0) return false;
  setControls(reach, back);
  return true;
}

/** One step of Newton's towards the place on the curve that lies nearest. */
function nearer(time: number, x: number, y: number): number {
  const rest = 1 - time;
  let above = 0;
  let below = 0;
  for (let axis = 0; axis < 2; axis += 1) {
    const p0 = fitted[axis]!;
    const p1 = fitted[axis + 2]!;
    const p2 = fitted[axis + 4]!;
    const p3 = fitted[axis + 6]!;
    const first = 3 * (rest * rest * (p1 - p0) + 2 * rest * time * (p2 - p1) + time * time * (p3 - p2));
    const second = 6 * (rest * (p2 - 2 * p1 + p0) + time * (p3 - 2 * p2 + p1));
    const away = onCurve(fitted, 0, time, axis) - (axis === 0 ? x : y);
    above += away * first;
    below += first * first + away * second;
  }
  return below > 0 ? Math.min(1, Math.max(0, time - above / below)) : time;
}

/** Who takes the box of the controls for that of the curve finds the box that was there. */
function staysInside(pieces: Float64Array, first: number, last: number, tolerance: number): boolean {
  for (let axis = 0; axis < 2; axis += 1) {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let at = first + axis; at < last + CURVE; at += 2) {
      least = Math.min(least, pieces[at]!);
      most = Math.max(most, pieces[at]!);
    }
    for (let at = axis + 2; at <= axis + 4; at += 2)
      if (fitted[at]! < least - tolerance || fitted[at]! > most + tolerance) return false;
  }
  return true;
}
