/** Draws a gradient that repeats as stripes or rings, one over the other, in a pattern of a single cell. */
import { deflateSync } from 'node:zlib';
import { type PDFContext, type PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import type { GradientSpace } from './gradient-space.js';
import { decimals } from './rewrite.js';
import { nameSpaces } from './spot-spaces.js';

/** From one place along the gradient to the next, from one colour to another. */
export interface Stripe {
  readonly from: number;
  readonly to: number;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Left, right, bottom, top of what is shown, in the coordinates of the gradient. */
export type Reach = readonly [number, number, number, number];

/** Of a circle's radius: a quarter of it as one curve, off by less than a thousandth. */
const ROUND = 0.5523;
/** Part of the size that the cell is larger than what is shown: programs cut the edge of a cell at whole pixels. */
const MARGIN = 0.01;

/**
 * As a function of hundreds of stretches MuPDF and Ghostscript look at too few places, and lose stripes. What is painted
 * later lies on top, so that no paper shows through between two of them.
 * @param space of the colours, which are written without it
 * @param matrix of the pattern; undefined for none
 */
export function drawStripes(
  context: PDFContext,
  shape: 'axial' | 'radial',
  stripes: readonly Stripe[],
  reach: Reach,
  { space, matrix }: { space: GradientSpace; matrix: readonly number[] | undefined },
): PDFRawStream {
  const [left, right, bottom, top] = grown(reach);
  // Beyond the cell, which cuts it off: a sliver at its edge is no thin rule.
  const far = right + (right - left);
  const shadings: Record<string, PDFDict> = {};
  const clip = ({ from, to }: Stripe): string =>
    shape === 'radial' ? circle(to) : `${decimals([from, bottom, far - from, top - bottom])} re`;
  const paint = (stripe: Stripe): string => {
    const { from, to, first, last } = stripe;
    if (first.every((value, ink) => value === last[ink])) return `${space.fill(first)} ${clip(stripe)} f`;
    const name = `Sh${Object.keys(shadings).length}`;
    shadings[name] = context.obj({
      ShadingType: shape === 'radial' ? 3 : 2,
      ColorSpace: space.object,
      Coords: shape === 'radial' ? [0, 0, from, 0, 0, to] : [from, 0, to, 0],
      Extend: [true, true],
      Function: { FunctionType: 2, Domain: [0, 1], N: 1, C0: [...first], C1: [...last] },
    });
    return `q ${clip(stripe)} W n /${name} sh Q`;
  };
  const shown = shape === 'radial' ? stripes.toReversed() : stripes.filter(({ from }) => from < right);
  const packed = deflateSync(Buffer.from(shown.map(paint).join('\n'), 'latin1'));
  const resources = context.obj({ Shading: shadings });
  if (space.spot) nameSpaces(resources, [space.spot]);
  const dict = context.obj({
    Type: 'Pattern',
    PatternType: 1,
    PaintType: 1,
    TilingType: 1,
    BBox: [left, bottom, right, top],
    XStep: right - left,
    YStep: top - bottom,
    Resources: resources,
    Matrix: [...(matrix ?? [1, 0, 0, 1, 0, 0])],
    Filter: 'FlateDecode',
    Length: packed.length,
  });
  return PDFRawStream.of(dict, packed);
}

function grown([left, right, bottom, top]: Reach): Reach {
  const [wide, high] = [(right - left) * MARGIN, (top - bottom) * MARGIN];
  return [left - wide, right + wide, bottom - high, top + high];
}

function circle(radius: number): string {
  const [r, k] = [radius, radius * ROUND];
  const curves = [
    [r, k, k, r, 0, r],
    [-k, r, -r, k, -r, 0],
    [-r, -k, -k, -r, 0, -r],
    [k, -r, r, -k, r, 0],
  ];
  return `${decimals([r, 0])} m ${curves.map((curve) => `${decimals(curve)} c`).join(' ')} h`;
}
