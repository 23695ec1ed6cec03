/** Sets a text in the box of a field: lines broken at spaces, on the drawn lines where they suffice, smaller where it must. */
import { FONT_SIZE, type FormFont } from './form-font.js';
import type { Size } from './marks.js';

export interface TextBox extends Size {
  /** 1 for a single line; more or none for a text that is broken into lines. */
  readonly isLong: boolean;
  /** Drawn lines to write on. */
  readonly ruled: number;
  /** Cells of one width, a letter in each. */
  readonly cells: number;
  readonly toTheRight: boolean;
}

export interface SetText {
  readonly fontSize: number;
  /** In points from the box's lower left corner; glyphs as they are in the font. */
  readonly lines: readonly { readonly x: number; readonly y: number; readonly glyphs: readonly number[] }[];
  /** The drawn lines are covered, because the text does not stand on them. */
  readonly covers: boolean;
}

export type Setting =
  | SetText
  | { readonly problem: 'no-letter'; readonly characters: string }
  | { readonly problem: 'too-long'; readonly room: number };

/** As far as it shrinks rather than loses a word. */
const SMALLEST = 8;
const STEP = 0.5;
const PADDING_PT = 2;
/** Of the size. */
const LEADING = 1.2;
/** Where the letters stand in their line, of the size: the room below the base line. */
const DESCENT = 0.28;
/** From a drawn line up to the letters. */
const ABOVE_LINE_PT = 5;

export function setText(font: FormFont, text: string, box: TextBox): Setting {
  const { glyphs, missing } = spell(font, box.isLong ? text : text.replace(/\s*\n\s*/g, ' '));
  if (missing) return { problem: 'no-letter', characters: missing };
  if (box.cells > 0) return inCells(font, glyphs.flat(), box);
  for (let size = FONT_SIZE; size >= SMALLEST; size -= STEP) {
    const set = box.isLong ? inLines(font, glyphs, box, size) : inOneLine(font, glyphs.flat(), box, size);
    if (set) return set;
  }
  return { problem: 'too-long', room: roomFor(font, glyphs, box) };
}

/** The glyphs of each line of the text. */
function spell(font: FormFont, text: string): { glyphs: number[][]; missing: string } {
  const missing = new Set<string>();
  const glyphs = text
    .normalize('NFC')
    .split('\n')
    .map((line) =>
      [...line.replaceAll('\t', ' ')].map((letter) => {
        const glyph = font.glyphOf(letter.codePointAt(0)!);
        if (glyph === 0) missing.add(letter);
        return glyph;
      }),
    );
  return { glyphs, missing: [...missing].join('') };
}

const widthOf = (font: FormFont, glyphs: readonly number[], size: number): number =>
  glyphs.reduce((sum, glyph) => sum + (font.widthOf(glyph) * size) / 1000, 0);

/** In the middle of its height, as viewers set it. */
function inOneLine(font: FormFont, glyphs: readonly number[], box: TextBox, size: number): SetText | undefined {
  const width = widthOf(font, glyphs, size);
  if (width > box.width - 2 * PADDING_PT) return undefined;
  const x = box.toTheRight ? box.width - PADDING_PT - width : PADDING_PT;
  return { fontSize: size, lines: [{ x, y: middle(box.height, size), glyphs }], covers: false };
}

/** The base line of letters that stand in the middle of a height. */
const middle = (height: number, size: number): number => (height - LEADING * size) / 2 + DESCENT * size;

function inCells(font: FormFont, glyphs: readonly number[], { width, height, cells }: TextBox): Setting {
  if (glyphs.length > cells) return { problem: 'too-long', room: cells };
  const cell = width / cells;
  const lines = glyphs.map((glyph, index) => ({
    x: index * cell + (cell - widthOf(font, [glyph], FONT_SIZE)) / 2,
    y: middle(height, FONT_SIZE),
    glyphs: [glyph],
  }));
  return { fontSize: FONT_SIZE, lines, covers: false };
}

function inLines(font: FormFont, text: readonly number[][], box: TextBox, size: number): SetText | undefined {
  const { height, ruled } = box;
  const broken = text.flatMap((line) => breakLine(font, line, box.width - 2 * PADDING_PT, size));
  const at = (y: (index: number) => number, covers: boolean): SetText => ({
    fontSize: size,
    lines: broken.map((glyphs, index) => ({ x: PADDING_PT, y: y(index), glyphs })),
    covers,
  });
  const pitch = height / Math.max(1, ruled);
  if (broken.length <= ruled) return at((index) => height - (index + 1) * pitch + ABOVE_LINE_PT, false);
  const leading = LEADING * size;
  if (broken.length * leading > height - PADDING_PT) return undefined;
  // A cell is as high as one line with white around it; more of them begin at the top.
  if (broken.length === 1) return at(() => Math.max(middle(height, size), height - leading - pitch), false);
  return at((index) => height - PADDING_PT / 2 - (index + 1) * leading + DESCENT * size, ruled > 0);
}

/** At spaces; a word that is wider than the box is cut. */
function breakLine(font: FormFont, line: readonly number[], width: number, size: number): number[][] {
  const space = font.glyphOf(0x20);
  const lines: number[][] = [];
  let current: number[] = [];
  let used = 0;
  let lastSpace = -1;
  for (const glyph of line) {
    const own = widthOf(font, [glyph], size);
    if (used + own > width && current.length > 0 && glyph !== space) {
      const cut = lastSpace >= 0 ? lastSpace : current.length;
      lines.push(current.slice(0, cut));
      current = current.slice(lastSpace >= 0 ? cut + 1 : cut);
      used = widthOf(font, current, size);
      lastSpace = -1;
    }
    if (glyph === space) lastSpace = current.length;
    current.push(glyph);
    used += own;
  }
  return [...lines, current];
}

/** How many characters of this text fit at the smallest size. */
function roomFor(font: FormFont, text: readonly number[][], box: TextBox): number {
  const all = text.flatMap((line, index) => (index > 0 ? [undefined, ...line] : line));
  let [fits, tooMany] = [0, all.length];
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2);
    const part = all.slice(0, half).reduce<number[][]>(
      (lines, glyph) => {
        if (glyph === undefined) lines.push([]);
        else lines.at(-1)!.push(glyph);
        return lines;
      },
      [[]],
    );
    const set = box.isLong ? inLines(font, part, box, SMALLEST) : inOneLine(font, part.flat(), box, SMALLEST);
    if (set) fits = half;
    else tooMany = half;
  }
  return fits;
}
