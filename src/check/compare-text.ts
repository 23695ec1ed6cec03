/** Compares what an element should say with what it says, whatever became of white space and hyphens. */

export interface Difference {
  /** From and to in the expected text as it was given; undefined when nothing is missing. */
  readonly missing: Span | undefined;
  /** The same in the found text, for what is there too often. */
  readonly extra: Span | undefined;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

const SOFT_HYPHEN = '\u00ad';
/** Painted or not as the line wants it, or as the font can; the last are signs of formulas that nobody sees. */
export const SILENT = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
/** Among them the signs of formulas that nobody sees: “applied to”, “times”, “and”, “plus”. */
const IGNORED = /[\s\u200b-\u200d\u2060-\u2064\ufeff]/;
const ALL_IGNORED = new RegExp(`${IGNORED.source}+`, 'g');
const HYPHEN = /[\u2010\u2011]/g;
/** Ligatures, ĳ, the micro sign; the shapes that Arabic letters take in a word. */
const SAME_GLYPH = /[\ufb00-\ufb06\u0132\u0133\u00b5\ufb50-\ufdff\ufe70-\ufefc]/g;
/** Nothing is painted for them. */
const MARKS_OF_DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/** A font has one glyph for what Unicode has several characters for, and the PDF tells one of these. */
export const comparable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(SAME_GLYPH, (character) => character.normalize('NFKC'))
    .replace(MARKS_OF_DIRECTION, '')
    .replace(HYPHEN, '-');

/** Without white space: lines and pages may end wherever a space was, and then the space is not painted. */
export const bare = (text: string): string => comparable(text).replace(ALL_IGNORED, '').replaceAll(SOFT_HYPHEN, '');

/**
 * Both texts as {@link comparable} made them; undefined when they say the same.
 * @param isAmongTurned whether text around them runs from right to left: signs at their ends are painted as that asks
 */
export function compareText(expected: string, found: string, isAmongTurned = false): Difference | undefined {
  // Nearly always they are equal, and then where each letter stands need not be known.
  if (expected === found || expected.replace(ALL_IGNORED, '') === found.replace(ALL_IGNORED, '')) return undefined;
  if (isTurned(expected, found) || (isAmongTurned && lettersOf(expected) === lettersOf(found))) return undefined;
  const one = strip(expected);
  const other = dropHyphens(one.text, strip(found));
  const wanted = drop(one, (character) => character === SOFT_HYPHEN);
  if (wanted.text === other.text) return undefined;
  const shortest = Math.min(wanted.text.length, other.text.length);
  let start = 0;
  while (start < shortest && wanted.text[start] === other.text[start]) start += 1;
  let end = 0;
  while (end < shortest - start && wanted.text.at(-1 - end) === other.text.at(-1 - end)) end += 1;
  const missing = span(expected, wanted, start, wanted.text.length - end);
  const extra = span(found, other, start, other.text.length - end);
  if (!missing || !extra) return { missing, extra };
  // Between two losses stands text that is in its place, and likewise between two doublings.
  const want = wanted.text.slice(start, wanted.text.length - end);
  const piece = other.text.slice(start, other.text.length - end);
  if (isSpread(piece, want)) return { missing, extra: undefined };
  return { missing: isSpread(want, piece) ? undefined : missing, extra };
}

export const isFromRight = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/**
 * The browser paints text from right to left in the order in which it is seen, line by line, numbers and brackets turned about:
 * there it is proven that all letters are there, each as often as it should be.
 */
export const isTurned = (expected: string, found: string): boolean =>
  RIGHT_TO_LEFT.test(expected) && lettersOf(expected) === lettersOf(found);

/** Both as {@link bare} made them. Of text from right to left all letters are among the others. */
export function isWithin(text: string, many: string): boolean {
  if (many.includes(text)) return true;
  if (!RIGHT_TO_LEFT.test(text)) return false;
  return isSpread(lettersOf(text), lettersOf(many));
}

/** The same of text whose spaces count: each word has the letters of another one. */
export const isTurnedByWord = (expected: string, found: string): boolean =>
  RIGHT_TO_LEFT.test(expected) && wordsOf(expected) === wordsOf(found);

const wordsOf = (text: string): string => text.split(/\s+/).map(lettersOf).filter(Boolean).sort().join(' ');

const BRACKETS = /[()[\]{}<>«»‹›“”‘’]/g;

const lettersOf = (text: string): string =>
  [...text.replace(ALL_IGNORED, '').replaceAll(SOFT_HYPHEN, '').replace(BRACKETS, '')].sort().join('');

/** Whether all letters of one text stand in the other in the same order, with others between them. */
export function isSpread(few: string, many: string): boolean {
  let at = 0;
  for (let index = 0; index < many.length && at < few.length; index += 1) if (many[index] === few[at]) at += 1;
  return at === few.length;
}

/** A text with the place in the original of each of its characters. */
interface Stripped {
  readonly text: string;
  readonly at: readonly number[];
}

function strip(text: string): Stripped {
  const at: number[] = [];
  let kept = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] as string;
    if (IGNORED.test(character)) continue;
    kept += character;
    at.push(index);
  }
  return { text: kept, at };
}

function drop({ text, at }: Stripped, isDropped: (character: string, index: number) => boolean): Stripped {
  const kept = [...at.keys()].filter((index) => !isDropped(text[index] as string, index));
  return { text: kept.map((index) => text[index]).join(''), at: kept.map((index) => at[index] as number) };
}

/** A soft hyphen is painted as a hyphen where a line ends at it, and not at all elsewhere. */
function dropHyphens(expected: string, found: Stripped): Stripped {
  if (!expected.includes(SOFT_HYPHEN) && !found.text.includes(SOFT_HYPHEN)) return found;
  const painted = new Set<number>();
  let at = 0;
  for (let index = 0; index < expected.length && at < found.text.length; index += 1) {
    const character = found.text[at];
    if (expected[index] !== SOFT_HYPHEN) {
      if (expected[index] === character) at += 1;
      continue;
    }
    if (character === SOFT_HYPHEN || (character === '-' && expected[index + 1] !== '-')) painted.add(at++);
  }
  return drop(found, (character, index) => character === SOFT_HYPHEN || painted.has(index));
}

/** Of `haast helpt`, without `haast`, also `aast h` would be missing: where a word begins is the better place. */
function span(original: string, { text, at }: Stripped, from: number, to: number): Span | undefined {
  if (from >= to) return undefined;
  let back = 0;
  const startsWord = (index: number): boolean =>
    index === 0 || IGNORED.test(original[(at[index] as number) - 1] ?? ' ');
  while (!startsWord(from - back) && text[from - back - 1] === text[to - back - 1]) back += 1;
  const shift = startsWord(from - back) ? back : 0;
  return { from: at[from - shift] as number, to: (at[to - shift - 1] as number) + 1 };
}

/** The text of a span, made longer to whole words. */
export function wordsAt(text: string, { from, to }: Span): string {
  let start = from;
  let end = to;
  while (start > 0 && !/\s/.test(text[start - 1] as string) && !/\s/.test(text[start] as string)) start -= 1;
  while (end < text.length && !/\s/.test(text[end] as string) && !/\s/.test(text[end - 1] as string)) end += 1;
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}
