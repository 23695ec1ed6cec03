/** A seeded stream of random numbers and of words that never come twice. */

export interface Random {
  /** From `low` up to and including `high`. */
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Words that this stream has not given before; each begins with its only capital. */
  words(count: number): string;
  /** One word of so many syllables more. */
  longWord(syllables: number): string;
  /** How many words were given. */
  given(): number;
}

const SYLLABLES = [...'bdfghjklmnprstvwz'].flatMap((first) => [...'aeiou'].map((second) => first + second));

/** @param start words that others have given: none of them comes again */
export function seededRandom(seed: number, start = 0): Random {
  let state = (seed * 2654435761 + 1) >>> 0;
  // mulberry32: small, and the same on every machine.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  let given = start;
  const word = (more = 0): string => {
    // Three syllables count, the rest varies the length: no word begins as another does.
    const count = given++;
    const size = SYLLABLES.length;
    const first = [count % size, Math.floor(count / size) % size, Math.floor(count / size ** 2) % size];
    const tail = Array.from({ length: more + (next() < 0.5 ? 0 : between(0, 4)) }, () => between(0, size - 1));
    const text = [...first, ...tail].map((index) => SYLLABLES[index]).join('');
    return text[0]!.toUpperCase() + text.slice(1);
  };
  return {
    between,
    chance: (share) => next() < share,
    pick: (items) => items[between(0, items.length - 1)]!,
    words: (count) => Array.from({ length: count }, () => word()).join(' '),
    longWord: word,
    given: () => given - start,
  };
}

/** The words in a text, also where a page break or a line break cuts one in two. */
export const wordsIn = (text: string): string[] => text.replace(/[^A-Za-z]+/g, '').match(/[A-Z][a-z]*/g) ?? [];
