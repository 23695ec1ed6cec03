/** Judges what is painted on the pages of a file for the press. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { Paint, PaintedPage, PaintedText } from '../../pdf/read/preflight/painted.js';
import { blankPage } from '../../rules/preflight/blank-page.js';
import { colouredLabels, smallColouredText, smallText, thinRule } from '../../rules/preflight/fine-print.js';
import { inkTotal, richBlackText, screenColour, spotPlate, whiteOverprint } from '../../rules/preflight/inks.js';
import { paintedEmptyBox } from '../../rules/preflight/missing-glyph.js';
import { lowResolution, modestResolution } from '../../rules/preflight/resolution.js';
import { blendMode, seeThrough } from '../../rules/preflight/transparency.js';

/** What a printer allows; the defaults are what printers in the Netherlands and Belgium ask. */
export interface InkLimits {
  /** Of all inks on one place, in per cent. */
  readonly inkPercent: number;
  /** Pixels per inch under which a picture is refused. */
  readonly leastPpi: number;
  readonly wantedPpi: number;
}

/** Black with something else in it, as a designer means black. */
const BLACK = 0.85;
const TRACE = 0.005;
/** GWG 2015: smaller text is not printed, and of several inks not under nine points. */
const LEAST_TEXT_PT = 6;
const MM_PER_INCH = 25.4;
/** Less half a one for rounding. */
const TWO_DOTS = 1.5;
const LEAST_COLOURED_PT = 9;
/** From the least to here, letters of several inks are worth a look on the proof. */
const LABEL_PT = 12;
const MANY_INKS = 3;
const LEAST_RULE_PT = 0.25;
/** What rounding of sizes and inks may be off. */
const ROUNDING = 0.005;

/** @param page counts from 1 */
export function judgePainted(painted: PaintedPage, page: number, limits: InkLimits): Diagnostic[] {
  const { strangeSpaces, missingGlyph, blendModes } = painted;
  return [
    ...strangeSpaces.map((each) => diagnostic(screenColour, { page, ...each })),
    ...heavyInk(painted, page, limits),
    ...painted.texts.flatMap((text) => judgeText(text, page)),
    ...(painted.whiteOverprint ? [diagnostic(whiteOverprint, { page, ...painted.whiteOverprint })] : []),
    ...(missingGlyph ? [diagnostic(paintedEmptyBox, { page, ...missingGlyph })] : []),
    ...coarse(painted, page, limits),
    ...thinRules(painted, page),
    ...blendModes.map((each) => diagnostic(blendMode, { page, ...each })),
  ];
}

/** What is only worth a line for all pages together. */
export function acrossPages(pages: readonly PaintedPage[], meant: ReadonlySet<number> = new Set()): Diagnostic[] {
  const list = (fits: (page: PaintedPage, index: number) => boolean): string =>
    pages.flatMap((page, index) => (fits(page, index) ? [index + 1] : [])).join(', ');
  const transparent = list((page) => page.transparent);
  const blank = list((page, index) => page.blank && !meant.has(index));
  return [
    ...(transparent ? [diagnostic(seeThrough, { pages: transparent })] : []),
    ...(blank ? [diagnostic(blankPage, { pages: blank })] : []),
    ...labels(pages),
  ];
}

/** @param asked plates that the book names itself */
export function spotPlates(pages: readonly PaintedPage[], asked: ReadonlySet<string> = new Set()): Diagnostic[] {
  const found = pages.flatMap(({ plates }, index) => plates.map((each) => ({ ...each, page: index + 1 })));
  const inks = [...new Set(found.map(({ ink }) => ink))].filter((ink) => !asked.has(ink));
  return inks.flatMap((ink) => {
    const on = found.filter((each) => each.ink === ink);
    const [first] = on;
    return first ? [diagnostic(spotPlate, { ...first, pages: on.map(({ page }) => page).join(', ') })] : [];
  });
}

function labels(pages: readonly PaintedPage[]): Diagnostic[] {
  const found = pages.flatMap(({ texts }, index) =>
    texts
      .filter(({ sizePt, paint }) => isBetween(sizePt) && inksOf(paint) >= MANY_INKS)
      .map(({ xMm, yMm }) => ({ page: index + 1, xMm, yMm })),
  );
  const [first] = found;
  if (!first) return [];
  const numbers = [...new Set(found.map(({ page }) => page))].join(', ');
  return [diagnostic(colouredLabels, { least: LEAST_COLOURED_PT, most: LABEL_PT, pages: numbers, ...first })];
}

const isBetween = (sizePt: number): boolean => sizePt >= LEAST_COLOURED_PT - ROUNDING && sizePt <= LABEL_PT + ROUNDING;

/** A plate of its own is one ink, whatever stands in for it: its letters need no register. */
const inksOf = ({ inks, plates = [] }: Paint): number =>
  plates.length > 0 ? plates.length : inks.filter((ink) => ink > TRACE).length;

function heavyInk({ heaviest, pictures }: PaintedPage, page: number, { inkPercent: most }: InkLimits): Diagnostic[] {
  const tooMuch = (ink: number): boolean => ink * 100 > most + 100 * ROUNDING;
  const told = (what: 'paint' | 'picture', totalInk: number, { xMm, yMm }: { xMm: number; yMm: number }) =>
    diagnostic(inkTotal, { what, percent: Math.round(totalInk * 100), most, page, xMm, yMm });
  return [
    ...(tooMuch(heaviest.totalInk) ? [told('paint', heaviest.totalInk, heaviest)] : []),
    ...pictures.flatMap((each) =>
      each.totalInk !== undefined && tooMuch(each.totalInk) ? [told('picture', each.totalInk, each)] : [],
    ),
  ];
}

function judgeText({ sizePt, paint, xMm, yMm }: PaintedText, page: number): Diagnostic[] {
  const at = { page, xMm, yMm };
  const [c, m, y, k] = paint.inks;
  const used = inksOf(paint);
  const isRich = paint.space === 'cmyk' && k >= BLACK && used > 1;
  const inks = [c, m, y, k].map((ink) => Math.round(ink * 100)).join(' ');
  if (sizePt < LEAST_TEXT_PT - ROUNDING) return [diagnostic(smallText, { sizePt, least: LEAST_TEXT_PT, ...at })];
  if (isRich) return [diagnostic(richBlackText, { inks, ...at })];
  const isColoured = used >= MANY_INKS && sizePt < LEAST_COLOURED_PT - ROUNDING;
  return isColoured ? [diagnostic(smallColouredText, { sizePt, least: LEAST_COLOURED_PT, inks: used, ...at })] : [];
}

function coarse({ pictures }: PaintedPage, page: number, { leastPpi, wantedPpi }: InkLimits): Diagnostic[] {
  return pictures.flatMap(({ ppi, xMm, yMm, widthMm, heightMm }) => {
    const at = { page, xMm, yMm };
    // One dot across is a plain colour or a gradient, in whatever size.
    if ((ppi * Math.min(widthMm, heightMm)) / MM_PER_INCH < TWO_DOTS) return [];
    if (ppi < leastPpi) return [diagnostic(lowResolution, { ppi, least: leastPpi, ...at })];
    return ppi < wantedPpi ? [diagnostic(modestResolution, { ppi, wanted: wantedPpi, ...at })] : [];
  });
}

function thinRules({ rules }: PaintedPage, page: number): Diagnostic[] {
  const thin = rules.filter(({ thicknessPt }) => thicknessPt < LEAST_RULE_PT - ROUNDING);
  const [thinnest] = thin;
  if (!thinnest) return [];
  const times = thin.reduce((sum, each) => sum + each.times, 0);
  const { thicknessPt, xMm, yMm } = thinnest;
  return [diagnostic(thinRule, { thicknessPt, least: LEAST_RULE_PT, times, page, xMm, yMm })];
}
