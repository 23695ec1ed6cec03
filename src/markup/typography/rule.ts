/** The shape of a rule of typography, and the rule that most are: spaces at which no line may end. */

/** Puts a text in the place of one character; an empty text takes the character away. */
export type Change = (at: number, to: string) => void;

/** Looks at a whole paragraph and changes single characters of it: where they stand stays known. */
export type Rule = (text: string, change: Change) => void;

export interface Typography {
  readonly rules: readonly Rule[];
}

/** Code, a formula or a picture between words. */
export const OBJECT = '\uFFFC';
export const NO_BREAK_SPACE = '\u00A0';

/** What the patterns match stays on one line: "single pieces of information" are not divided (UKAAF G003). */
export const keepTogether =
  (...patterns: readonly RegExp[]): Rule =>
  (text, change) => {
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) {
        for (let at = match[0].indexOf(' '); at >= 0; at = match[0].indexOf(' ', at + 1)) {
          change(match.index + at, NO_BREAK_SPACE);
        }
      }
    }
  };
