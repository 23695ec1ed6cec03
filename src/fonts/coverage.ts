/** Tells which characters the faces can draw, and which fallback faces a text needs. */
import { CHARACTERS } from './characters.js';
import { CHAIN, type FaceRole, type FallbackRole } from './faces.js';

/**
 * Characters that every face of the book has: printable ASCII, Latin-1 without ¤ and µ, and the usual typographic signs.
 * A unit test proves this list on the font files; it saves looking at each letter of nearly every text.
 */
export const COMMON = /^[\n\t\r\u0020-\u007e\u00a0-\u00a3\u00a5-\u00b4\u00b6-\u00ff‘’“”–—…•€\u00ad]*$/u;

/** Drawn as nothing: joiners, spaces of odd width, marks of direction, variation selectors, byte order mark. */
const INVISIBLE =
  /[\n\t\r\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0001}\u{e0020}-\u{e007f}]|\p{Variation_Selector}/u;

/** A face that the book brings along. */
export interface OwnFace {
  readonly family: string;
  /** What a PDF calls its files. */
  readonly names: readonly string[];
  has(codePoint: number): boolean;
}

export interface Coverage {
  /** The fallback faces that draw what the first face lacks. */
  readonly fallbacks: ReadonlySet<FallbackRole>;
  /** Characters that no face can draw, in order of appearance. */
  readonly missing: readonly string[];
}

const NOTHING: Coverage = { fallbacks: new Set(), missing: [] };

/** Looks up each character of a text in the first face, then along the chain, then in the book's own faces. */
export function coverage(text: string, first: 'text' | 'mono', own: readonly OwnFace[] = []): Coverage {
  if (COMMON.test(text)) return NOTHING;
  const fallbacks = new Set<FallbackRole>();
  const missing: string[] = [];
  for (const character of new Set(text)) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (hasItself(first, codePoint) || INVISIBLE.test(character)) continue;
    const role = fallbackFor(codePoint);
    if (role) fallbacks.add(role);
    else if (!own.some((face) => face.has(codePoint))) missing.push(character);
  }
  return { fallbacks, missing };
}

/** Whether the face draws it, or it is drawn as nothing. */
export const isDrawnBy = (first: 'text' | 'mono', character: string): boolean =>
  COMMON.test(character) || hasItself(first, character.codePointAt(0) ?? 0) || INVISIBLE.test(character);

/** Code is set in a face that has the book's own behind it. */
const hasItself = (first: 'text' | 'mono', codePoint: number): boolean =>
  has(first, codePoint) || has('text', codePoint);

function fallbackFor(codePoint: number): FallbackRole | undefined {
  return CHAIN.find(
    ({ role, only }) =>
      (!only || only.some(([from, to]) => codePoint >= from && codePoint <= to)) && has(role, codePoint),
  )?.role;
}

/** From and to, one after the other: whether a number is inside is seen by where it would stand. */
const edges = new Map<FaceRole, readonly number[]>();

function has(role: FaceRole, codePoint: number): boolean {
  let list = edges.get(role);
  if (!list) {
    list = CHARACTERS[role].split(' ').flatMap((range) => {
      const [from = '', to = from] = range.split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16) + 1];
    });
    edges.set(role, list);
  }
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! <= codePoint) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}
