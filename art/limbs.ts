/** Draws arms and hands: the elbow is worked out from where the hand goes, so that every arm keeps its length. */

import { noseTone, type Skin, seamColour, skinTone } from './palette.js';
import { group, line, type Point, path, round } from './shapes.js';

export type Hand = 'rest' | 'open' | 'point' | 'fist' | 'hidden';

export interface Reach {
  /** Where the wrist goes, seen from the middle of the belt (x right, y down). */
  to: Point;
  hand?: Hand;
  /** The elbow normally hangs down and out; this lifts or turns it to the other side. */
  elbow?: 'natural' | 'other';
  /** Turn the thumb to the other side. */
  thumb?: 'in' | 'out';
}

const UPPER_ARM = 11.9;
const FOREARM = 10.7;
const WIDTHS = { shoulder: 7.4, elbow: 6.6, wrist: 5.4 };

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
const along = (a: Point, b: Point, part: number): Point => [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
const unit = ([x, y]: Point): Point => {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
};
const show = ([x, y]: Point): string => `${round(x)} ${round(y)}`;

/** The elbow: the point that lies one upper arm from the shoulder and one forearm from the wrist. */
const elbowOf = (shoulder: Point, wrist: Point, side: -1 | 1, other: boolean): Point => {
  const reach = Math.hypot(...minus(wrist, shoulder));
  const stretch = Math.max(1, reach / (UPPER_ARM + FOREARM - 0.3));
  const upper = UPPER_ARM * stretch;
  const fore = FOREARM * stretch;
  const near = Math.max(reach, Math.abs(upper - fore) + 0.1);
  const foot = (upper * upper - fore * fore + near * near) / (2 * near);
  const out = Math.sqrt(Math.max(0, upper * upper - foot * foot));
  const [dx, dy] = unit(minus(wrist, shoulder));
  const first: Point = [shoulder[0] + dx * foot - dy * out, shoulder[1] + dy * foot + dx * out];
  const second: Point = [shoulder[0] + dx * foot + dy * out, shoulder[1] + dy * foot - dx * out];
  const naturalness = ([x, y]: Point): number => side * x * 0.9 + y;
  const firstIsNatural = naturalness(first) >= naturalness(second);
  return firstIsNatural !== other ? first : second;
};

/** The two edges of a sleeve that narrows from the shoulder to the wrist, with a soft elbow. */
const sleeveEdges = (shoulder: Point, elbow: Point, wrist: Point): [Point[], Point[]] => {
  const normal = ([x, y]: Point): Point => [-y, x];
  const upper = normal(unit(minus(elbow, shoulder)));
  const fore = normal(unit(minus(wrist, elbow)));
  const middle = unit([upper[0] + fore[0], upper[1] + fore[1]]);
  const miter = Math.min(1.35, 1 / Math.max(0.4, middle[0] * upper[0] + middle[1] * upper[1]));
  const offset = (at: Point, direction: Point, size: number): Point => [
    at[0] + direction[0] * size,
    at[1] + direction[1] * size,
  ];
  const edge = (sign: -1 | 1): Point[] => [
    offset(shoulder, upper, (sign * WIDTHS.shoulder) / 2),
    offset(elbow, middle, (sign * miter * WIDTHS.elbow) / 2),
    offset(wrist, fore, (sign * WIDTHS.wrist) / 2),
  ];
  return [edge(1), edge(-1)];
};

/** A soft bend through the elbow point of an edge. */
const bend = (from: Point, elbow: Point, to: Point): string =>
  `L${show(along(from, elbow, 0.62))}Q${show(elbow)} ${show(along(elbow, to, 0.38))}L${show(to)}`;

const HANDS: Record<Exclude<Hand, 'hidden'>, (thumb: -1 | 1, skin: Skin) => string> = {
  rest: (t, skin) =>
    path(`M-.8 -2.5C2 -3.4 6.2 -3 6.6 0C6.4 3 2 3.4 -.8 2.5Z`, skinTone(skin)) +
    line(`M1 ${t * 1.8}Q2.4 ${t * 4} 4.4 ${t * 3.6}`, skinTone(skin), 2),
  open: (t, skin) =>
    path(
      `M-.8 -2.4C1.6 -3.4 4 -3.4 5 -2.8L8.2 -1.8Q9 -.6 8.2 .4L8 1.4Q7.6 2.4 6 2.6C3.6 3.2 1 3 -.8 2.4Z`,
      skinTone(skin),
    ) + line(`M1.4 ${t * 1.8}Q2.4 ${t * 4.6} 4.2 ${t * 5.2}`, skinTone(skin), 2.1),
  point: (t, skin) =>
    path(`M-.8 -2.5C1.6 -3.4 4.6 -3 5 0C4.8 3 1.6 3.4 -.8 2.5Z`, skinTone(skin)) +
    line(`M3.4 ${t * -1.4}L9.4 ${t * -1.9}`, skinTone(skin), 2) +
    line(`M1.6 ${t * 1.6}q1.6 .6 2.6 ${t * -1}`, noseTone(skin), 0.7),
  fist: (t, skin) =>
    path(`M-.8 -2.5C1.6 -3.6 5.4 -3.2 5.6 0C5.4 3.2 1.6 3.6 -.8 2.5Z`, skinTone(skin)) +
    line(`M1.4 ${t * 0.8}q1.8 ${t * 1.2} 3 ${t * -0.4}`, noseTone(skin), 0.8),
};

export interface ArmLook {
  skin: Skin;
  sleeve: string;
  shortSleeve?: boolean;
}

type Edge = [Point, Point, Point];

/** 1 for a straight arm, -1 for one that is folded back onto itself. */
const foldOf = ([shoulder, elbow, wrist]: Edge): number => {
  const [ax, ay] = unit(minus(elbow, shoulder));
  const [bx, by] = unit(minus(wrist, elbow));
  return ax * bx + ay * by;
};

/** A thin second colour where the sleeve lies over the coat, and only there: against the sky nothing is lined. */
const seams = (one: Edge, two: Edge, side: -1 | 1, sleeve: string): string => {
  const inner = side * one[1][0] < side * two[1][0] ? one : two;
  const outer = inner === one ? two : one;
  const whole = (edge: Edge): string => `M${show(along(edge[0], edge[1], 0.3))}${bend(...edge)}`;
  const wristOut = side * inner[2][0];
  const forearmOnly = `M${show(along(outer[1], outer[2], 0.42))}L${show(outer[2])}`;
  const folded = foldOf(one) < -0.1;
  const data = folded
    ? `M${show(along(inner[1], inner[2], 0.5))}L${show(inner[2])}`
    : wristOut < 9
      ? whole(inner) + forearmOnly
      : wristOut < 21
        ? whole(inner)
        : `M${show(along(inner[0], inner[1], 0.3))}L${show(along(inner[0], inner[1], 0.66))}`;
  return line(data, seamColour(sleeve), 0.7);
};

/** An arm in two layers, so that what is held can lie over the sleeve and under the fingers. */
export interface Arm {
  sleeve: string;
  hand: string;
}

/** One arm from the shoulder to the fingertips. */
export const arm = (shoulder: Point, reach: Reach, side: -1 | 1, look: ArmLook): Arm => {
  const wrist = reach.to;
  const elbow = elbowOf(shoulder, wrist, side, reach.elbow === 'other');
  const [one, two] = sleeveEdges(shoulder, elbow, wrist) as [Edge, Edge];
  const radius = WIDTHS.shoulder / 2;
  const outline = `M${show(one[0])}${bend(...one)}L${show(two[2])}${bend(two[2], two[1], two[0])}A${radius} ${radius} 0 0 0 ${show(one[0])}Z`;
  const [dx, dy] = minus(wrist, elbow);
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
  const thumb = ((side === 1 ? 1 : -1) * (reach.thumb === 'out' ? -1 : 1)) as -1 | 1;
  const kind = reach.hand ?? 'rest';
  const hand = kind === 'hidden' ? '' : group({ x: wrist[0], y: wrist[1], turn: angle }, HANDS[kind](thumb, look.skin));
  if (look.shortSleeve) {
    const cuff = `M${show(one[0])}L${show(along(one[0], one[1], 0.72))}L${show(along(two[0], two[1], 0.72))}L${show(two[0])}A${radius} ${radius} 0 0 0 ${show(one[0])}Z`;
    return { sleeve: path(outline, skinTone(look.skin)) + path(cuff, look.sleeve), hand };
  }
  // In a sharp bend the two edges cross; this fills the slit of light between them.
  const core = line(
    `M${show(shoulder)}L${show(elbow)}L${show(along(elbow, wrist, 0.8))}`,
    look.sleeve,
    WIDTHS.wrist * 0.8,
  );
  const bendCore = foldOf([shoulder, elbow, wrist]) < 0.2 ? core : '';
  return { sleeve: path(outline, look.sleeve) + bendCore + seams(one, two, side, look.sleeve), hand };
};
