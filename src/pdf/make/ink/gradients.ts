/** Gives gradients their inks: exact at every stop, even in between, and drawn in a way that every RIP knows. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { streamBytes } from '../../syntax/stream.js';
import { type GradientInks, type GradientSpace, gradientSpace } from './gradient-space.js';
import type { Unprintable } from './refusal.js';
import { readSkiaGradient, type SkiaGradient, type Stretch } from './skia-gradient.js';
import { drawStripes, type Reach, type Stripe } from './stripes.js';

const COLOUR_SPACE = PDFName.of('ColorSpace');
const FUNCTION = PDFName.of('Function');
const SHADING_TYPE = PDFName.of('ShadingType');
const COORDS = PDFName.of('Coords');
const DOMAIN = PDFName.of('Domain');
const MATRIX = PDFName.of('Matrix');
/** The pattern that a gradient is painted by. */
export interface ShadingPattern {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** A page of stripes of a millimetre has some hundred; more is a picture, not a gradient. */
const MAX_STRIPES = 2000;

/**
 * @param pattern of the gradient; undefined for one that is painted directly
 * @returns what cannot be given inks
 */
export function inkGradient(shading: PDFDict, inks: GradientInks, pattern?: ShadingPattern): Unprintable | undefined {
  const space = shading.lookup(COLOUR_SPACE);
  if (space === PDFName.of('DeviceGray') || space === PDFName.of('DeviceCMYK')) return undefined;
  if (space !== PDFName.of('DeviceRGB')) return 'gradient-space';
  const type = numberAt(shading, SHADING_TYPE);
  if (type === 1) return redraw(shading, inks, pattern);
  if (type !== 2 && type !== 3) return 'gradient-mesh';
  const given = shading.lookup(FUNCTION);
  const target = gradientSpace(stopsOf(given), inks);
  const made = inkFunction(given, target);
  if (typeof made === 'string') return made;
  shading.set(FUNCTION, made);
  shading.set(COLOUR_SPACE, target.object);
  return undefined;
}

/** The colours at both ends of each stretch; none of what is refused later. */
function stopsOf(object: PDFObject | undefined): number[][] {
  if (!(object instanceof PDFDict)) return [];
  const parts = object.lookup(PDFName.of('Functions'));
  if (parts instanceof PDFArray) return parts.asArray().flatMap((_, at) => stopsOf(parts.lookup(at)));
  return ENDS.map(([key, standard]) => numbersAt(object, key) ?? [standard, standard, standard]);
}

/**
 * Exponential functions have a colour at each end (ISO 32000-1 7.10.3), stitching ones hold several of these. New ones
 * are made: equal functions of other gradients may be one and the same object.
 */
function inkFunction(object: PDFObject | undefined, target: GradientSpace): PDFDict | Unprintable {
  if (!(object instanceof PDFDict)) return 'gradient-table';
  const type = numberAt(object, PDFName.of('FunctionType'));
  const copy = object.clone(object.context);
  copy.delete(PDFName.of('Range'));
  if (type === 2) {
    for (const [key, standard] of ENDS) {
      const colour = numbersAt(object, key) ?? [standard, standard, standard];
      copy.set(key, object.context.obj(target.valuesOf(colour)));
    }
    return copy;
  }
  const parts = object.lookup(PDFName.of('Functions'));
  if (type !== 3 || !(parts instanceof PDFArray)) return 'odd-gradient';
  const made = parts.asArray().map((part) => inkFunction(object.context.lookup(part), target));
  const refused = made.find((part) => typeof part === 'string');
  if (refused !== undefined) return refused;
  copy.set(PDFName.of('Functions'), object.context.obj(made));
  return copy;
}

/** The colours at the start and the end, and what they are when the file leaves them out. */
const ENDS = [
  [PDFName.of('C0'), 0],
  [PDFName.of('C1'), 1],
] as const;

/**
 * Ghostscript paints nothing for a shading that computes its colour from the place (type 1), so a straight or round one
 * becomes an ordinary gradient in the same coordinates, and one that repeats a pattern of stripes.
 */
function redraw(shading: PDFDict, inks: GradientInks, pattern: ShadingPattern | undefined): Unprintable | undefined {
  const calculator = shading.lookup(FUNCTION);
  if (!(calculator instanceof PDFRawStream) || shading.has(MATRIX)) return 'odd-gradient';
  const gradient = readSkiaGradient(Buffer.from(streamBytes(calculator)).toString('latin1'));
  if (typeof gradient === 'string') return gradient;
  const stretches = gradient.stretches.map(({ first, last, ...stretch }) => {
    return { ...stretch, first: inks.nearPalette(first), last: inks.nearPalette(last) };
  });
  const target = gradientSpace(
    stretches.flatMap(({ first, last }) => [first, last]),
    inks,
  );
  const stripes = stretches.map((stretch) => stripeOf(stretch, target));
  if (!gradient.repeats) drawOnce(shading, gradient, stripes, target);
  else if (pattern) return repeat(shading, gradient, stripes, target, pattern);
  else return 'odd-gradient';
  return undefined;
}

function drawOnce(shading: PDFDict, { shape }: SkiaGradient, stripes: readonly Stripe[], target: GradientSpace): void {
  const { context } = shading;
  const parts = stripes.map(({ first, last }) => ({
    FunctionType: 2,
    Domain: [0, 1],
    N: 1,
    C0: [...first],
    C1: [...last],
  }));
  shading.set(COLOUR_SPACE, target.object);
  shading.set(SHADING_TYPE, PDFNumber.of(shape === 'axial' ? 2 : 3));
  shading.set(COORDS, context.obj(shape === 'axial' ? [0, 0, 1, 0] : [0, 0, 0, 0, 0, 1]));
  shading.set(DOMAIN, context.obj([0, 1]));
  shading.set(PDFName.of('Extend'), context.obj([true, true]));
  shading.set(
    FUNCTION,
    context.obj({
      FunctionType: 3,
      Domain: [0, 1],
      Functions: parts,
      Bounds: stripes.slice(1).map(({ from }) => from),
      Encode: stripes.flatMap(() => [0, 1]),
    }),
  );
}

/** Repeats are written out over the part that is shown. */
function repeat(
  shading: PDFDict,
  { shape }: SkiaGradient,
  stripes: readonly Stripe[],
  space: GradientSpace,
  { ref, dict }: ShadingPattern,
): Unprintable | undefined {
  const [left = 0, right = 1, bottom = 0, top = 1] = numbersAt(shading, DOMAIN) ?? [];
  const reach: Reach = [left, right, bottom, top];
  const far = Math.hypot(Math.max(Math.abs(left), Math.abs(right)), Math.max(Math.abs(bottom), Math.abs(top)));
  const [start, end] = shape === 'axial' ? [Math.floor(left) - 1, Math.ceil(right) + 1] : [0, Math.ceil(far) + 1];
  if ((end - start) * stripes.length > MAX_STRIPES) return 'gradient-repeats';
  const all = Array.from({ length: end - start }, (_, times) =>
    stripes.map((each) => ({ ...each, from: each.from + start + times, to: each.to + start + times })),
  ).flat();
  const { context } = shading;
  context.assign(ref, drawStripes(context, shape, all, reach, { space, matrix: numbersAt(dict, MATRIX) }));
  return undefined;
}

/** Mixed as inks: what lies between two recipes of the palette is made of the inks of both. */
function stripeOf({ from, to, first, last, mix }: Stretch, target: GradientSpace): Stripe {
  const one = target.valuesOf(first);
  const other = target.valuesOf(last);
  const at = (share: number): number[] => one.map((value, ink) => rounded(value + share * ((other[ink] ?? 0) - value)));
  return { from, to, first: at(mix[0]), last: at(mix[1]) };
}

const rounded = (value: number): number => Math.round(value * 10000) / 10000;

function numberAt(dict: PDFDict, key: PDFName): number | undefined {
  const value = dict.lookup(key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

function numbersAt(dict: PDFDict, key: PDFName): number[] | undefined {
  const value = dict.lookup(key);
  if (!(value instanceof PDFArray)) return undefined;
  return value.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : 0));
}
