/** Gathers what a page paints: what looks the same is one fact with its first place. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { type Box, type Matrix, transformBox } from '../../content/geometry.js';
import type { GraphicsState } from '../../content/graphics.js';
import { kindOfSpace } from '../../content/space-kind.js';
import { readSpotSpace } from '../../content/spot-space.js';
import { checkMarks, deeper } from '../../syntax/budget.js';
import { paintOf } from './paint-of.js';
import type { Paint, PaintedPage, PaintedPicture, PaintedRule, PaintedText, Spot, StrangeSpace } from './painted.js';
import { type PictureInk, pictureSize } from './picture.js';

export interface PaintedGatherer {
  /** Transparency, as graphics states ask for it. */
  readonly seen: { transparent: boolean };
  /** @param box around it, on the page */
  area(box: Box, isStraight: boolean, state: State): void;
  line(box: Box, state: State): void;
  /** @param x of its first letter, on the page */
  text(place: { x: number; y: number; sizePt: number }, state: State, missing: boolean): void;
  picture(ink: PictureInk, matrix: Matrix): void;
  shading(shading: PDFObject | undefined, state: State): void;
  /** What is painted meanwhile is said to be on this box of the page: the cell of a pattern is seen elsewhere. */
  within(on: Box, paint: () => void): void;
  strange(space: StrangeSpace, matrix: Matrix): void;
  /** What follows mixes with what lies under it, inside the clip if there is one. */
  blend(mode: string, state: State): void;
  facts(): PaintedPage;
}

const MM_PER_PT = 25.4 / 72;
/** Thinner rules are told of, whatever the limit: a rule decides what is too thin. */
const THIN_PT = 1;
/** Text render modes: filled, stroked, both; then the same with a clip; 3 is invisible, 7 clips only. */
const FILLS = new Set([0, 2, 4, 6]);
const STROKES = new Set([1, 2, 5, 6]);
const FEW = 1e-6;

type State = Readonly<GraphicsState>;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Told of every colour that is painted, ends of gradients too, and where. */
export type ColourWatch = (paint: Paint, at: Spot) => void;

/** @param origin left and top edge that places are measured from, in points */
export function gatherPainted(
  origin: { readonly left: number; readonly top: number },
  watch?: ColourWatch,
): PaintedGatherer {
  const texts = new Map<string, Mutable<PaintedText>>();
  const rules = new Map<string, Mutable<PaintedRule>>();
  const pictures: PaintedPicture[] = [];
  const strangers = new Map<string, Spot & { space: StrangeSpace }>();
  const plates = new Map<string, Spot & { ink: string }>();
  const seen = { transparent: false };
  const blendModes = new Map<string, Spot & { mode: string }>();
  let heaviest = { totalInk: 0, xMm: 0, yMm: 0 };
  let whiteOverprint: Spot | undefined;
  let missingGlyph: Spot | undefined;
  let blank = true;

  let elsewhere: Box | undefined;

  const spot = (x: number, y: number): Spot => ({
    xMm: tenth(((elsewhere?.left ?? x) - origin.left) * MM_PER_PT),
    yMm: tenth((origin.top - (elsewhere?.top ?? y)) * MM_PER_PT),
  });
  /** Of what is seen through a clip, or through none. */
  const cornerOf = ({ clip, matrix }: State): Spot =>
    Number.isFinite(clip.left) ? spot(clip.left, clip.top) : spot(matrix[4]!, matrix[5]!);
  const strange = (space: StrangeSpace, at: Spot): void => {
    if (!strangers.has(space)) strangers.set(space, { space, ...at });
  };
  const onPlates = (names: readonly string[], at: Spot): void => {
    for (const ink of names) if (!plates.has(ink)) plates.set(ink, { ink, ...at });
  };
  const inked = (paint: Paint, overprints: boolean, at: Spot): void => {
    watch?.(paint, at);
    const { space, inks } = paint;
    if (space === 'rgb' || space === 'other') strange(space, at);
    const totalInk = inks.reduce((sum, value) => sum + value, 0);
    if (paint.plates && totalInk > FEW) onPlates(paint.plates, at);
    if (totalInk > FEW || (space !== 'cmyk' && space !== 'grey')) blank = false;
    if (totalInk > heaviest.totalInk) heaviest = { totalInk, ...at };
    if (overprints && totalInk <= FEW && (space === 'cmyk' || space === 'grey')) whiteOverprint ??= at;
  };
  const thin = (thicknessPt: number, at: Spot): void => {
    if (thicknessPt <= 0 || thicknessPt >= THIN_PT) return;
    const rounded = Math.round(thicknessPt * 100) / 100;
    const known = rules.get(String(rounded));
    if (known) known.times += 1;
    else rules.set(String(rounded), { thicknessPt: rounded, times: 1, ...at });
  };

  return {
    seen,
    area({ left, bottom, right, top }, isStraight, { fill, overprintFill }) {
      const at = spot(left, top);
      const paint = paintOf(fill);
      inked(paint, overprintFill, at);
      const isPaper = paint.inks.every((ink) => ink <= FEW) && paint.space !== 'pattern';
      if (isStraight && !isPaper) thin(Math.min(right - left, top - bottom), at);
    },
    line({ left, top }, { matrix, stroke, lineWidth, overprintStroke }) {
      const at = spot(left, top);
      inked(paintOf(stroke), overprintStroke, at);
      // A width of 0 is as thin as the device can draw (ISO 32000-1 8.4.3.2): on a press, hardly there.
      thin(lineWidth === 0 ? 0.01 : lineWidth * scaleOf(matrix), at);
    },
    text({ x, y, sizePt }, state, missing) {
      const fills = FILLS.has(state.renderMode);
      if (!fills && !STROKES.has(state.renderMode)) return;
      const at = spot(x, y);
      const paint = paintOf(fills ? state.fill : state.stroke);
      const overprint = fills ? state.overprintFill : state.overprintStroke;
      inked(paint, overprint, at);
      if (missing) missingGlyph ??= at;
      checkMarks(texts.size);
      const key = JSON.stringify([sizePt, paint.space, paint.inks, paint.plates, overprint]);
      const known = texts.get(key);
      if (known) known.times += 1;
      else texts.set(key, { sizePt, paint, overprint, times: 1, ...at });
    },
    picture(ink, matrix) {
      const box = transformBox({ left: 0, bottom: 0, right: 1, top: 1 }, matrix);
      const at = spot(box.left, box.top);
      blank = false;
      if (ink.isMask) return;
      onPlates(ink.plates, at);
      if (ink.space === 'rgb' || ink.space === 'other') strange(ink.space, at);
      checkMarks(pictures.length);
      pictures.push({ ...at, ...pictureSize(ink, matrix), space: ink.space, totalInk: ink.totalInk });
    },
    within(on, paint) {
      const outer = elsewhere;
      elsewhere = outer ?? on;
      paint();
      elsewhere = outer;
    },
    shading(shading, state) {
      const at = cornerOf(state);
      blank = false;
      const dict = shading instanceof PDFRawStream ? shading.dict : shading;
      if (!(dict instanceof PDFDict)) return;
      const space = dict.lookup(PDFName.of('ColorSpace'));
      const kind = kindOfSpace(space);
      const spot = readSpotSpace(space);
      for (const values of stopsOf(dict.lookup(PDFName.of('Function'))))
        inked(paintOf({ kind, values, spot }), false, at);
      if (kind === 'rgb' || kind === 'other') strange(kind, at);
    },
    strange: (space, matrix) => strange(space, spot(matrix[4] as number, matrix[5] as number)),
    blend(mode, state) {
      const at = cornerOf(state);
      if (!blendModes.has(mode)) blendModes.set(mode, { mode, ...at });
    },
    facts: () => ({
      blank,
      texts: [...texts.values()],
      rules: [...rules.values()].sort((a, b) => a.thicknessPt - b.thicknessPt),
      pictures,
      heaviest,
      strangeSpaces: [...strangers.values()],
      plates: [...plates.values()],
      whiteOverprint,
      blendModes: [...blendModes.values()].sort((a, b) => (a.mode < b.mode ? -1 : 1)),
      transparent: seen.transparent,
      missingGlyph,
    }),
  };
}

/** How much longer a length gets; of a slanted matrix the mean. */
const scaleOf = ([a = 1, b = 0, c = 0, d = 1]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Both ends of every stretch of a gradient (ISO 32000-1 7.10.3, 7.10.4). */
function stopsOf(object: PDFObject | undefined, depth = 0): number[][] {
  const below = deeper(depth);
  if (object instanceof PDFArray) return object.asArray().flatMap((_, index) => stopsOf(object.lookup(index), below));
  const dict = object instanceof PDFRawStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return [];
  const ends = ['C0', 'C1'].flatMap((key) => {
    const list = dict.lookup(PDFName.of(key));
    return list instanceof PDFArray
      ? [list.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : 0))]
      : [];
  });
  return [...ends, ...stopsOf(dict.lookup(PDFName.of('Functions')), below)];
}
