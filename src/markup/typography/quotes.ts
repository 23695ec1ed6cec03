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
    if (!/["'‘]/.test(text)) return;
    const open = { '"': 0, "'": 0 };
    /** Where the last quotation ended: a mark right behind it ends the one around it. */
    let closedAt = -2;
    for (let at = 0; at < text.length; at++) {
      const mark = text[at];
      // Word processors begin a quotation where a letter or a year is left out: ‘s avonds, ‘90.
      if (mark === '‘' && outer[1] !== '‘' && inner[1] !== '‘' && leavesOut(text, at, leading, false)) change(at, '’');
      if (mark !== '"' && mark !== "'") continue;
      const before = text[at - 1] ?? ' ';
      const after = text[at + 1] ?? ' ';
      const isInWord = WORD.test(before) && WORD.test(after);
      if (mark === "'" && (isInWord || leavesOut(text, at, leading, open[mark] > 0))) {
        change(at, '’');
      } else if (OPENS_AFTER.test(before) && closedAt !== at - 1 && !/\s/u.test(after)) {
        open[mark] += 1;
        change(at, (mark === '"' ? outer : inner)[0]);
      } else if (mark === "'" && open[mark] === 0 && /\p{L}/u.test(before)) {
        // Hans' fiets, whatever ends a quotation in this language.
        change(at, '’');
      } else if (open[mark] > 0 || !DIGIT.test(before)) {
        open[mark] = Math.max(0, open[mark] - 1);
        closedAt = at;
        change(at, (mark === '"' ? outer : inner)[1]);
      }
      // Else feet, inches, minutes or seconds: 6' and 15" stay as they are.
    }
  };

/** Whether the mark stands for letters or figures at the start of a word. In a quotation no other begins. */
function leavesOut(text: string, at: number, leading: RegExp, isQuoted: boolean): boolean {
  if (!OPENS_AFTER.test(text[at - 1] ?? ' ')) return false;
  leading.lastIndex = at + 1;
  if (leading.test(text)) return true;
  const [year, suffix] = YEAR.exec(text.slice(at + 1, at + 1 + YEAR_LENGTH)) ?? [];
  return year !== undefined && (suffix !== undefined || isQuoted || !isClosed(text, at));
}

/** '90, the '60s, jaren '60er, the '90's. */
const YEAR = /^\d\d(?:['’]?(s|er|ers)(?!\p{L})|(?!['’]|[\d\p{L}]))/u;
const YEAR_LENGTH = 7;
/** A quotation that is longer does not start with a number of two figures. */
const SPAN = 80;

/** Whether a quotation that starts here ends: '90 procent' does, the years '90 and '95 do not. */
function isClosed(text: string, start: number): boolean {
  const end = Math.min(text.length, start + SPAN);
  for (let at = start + 1; at < end; at++) {
    if (text[at] === '‘') return false;
    if (text[at] !== "'" && text[at] !== '’') continue;
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    // The next one opens, or stands for a letter: then this one did not.
    if (text[at] === "'" && OPENS_AFTER.test(before)) return false;
    if (!WORD.test(after) && !OPENS_AFTER.test(before)) return true;
  }
  return false;
}
