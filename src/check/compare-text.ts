/** Compares what an element should say with what it says, whatever became of white space and hyphens. */

export interface Difference {
  /** From and to in the expected text, as it was given after NFKC; undefined when nothing is missing. */
  readonly missing: Span | undefined;
  /** The same in the found text, for what is there too often. */
  readonly extra: Span | undefined;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

const SOFT_HYPHEN = '\u00ad';
const IGNORED = /[\s\u200b-\u200d\u2060\ufeff]/;
const HYPHEN = /[\u2010\u2011]/g;

/** Ligatures, ĳ, no-break hyphens: a font has one glyph for what Unicode has several characters for. */
export const comparable = (text: string): string => text.normalize('NFKC').replace(HYPHEN, '-');

/** Without white space: lines and pages may end wherever a space was, and then the space is not painted. */
export const bare = (text: string): string => strip(comparable(text)).text.replaceAll(SOFT_HYPHEN, '');

/** Both texts as {@link comparable} made them; undefined when they say the same. */
export function compareText(expected: string, found: string): Difference | undefined {
  if (expected === found) return undefined;
  const one = strip(expected);
  const other = dropHyphens(one.text, strip(found));
  const wanted = drop(one, (character) => character === SOFT_HYPHEN);
  if (wanted.text === other.text) return undefined;
  const shortest = Math.min(wanted.text.length, other.text.length);
  let start = 0;
  while (start < shortest && wanted.text[start] === other.text[start]) start += 1;
  let end = 0;
  while (end < shortest - start && wanted.text.at(-1 - end) === other.text.at(-1 - end)) end += 1;
  const missing = span(wanted, start, wanted.text.length - end);
  const extra = span(other, start, other.text.length - end);
  if (!missing || !extra) return { missing, extra };
  // Letters that were replaced are missing; what is longer than that, or stands elsewhere too, is there too often.
  const piece = other.text.slice(start, other.text.length - end);
  const isMore = piece.length > wanted.text.length - end - start || wanted.text.includes(piece);
  return { missing, extra: isMore ? extra : undefined };
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

function span({ at }: Stripped, from: number, to: number): Span | undefined {
  return from < to ? { from: at[from] as number, to: (at[to - 1] as number) + 1 } : undefined;
}

/** The text of a span, made longer to whole words. */
export function wordsAt(text: string, { from, to }: Span): string {
  let start = from;
  let end = to;
  while (start > 0 && !/\s/.test(text[start - 1] as string) && !/\s/.test(text[start] as string)) start -= 1;
  while (end < text.length && !/\s/.test(text[end] as string) && !/\s/.test(text[end - 1] as string)) end += 1;
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}
