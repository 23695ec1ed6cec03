/** Shortens a title to what fits in the running header: at a word, with an ellipsis. */
import type { TrimSize } from '../model.js';

/** Letters of Atkinson Hyperlegible Next by their width, in hundredths of the size. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ['.,:;', 21],
  ["ijl|!' ’‘", 28],
  ['ftr()[]-', 36],
  ['1cksxyvz?I', 49],
  ['abdeghnopquTFLVE2357J–“”', 57],
  ['0468SBPYZ+=€', 63],
  ['ACKRXwUDGHNOQ&', 71],
  ['mM@W%…—', 88],
];
const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width / 100] as const)),
);
/** Other letters are letters with an accent, and of other alphabets. */
const OTHER = 0.65;

const POINTS_PER_MM = 72 / 25.4;
/** In large print: the text that fits there fits everywhere (styles/large-print.css). */
const SIZE_PT = 16;
const MARGINS_MM = 40;

/** @param before what stands in the header before the title: a number, `Deel A` */
export function runningTitle(title: string, before: string, { widthMm }: TrimSize): string {
  // Bold letters are wider, and white follows them.
  const taken = before ? 1.1 * wide(before) + 0.7 : 0;
  const room = ((widthMm - MARGINS_MM) * POINTS_PER_MM) / SIZE_PT - taken;
  if (wide(title) <= room) return title;
  const words = title.split(' ');
  while (words.length > 1 && wide(words.join(' ') + ELLIPSIS) > room) words.pop();
  // What points to something behind it says nothing at the end.
  const kept = words.join(' ').replace(/[\s,;:–—(-]+$/, '');
  if (wide(kept + ELLIPSIS) <= room) return kept + ELLIPSIS;
  let cut = '';
  for (const letter of kept) {
    if (wide(cut + letter + ELLIPSIS) > room) break;
    cut += letter;
  }
  return cut + ELLIPSIS;
}

const ELLIPSIS = '…';

const wide = (text: string): number => [...text].reduce((sum, letter) => sum + (WIDTH_OF.get(letter) ?? OTHER), 0);
