/** Makes one safe line of any text: what a terminal or a browser would obey is taken out. */
import { visible } from '../visible.js';

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
