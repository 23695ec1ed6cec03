/** Where on a page of a finished file something is. */
import { comma } from './decimals.js';

/** From the trim's left and top edge; `heading` is the one it stands under, where the book is known. */
export type OnPage = { page: number; xMm: number; yMm: number; heading?: string };

/** As far as the place is known. */
type Known = Partial<OnPage> & { page: number };

export const onPage = {
  en: ({ page, xMm, yMm, heading }: Known): string =>
    [
      `page ${page}`,
      ...(xMm === undefined || yMm === undefined ? [] : [`${xMm} mm from the left and ${yMm} mm from the top`]),
      ...(heading ? [`under “${heading}”`] : []),
    ].join(', '),
  nl: ({ page, xMm, yMm, heading }: Known): string =>
    [
      `bladzijde ${page}`,
      ...(xMm === undefined || yMm === undefined ? [] : [`${comma(xMm)} mm van links en ${comma(yMm)} mm van boven`]),
      ...(heading ? [`bij “${heading}”`] : []),
    ].join(', '),
};
