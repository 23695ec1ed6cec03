/** Measures and cuts text in the columns of a terminal. */
import { visible } from './visible.js';

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** East Asian wide and full-width forms (Unicode TR11, the ranges that matter). */
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]|^\p{Emoji_Presentation}|^\p{Regional_Indicator}|\uFE0F/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** How many columns a text without tabs takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += widthOf(segment);
  return width;
}

/** The start of a text that fits in so many columns, with … when it was longer. */
export function fit(text: string, columns: number): string {
  let width = 0;
  let kept = '';
  let shorter = '';
  for (const { segment } of graphemes.segment(text)) {
    width += widthOf(segment);
    if (width > columns) return columns > 0 ? `${shorter}…` : '';
    kept += segment;
    if (width < columns) shorter = kept;
  }
  return kept;
}

/** One line, safe to show, of at most so many characters. */
export function tidy(text: string, maxLength: number): string {
  const line = text
    .slice(0, maxLength * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return visible(line.length > maxLength ? `${wholeCharacters(line.slice(0, maxLength - 1))}…` : line);
}

/** Drops half a surrogate pair at either end, which cutting may leave. */
export function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
}

const widthOf = (segment: string) => (INVISIBLE.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1);
