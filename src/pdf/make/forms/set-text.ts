/** Sets a text in the box of a field: lines broken at spaces, on the drawn lines where they suffice, smaller where it must. */
import { FONT_SIZE } from './form-font.js';
import type { Size } from './marks.js';
import { asPainted, type Letter, type Pen, spell } from './pen.js';

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
  /** In points from the box's lower left corner; letters from left to right. */
  readonly lines: readonly { readonly x: number; readonly y: number; readonly letters: readonly Letter[] }[];
  /** The drawn lines are covered, because the text does not stand on them. */
  readonly covers: boolean;
}

export type Setting =
  | SetText
  | { readonly problem: 'no-letter'; readonly characters: string }
  | { readonly problem: 'too-long'; readonly room: number };

/** As far as it shrinks rather than loses a word. */
const SMALLEST = 9;
const STEP = 0.5;
const PADDING_PT = 2;
/** Of the size. */
const LEADING = 1.2;
/** Where the letters stand in their line, of the size: the room below the base line. */
const DESCENT = 0.28;
/** From a drawn line up to the letters. */
const ABOVE_LINE_PT = 5;

export function setText(pen: Pick<Pen, 'faces'>, text: string, asked: TextBox): Setting {
  const { lines, toTheLeft, missing } = spell(pen, asked.isLong ? text : text.replace(/\s*\n\s*/g, ' '));
  if (missing) return { problem: 'no-letter', characters: missing };
  const box = { ...asked, toTheRight: asked.toTheRight || toTheLeft };
  if (box.cells > 0) return inCells(lines.flat(), box);
  for (let size = FONT_SIZE; size >= SMALLEST; size -= STEP) {
    const set = box.isLong ? inLines(lines, box, size) : inOneLine(lines.flat(), box, size);
    if (set) return set;
  }
  return { problem: 'too-long', room: roomFor(lines, box) };
}

const widthOf = (letters: readonly Letter[], size: number): number =>
  letters.reduce((sum, { width }) => sum + (width * size) / 1000, 0);

/** Where a line begins, at the side at which people begin to read. */
const startOf = (letters: readonly Letter[], { width, toTheRight }: TextBox, size: number): number =>
  toTheRight ? width - PADDING_PT - widthOf(letters, size) : PADDING_PT;

/** In the middle of its height, as viewers set it. */
function inOneLine(letters: readonly Letter[], box: TextBox, size: number): SetText | undefined {
  if (widthOf(letters, size) > box.width - 2 * PADDING_PT) return undefined;
  const x = startOf(letters, box, size);
  return { fontSize: size, lines: [{ x, y: middle(box.height, size), letters: asPainted(letters) }], covers: false };
}

/** The base line of letters that stand in the middle of a height. */
const middle = (height: number, size: number): number => (height - LEADING * size) / 2 + DESCENT * size;

function inCells(letters: readonly Letter[], { width, height, cells }: TextBox): Setting {
  if (letters.length > cells) return { problem: 'too-long', room: cells };
  const cell = width / cells;
  const lines = asPainted(letters).map((letter, index) => ({
    x: index * cell + (cell - widthOf([letter], FONT_SIZE)) / 2,
    y: middle(height, FONT_SIZE),
    letters: [letter],
  }));
  return { fontSize: FONT_SIZE, lines, covers: false };
}

/** What is as high as so many lines is no cell. */
const AREA_LINES = 3.5;

function inLines(text: readonly (readonly Letter[])[], box: TextBox, size: number): SetText | undefined {
  const { height, ruled } = box;
  const broken = text.flatMap((line) => breakLine(line, box.width - 2 * PADDING_PT, size));
  const at = (y: (index: number) => number, covers: boolean): SetText => ({
    fontSize: size,
    lines: broken.map((letters, index) => ({
      x: startOf(letters, box, size),
      y: y(index),
      letters: asPainted(letters),
    })),
    covers,
  });
  const pitch = height / Math.max(1, ruled);
  if (broken.length <= ruled) return at((index) => height - (index + 1) * pitch + ABOVE_LINE_PT, false);
  const leading = LEADING * size;
  if (broken.length * leading > height - PADDING_PT) return undefined;
  // A cell is as high as one line with white around it; more of them, and what stands in an area, begin at the top.
  if (broken.length === 1 && height < AREA_LINES * leading) return at(() => middle(height, size), false);
  return at((index) => height - PADDING_PT / 2 - (index + 1) * leading + DESCENT * size, ruled > 0);
}

/** At spaces; a word that is wider than the box is cut. */
function breakLine(line: readonly Letter[], width: number, size: number): Letter[][] {
  const lines: Letter[][] = [];
  let current: Letter[] = [];
  let used = 0;
  let lastSpace = -1;
  for (const letter of line) {
    const own = widthOf([letter], size);
    if (used + own > width && current.length > 0 && !letter.isSpace) {
      const cut = lastSpace >= 0 ? lastSpace : current.length;
      lines.push(current.slice(0, cut));
      current = current.slice(lastSpace >= 0 ? cut + 1 : cut);
      used = widthOf(current, size);
      lastSpace = -1;
    }
    if (letter.isSpace) lastSpace = current.length;
    current.push(letter);
    used += own;
  }
  return [...lines, current];
}

/** How many characters of this text fit at the smallest size. */
function roomFor(text: readonly (readonly Letter[])[], box: TextBox): number {
  const all = text.flatMap((line, index): readonly (Letter | undefined)[] => (index > 0 ? [undefined, ...line] : line));
  let [fits, tooMany] = [0, all.length];
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2);
    const part = all.slice(0, half).reduce<Letter[][]>(
      (lines, letter) => {
        if (letter === undefined) lines.push([]);
        else lines.at(-1)!.push(letter);
        return lines;
      },
      [[]],
    );
    const set = box.isLong ? inLines(part, box, SMALLEST) : inOneLine(part.flat(), box, SMALLEST);
    if (set) fits = half;
    else tooMany = half;
  }
  return fits;
}
