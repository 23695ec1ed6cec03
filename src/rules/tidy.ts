/** Makes one safe line of any text: what a terminal or a browser would obey is taken out. */

/** Control characters (escape sequences start with one) and characters that turn the direction of text around. */
const DANGEROUS = /[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]/gu;

/** One line, safe to show, of at most so many characters. */
export function tidy(text: string, maxLength: number): string {
  const line = text
    .slice(0, maxLength * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return visible(line.length > maxLength ? `${wholeCharacters(line.slice(0, maxLength - 1))}…` : line);
}

/** The same text with every dangerous character shown as �. */
export function visible(text: string): string {
  return text.replace(DANGEROUS, '\uFFFD');
}

/** Drops half a surrogate pair at either end, which cutting may leave. */
export function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
}
