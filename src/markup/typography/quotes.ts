/** Turns straight quotes into the marks that printers use, such as “ ” and ‘ ’, and ’ for an apostrophe. */
import type { Rule } from './rule.js';

const OPENS_AFTER = /[\s([{–—“‘"'/]/u;
const WORD = /[\p{L}\p{N}\uFFFC]/u;
const DIGIT = /\p{N}/u;

/** Around words, and around words within these. */
export interface Marks {
  readonly outer: readonly [opening: string, closing: string];
  readonly inner: readonly [opening: string, closing: string];
}

const USUAL: Marks = { outer: ['“', '”'], inner: ['‘', '’'] };

/**
 * @param leading what is left of words that start with an apostrophe, such as `s` of 's avonds; sticky
 */
export const quotes =
  (leading: RegExp, { outer, inner }: Marks = USUAL): Rule =>
  (text, change) => {
    if (!/["']/.test(text)) return;
    const open = { '"': 0, "'": 0 };
    /** Where the last quotation ended: a mark right behind it ends the one around it. */
    let closedAt = -2;
    for (let at = 0; at < text.length; at++) {
      const mark = text[at];
      if (mark !== '"' && mark !== "'") continue;
      const before = text[at - 1] ?? ' ';
      const after = text[at + 1] ?? ' ';
      if (mark === "'" && isApostrophe(before, after, text, at)) {
        change(at, '’');
      } else if (OPENS_AFTER.test(before) && closedAt !== at - 1 && !/\s/u.test(after)) {
        open[mark] += 1;
        change(at, (mark === '"' ? outer : inner)[0]);
      } else if (open[mark] > 0 || !DIGIT.test(before)) {
        open[mark] = Math.max(0, open[mark] - 1);
        closedAt = at;
        change(at, (mark === '"' ? outer : inner)[1]);
      }
      // Else feet, inches, minutes or seconds: 6' and 15" stay as they are.
    }

    function isApostrophe(before: string, after: string, whole: string, at: number): boolean {
      if (WORD.test(before)) return WORD.test(after);
      leading.lastIndex = at + 1;
      return OPENS_AFTER.test(before) && (leading.test(whole) || startsYear(whole, at + 1));
    }
  };

/** '90, but not '90 procent'. */
const startsYear = (text: string, at: number): boolean => /^\d\d(?![\d\p{L}'])(?!.*')/u.test(text.slice(at, at + 80));
