/**
 * Where a run of text that is too long for its line may be divided. The places are marks in the text itself, which change
 * no element; when the pages stand, settle-marks.ts takes them out again.
 */
import { type Hyphenate, hyphenatesIn } from './hyphenate.js';

export const SOFT_HYPHEN = '\u00ad';
/** A place to divide without a hyphen: inside a web address, after a slash. */
export const ZERO_WIDTH_SPACE = '\u200b';
export const MARKS = /[\u00ad\u200b]/;

/** Between two places where any text may be divided; a space that may not break is no such place. */
const RUN = /(?:\S|[\u00a0\u202f\ufeff])+/g;
/** Words as dictionaries have them. */
const WORD = /\p{L}(?:[\p{L}\p{M}]|['’](?=\p{L}))*/gu;
const ADDRESS = /^\W*(?:[a-z]+:\/\/|www\.)/i;
/** A path or the name of a file; not "en/of", and no date. */
const PATH = /^(?=.*[/\\_])(?=.*\p{Ll}{3})(?=.*[\d_\\]|.*\.\p{L})[^@]+$/u;
const IN_ADDRESS = /(?<!:\/?)[/.\-?&=#_\\](?=[^/.\-?&=#_\\\s])/g;
/** Code has more joints: brackets, commas, and the hump of a camelCaseName. */
const IN_CODE = /[/.\-?&=#_\\(),;:](?=[^/.\-?&=#_\\(),;:\s])|(?<=\p{Ll})(?=\p{Lu})/gu;
/** Numbers, amounts, dates, times, codes, e-mail addresses: read wrongly when they are in two pieces. */
const WHOLE = /\d|@/;
/** Codes and abbreviations such as IBAN. */
const CAPITALS = /^[\p{Lu}\p{P}]{1,6}$/u;
/** The least bad place in what should stay whole. */
const IN_WHOLE = /[@/_\-\u00a0](?=.)|\.(?=\p{L})/gu;

export interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Of at least so many letters. */
export function runsIn(text: string, least: number): Run[] {
  return Array.from(text.matchAll(RUN), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    text: run,
  })).filter((run) => run.text.length >= least);
}

export interface Divided {
  readonly text: string;
  /** What this is, for messages: whether it should have stayed whole. */
  readonly kind: 'word' | 'address' | 'whole';
  /** The language of which there are no patterns; then a word has no places. */
  readonly unknown?: string;
}

/** With marks wherever it may be divided. */
export async function divide(run: string, host: Element): Promise<Divided> {
  if (host.closest('code, kbd, samp, pre')) return { kind: 'address', text: marked(run, IN_CODE) };
  if (ADDRESS.test(run) || PATH.test(run)) return { kind: 'address', text: marked(run, IN_ADDRESS) };
  if (WHOLE.test(run) || CAPITALS.test(run)) return { kind: 'whole', text: run };
  const language = languageOf(host);
  const hyphenate = await hyphenatesIn(language);
  if (!hyphenate) return { kind: 'word', text: run, unknown: language };
  return { kind: 'word', text: hyphenated(run, hyphenate) };
}

/** What should stay whole and is wider than any line: better cut at a joint than anywhere, and told of. */
export const divideWhole = (run: string): string => marked(run, IN_WHOLE);

const hyphenated = (run: string, hyphenate: Hyphenate): string => run.replace(WORD, (word) => hyphenate(word));

const marked = (run: string, places: RegExp): string => run.replace(places, (joint) => joint + ZERO_WIDTH_SPACE);

const languageOf = (host: Element): string =>
  host.closest('[lang]')?.getAttribute('lang')?.split('-')[0]?.toLowerCase() ?? '';
