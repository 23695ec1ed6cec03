/** Draws the five patterns of the parts as plain strokes and circles, so that every printer can set them. */

import type { PartLetter } from './palette.js';
import { here } from './palette.js';
import { circle, line, round, sheet } from './shapes.js';

export type PatternName = 'dots' | 'slants' | 'roofs' | 'waves' | 'crosses';

export const patternOfPart: Record<PartLetter, PatternName> = {
  a: 'dots',
  b: 'slants',
  c: 'roofs',
  d: 'waves',
  e: 'crosses',
};

export interface PatternArea {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
  /** 1 is the size on a thumb tab; crowns and strips are larger. */
  scale?: number;
  /** Line width at scale 1. */
  weight?: number;
}

/** A number for each step from the first value to the last. */
const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / step + 1e-6) + 1) }, (_, index) => from + index * step);

const dots = ({ x, y, width, height, colour, scale = 1 }: PatternArea): string => {
  const pitch = 7 * scale;
  const radius = pitch * 0.2;
  return steps(y + radius * 1.4, y + height + radius, pitch * 0.8)
    .flatMap((cy, row) =>
      steps(x + (row % 2 === 0 ? pitch * 0.25 : pitch * 0.75), x + width + radius, pitch).map((cx) =>
        circle(cx, cy, radius, colour),
      ),
    )
    .join('');
};

/** Slanting lines cut off exactly at the edges of the area. */
const slants = ({ x, y, width, height, colour, scale = 1, weight = 1.1 }: PatternArea): string => {
  const data = steps(2.2 * scale, width + height, 4.4 * scale).map((sum) => {
    const low = Math.min(sum, height);
    const high = Math.max(0, sum - width);
    return `M${round(x + sum - low)} ${round(y + low)}L${round(x + sum - high)} ${round(y + high)}`;
  });
  return line(data.join(''), colour, weight * scale, 'butt');
};

const roofs = ({ x, y, width, height, colour, scale = 1, weight = 1.1 }: PatternArea): string => {
  const half = 3.5 * scale;
  const ridges = Math.ceil(width / half) + 1;
  const data = steps(y + weight * scale, y + height + half, 5 * scale).map((top) => {
    const zigzag = Array.from(
      { length: ridges },
      (_, index) => `l${round(half)} ${round(index % 2 === 0 ? -half : half)}`,
    );
    return `M${round(x - half / 2)} ${round(top + half)}${zigzag.join('')}`;
  });
  return line(data.join(''), colour, weight * scale, 'butt');
};

const waves = ({ x, y, width, height, colour, scale = 1, weight = 1.1 }: PatternArea): string => {
  const half = 6 * scale;
  const rise = 2.85 * scale;
  const data = steps(y + rise, y + height + rise, 4.6 * scale).map((middle) => {
    const rest = Array.from({ length: Math.ceil(width / half) }, () => `t${round(half)} 0`);
    return `M${round(x - half / 2)} ${round(middle)}q${round(half / 2)} ${round(-rise)} ${round(half)} 0${rest.join('')}`;
  });
  return line(data.join(''), colour, weight * scale, 'butt');
};

const crosses = ({ x, y, width, height, colour, scale = 1, weight = 1.1 }: PatternArea): string => {
  const pitch = 6.6 * scale;
  const arm = round(pitch * 0.27);
  const data = steps(y + pitch / 2, y + height + arm, pitch).flatMap((cy) =>
    steps(x + pitch / 2, x + width + arm, pitch).map(
      (cx) =>
        `M${round(cx - arm)} ${round(cy - arm)}l${round(2 * arm)} ${round(2 * arm)}m0 ${round(-2 * arm)}l${round(-2 * arm)} ${round(2 * arm)}`,
    ),
  );
  return line(data.join(''), colour, weight * scale);
};

const DRAW: Record<PatternName, (area: PatternArea) => string> = { dots, slants, roofs, waves, crosses };

/** The marks of one pattern, filling an area and running a little over its right and lower edge. */
export const pattern = (name: PatternName, area: PatternArea): string => DRAW[name](area);

/** The thumb tab (9 mm and bleed): the letter stands in the top 13 mm, so the marks begin below it. */
const TAB = { width: 13, height: 45, letter: 13.4 };
/** The strip on the outer edge of a part opening (15 mm and bleed). */
const STRIP = { width: 19, height: 305 };

export const patternTab = (name: PatternName): string =>
  sheet(
    { width: TAB.width, height: TAB.height },
    pattern(name, {
      x: 0,
      y: TAB.letter,
      width: TAB.width,
      height: TAB.height - TAB.letter,
      colour: here.mid,
      scale: 0.9,
      weight: 1.05,
    }),
  );

export const patternStrip = (name: PatternName): string =>
  sheet(
    { width: STRIP.width, height: STRIP.height },
    pattern(name, { x: 0, y: 0, width: STRIP.width, height: STRIP.height, colour: here.mid, scale: 1.05, weight: 1.1 }),
  );
