/** Gathers what a page paints: what looks the same is one fact with its first place. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { type Box, type Matrix, transformBox } from '../../content/graphics.js';
import { checkMarks, deeper } from '../../syntax/budget.js';
import { type InkState, paintOf, spaceOf } from './colour-state.js';
import type { Paint, PaintedPage, PaintedPicture, PaintedRule, PaintedText, Spot, StrangeSpace } from './painted.js';
import { type PictureInk, pictureSize } from './picture.js';

export interface PaintedGatherer {
  /** Transparency, as graphics states ask for it. */
  readonly seen: { transparent: boolean };
  area(path: Box, isBox: boolean, state: InkState): void;
  line(path: Box, state: InkState): void;
  text(matrix: Matrix, state: InkState, missing: boolean): void;
  picture(ink: PictureInk, matrix: Matrix): void;
  shading(shading: PDFObject | undefined, state: InkState): void;
  /** What is painted meanwhile is said to be on this box of the page: the cell of a pattern is seen elsewhere. */
  within(on: Box, paint: () => void): void;
  strange(space: StrangeSpace, matrix: Matrix): void;
  /** What follows mixes with what lies under it, inside the clip if there is one. */
  blend(mode: string, state: InkState): void;
  facts(): PaintedPage;
}

const MM_PER_PT = 25.4 / 72;
/** Thinner rules are told of, whatever the limit: a rule decides what is too thin. */
const THIN_PT = 1;
/** Text render modes: filled, stroked, both; then the same with a clip; 3 is invisible, 7 clips only. */
const FILLS = new Set([0, 2, 4, 6]);
const STROKES = new Set([1, 2, 5, 6]);
const FEW = 1e-6;

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
  const strange = (space: StrangeSpace, at: Spot): void => {
    if (!strangers.has(space)) strangers.set(space, { space, ...at });
  };
  const inked = (paint: Paint, overprints: boolean, at: Spot): void => {
    watch?.(paint, at);
    const { space, inks } = paint;
    if (space === 'rgb' || space === 'other') strange(space, at);
    const totalInk = inks.reduce((sum, value) => sum + value, 0);
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
    area(path, isBox, { matrix, fill, overprintFill }) {
      const { left, bottom, right, top } = transformBox(path, matrix);
      const at = spot(left, top);
      inked(fill, overprintFill, at);
      const isPaper = fill.inks.every((ink) => ink <= FEW) && fill.space !== 'pattern';
      if (isBox && !isPaper) thin(Math.min(right - left, top - bottom), at);
    },
    line(path, { matrix, stroke, lineWidth, overprintStroke }) {
      const { left, top } = transformBox(path, matrix);
      const at = spot(left, top);
      inked(stroke, overprintStroke, at);
      // A width of 0 is as thin as the device can draw (ISO 32000-1 8.4.3.2): on a press, hardly there.
      thin(lineWidth === 0 ? 0.01 : lineWidth * scaleOf(matrix), at);
    },
    text(matrix, state, missing) {
      const fills = FILLS.has(state.renderMode);
      if (!fills && !STROKES.has(state.renderMode)) return;
      const at = spot(matrix[4] as number, matrix[5] as number);
      const paint = fills ? state.fill : state.stroke;
      const overprint = fills ? state.overprintFill : state.overprintStroke;
      inked(paint, overprint, at);
      if (missing) missingGlyph ??= at;
      const sizePt = tenth(state.fontSize * Math.hypot(matrix[2] as number, matrix[3] as number));
      checkMarks(texts.size);
      const key = JSON.stringify([sizePt, paint.space, paint.inks, overprint]);
      const known = texts.get(key);
      if (known) known.times += 1;
      else texts.set(key, { sizePt, paint, overprint, times: 1, ...at });
    },
    picture(ink, matrix) {
      const box = transformBox({ left: 0, bottom: 0, right: 1, top: 1 }, matrix);
      const at = spot(box.left, box.top);
      blank = false;
      if (ink.isMask) return;
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
    shading(shading, { clip, matrix }) {
      const at = clip ? spot(clip.left, clip.top) : spot(matrix[4] as number, matrix[5] as number);
      blank = false;
      const dict = shading instanceof PDFRawStream ? shading.dict : shading;
      if (!(dict instanceof PDFDict)) return;
      const space = spaceOf(dict.lookup(PDFName.of('ColorSpace')));
      for (const stop of stopsOf(dict.lookup(PDFName.of('Function')))) inked(paintOf(space, stop), false, at);
      if (space === 'rgb' || space === 'other') strange(space, at);
    },
    strange: (space, matrix) => strange(space, spot(matrix[4] as number, matrix[5] as number)),
    blend(mode, { clip, matrix }) {
      const at = clip ? spot(clip.left, clip.top) : spot(matrix[4] as number, matrix[5] as number);
      if (!blendModes.has(mode)) blendModes.set(mode, { mode, ...at });
    },
    facts: () => ({
      blank,
      texts: [...texts.values()],
      rules: [...rules.values()].sort((a, b) => a.thicknessPt - b.thicknessPt),
      pictures,
      heaviest,
      strangeSpaces: [...strangers.values()],
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
