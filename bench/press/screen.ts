/** Shows inks on a screen as a profile says that they look: the same way for every renderer. */
import { type Lab, labOfInks } from '../../tests/pdf/make/ink/lab.js';
import type { InkRaster } from './renderers.js';

/** Red, green and blue per pixel. */
export type Screen = (raster: InkRaster) => Uint8Array;

/** 255 is 15 times 17: nodes are whole values. */
const NODES = 18;
const STEP = 255 / (NODES - 1);

export function makeScreen(profile: Buffer): Screen {
  const table = makeTable(profile);
  return ({ width, height, inks }) => {
    const rgb = new Uint8Array(width * height * 3).fill(255);
    let last = 0;
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      const at = 4 * pixel;
      const [c, m, y, k] = [inks[at] as number, inks[at + 1] as number, inks[at + 2] as number, inks[at + 3] as number];
      const colour = ((c << 24) | (m << 16) | (y << 8) | k) >>> 0;
      if (colour === 0) {
        last = 0;
        continue;
      }
      if (colour === last) rgb.copyWithin(3 * pixel, 3 * pixel - 3, 3 * pixel);
      else look(table, [c, m, y, k], rgb, 3 * pixel);
      last = colour;
    }
    return rgb;
  };
}

/** Sixteen corners of the four-dimensional cell, one ink after the other. */
function look(table: Float32Array, inks: readonly number[], rgb: Uint8Array, to: number): void {
  const low = inks.map((value) => Math.min(NODES - 2, Math.floor(value / STEP)));
  const part = inks.map((value, ink) => value / STEP - (low[ink] as number));
  let [red, green, blue] = [0, 0, 0];
  for (let corner = 0; corner < 16; corner += 1) {
    let weight = 1;
    let node = 0;
    for (let ink = 0; ink < 4; ink += 1) {
      const up = (corner >> ink) & 1;
      weight *= up ? (part[ink] as number) : 1 - (part[ink] as number);
      node = node * NODES + (low[ink] as number) + up;
    }
    if (weight === 0) continue;
    red += weight * (table[3 * node] as number);
    green += weight * (table[3 * node + 1] as number);
    blue += weight * (table[3 * node + 2] as number);
  }
  rgb[to] = Math.round(red);
  rgb[to + 1] = Math.round(green);
  rgb[to + 2] = Math.round(blue);
}

function makeTable(profile: Buffer): Float32Array {
  const lab = labOfInks(profile);
  const table = new Float32Array(NODES ** 4 * 3);
  const axis = Array.from({ length: NODES }, (_, node) => node / (NODES - 1));
  let at = 0;
  for (const c of axis)
    for (const m of axis)
      for (const y of axis)
        for (const k of axis) for (const channel of srgbOf(lab([c, m, y, k]))) table[at++] = 255 * channel;
  return table;
}

/** Relative to the paper, which is white; D50 to D65 by Bradford, then IEC 61966-2-1. */
function srgbOf([l, a, b]: Lab): number[] {
  const fy = (l + 16) / 116;
  const [x, y, z] = [fy + a / 500, fy, fy - b / 200].map((f) => (f > 6 / 29 ? f ** 3 : (f - 4 / 29) * (108 / 841)));
  const white = [0.9642 * (x as number), y as number, 0.8249 * (z as number)];
  return D50_TO_SRGB.map((row) => {
    const linear = row.reduce((sum, part, at) => sum + part * (white[at] as number), 0);
    const clear = Math.min(1, Math.max(0, linear));
    return clear <= 0.0031308 ? 12.92 * clear : 1.055 * clear ** (1 / 2.4) - 0.055;
  });
}

const D50_TO_SRGB = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
] as const;
