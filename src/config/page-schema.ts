/** The key `page` of book.yaml: how large a page is, and where its text stands; for the book, and apart for large print. */
import { z } from 'zod';
import { orText } from './shorthand.js';

const millimetres = (least: number, most: number) => z.number().min(least).max(most).optional();

/** In millimetres: what a slip of the keyboard makes of 170x240 is no book. */
const WIDTHS = [90, 1000] as const;
const HEIGHTS = [120, 1000] as const;

/** A name of a size always is. */
function isPrintable(size: string): boolean {
  const [, width, height] = /^([\d.]+)\s*[x×]\s*([\d.]+)/.exec(size) ?? [];
  const fits = (text: string, [least, most]: readonly [number, number]): boolean =>
    Number(text) >= least && Number(text) <= most;
  return width === undefined || height === undefined || (fits(width, WIDTHS) && fits(height, HEIGHTS));
}

const margins = z.strictObject({
  top: millimetres(5, 200).describe('White above the text, in millimetres; the running header stands in it.'),
  bottom: millimetres(5, 200).describe('White below the text, in millimetres; the page number stands in it.'),
  inside: millimetres(5, 200).describe('White at the back of the book, in millimetres.'),
  outside: millimetres(5, 200).describe('White at the open side, in millimetres.'),
});

const keys = {
  size: z
    .string()
    .regex(/^(a[3-6]|b5|letter|legal|half-letter|\d+(\.\d+)?\s*[x×]\s*\d+(\.\d+)?(\s*mm)?)$/i, 'page-size')
    .refine(isPrintable, 'page-size')
    .optional()
    .describe('Size of the trimmed page: A3 to A6, B5, Letter, Legal, Half-letter, or width and height as in 170x240.'),
  widthMm: millimetres(...WIDTHS).describe('In place of size: width of the trimmed page, in millimetres.'),
  heightMm: millimetres(...HEIGHTS).describe('In place of size: height of the trimmed page, in millimetres.'),
  margins: margins
    .optional()
    .describe(
      'White around the text. What is not given follows from the size of the page; `werkboek info` says what it became.',
    ),
  labelMm: millimetres(0, 80).describe(
    'Width of the column for the words of blocks, left of the text, in millimetres. With 0 they stand above their text, as on every page narrower than 190 mm.',
  ),
  textMm: millimetres(60, 400).describe(
    'The most that a line of text is wide, in millimetres; tables, figures and blocks keep the whole page.',
  ),
};

export const page = z
  .strictObject({
    ...keys,
    largePrint: z
      .strictObject(keys)
      .meta(orText)
      .optional()
      .describe('The same for large print. Not given: the size of the book, but no smaller than A4.'),
  })
  .meta(orText);

export type PageConfig = z.infer<typeof page>;
