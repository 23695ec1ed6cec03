/** Turns screen colours into inks with a table of a printing condition, made once by sharp and interpolated here. */

import sharp from 'sharp';
import type { Inks } from '../../../model.js';
import { to8Bit } from '../../content/screen-colour.js';

/** 0 to 255 per ink, C M Y K; the last of red, green and blue changes fastest. */
export type InkTable = Uint8Array;

/**
 * Steps per axis: 255 is 85 times 3, so every node is a whole 8-bit value and only the answer is rounded. Of 40,000 random
 * colours the one that is furthest from the profile's own answer is 0.81 away with 86 (CIEDE2000), 1.05 with 52: what is
 * left is the rounding to 8 bits.
 */
const NODES = 86;
const STEP = 255 / (NODES - 1);
const RED = NODES * NODES * 4;
const GREEN = NODES * 4;
const BLUE = 4;
const FAR = RED + GREEN + BLUE;

/** @param profile path of an ICC profile of four inks; takes a fifth of a second */
export async function makeInkTable(profile: string): Promise<InkTable> {
  const nodes = Buffer.alloc(NODES ** 3 * 3);
  let at = 0;
  for (let red = 0; red < NODES; red += 1) {
    for (let green = 0; green < NODES; green += 1) {
      for (let blue = 0; blue < NODES; blue += 1) {
        nodes[at++] = red * STEP;
        nodes[at++] = green * STEP;
        nodes[at++] = blue * STEP;
      }
    }
  }
  const raw = { width: NODES * NODES, height: NODES, channels: 3 } as const;
  // Without a profile libvips would fall back on a naive formula, in which black is 9/0/64/100.
  return sharp(nodes, { raw }).toColourspace('cmyk').withIccProfile(profile).raw().toBuffer();
}

/** Red, green and blue from 0 to 1, as a content stream writes them; Skia's four decimals round back to 8 bits. */
export function inksFor(table: InkTable, red: number, green: number, blue: number): Inks {
  const inks = new Uint8Array(4);
  convertPixels(table, Uint8Array.of(to8Bit(red), to8Bit(green), to8Bit(blue)), inks);
  const [c = 0, m = 0, y = 0, k = 0] = inks;
  return [c / 255, m / 255, y / 255, k / 255];
}

/** Interpolates between the four corners of the tetrahedron around each colour: greys stay on the grey axis. */
export function convertPixels(table: InkTable, rgb: Uint8Array, inks: Uint8Array): void {
  const pixels = Math.floor(rgb.length / 3);
  // Neighbours are often equal: flat parts of a picture cost next to nothing.
  let last = -1;
  for (let pixel = 0, from = 0, to = 0; pixel < pixels; pixel += 1, from += 3, to += 4) {
    const red = rgb[from] as number;
    const green = rgb[from + 1] as number;
    const blue = rgb[from + 2] as number;
    const colour = (red << 16) | (green << 8) | blue;
    if (colour === last) {
      inks[to] = inks[to - 4] as number;
      inks[to + 1] = inks[to - 3] as number;
      inks[to + 2] = inks[to - 2] as number;
      inks[to + 3] = inks[to - 1] as number;
      continue;
    }
    last = colour;
    const r = FLOOR[red] as number;
    const g = FLOOR[green] as number;
    const b = FLOOR[blue] as number;
    const near = r * RED + g * GREEN + b * BLUE;
    const x = red - r * STEP;
    const y = green - g * STEP;
    const z = blue - b * STEP;
    // From the near corner to the far one, along the axis with the largest part first.
    let most = x;
    let middle = y;
    let least = z;
    let first = RED;
    let second = RED + GREEN;
    if (x >= y) {
      if (x < z) {
        most = z;
        middle = x;
        least = y;
        first = BLUE;
        second = RED + BLUE;
      } else if (y < z) {
        middle = z;
        least = y;
        second = RED + BLUE;
      }
    } else if (y < z) {
      most = z;
      middle = y;
      least = x;
      first = BLUE;
      second = GREEN + BLUE;
    } else {
      most = y;
      first = GREEN;
      if (x < z) {
        middle = z;
        least = x;
        second = GREEN + BLUE;
      } else middle = x;
    }
    const one = STEP - most;
    const two = most - middle;
    const three = middle - least;
    for (let ink = 0; ink < 4; ink += 1) {
      const corner = near + ink;
      inks[to + ink] = ROUNDED[
        one * (table[corner] as number) +
          two * (table[corner + first] as number) +
          three * (table[corner + second] as number) +
          least * (table[corner + FAR] as number)
      ] as number;
    }
  }
}

/** The node at or below each value; 255 counts from the last but one. */
const FLOOR = Uint8Array.from({ length: 256 }, (_, value) => Math.min(NODES - 2, Math.floor(value / STEP)));

/** What a sum of STEP values comes to: all in whole numbers, which is half the time. */
const ROUNDED = Uint8Array.from({ length: 255 * STEP + 1 }, (_, sum) => Math.round(sum / STEP));
