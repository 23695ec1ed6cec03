/** Looks up the terms of the glossary in running text: any of their forms, whole words only, the longest first. */
import type { GlossaryEntry } from '../model.js';

export interface Terms {
  /** By any of its forms, written with or without a capital. */
  entryOf(words: string): GlossaryEntry | undefined;
  /** Every use of a term in a text, in order; none overlap. */
  find(text: string): readonly TermFound[];
  /** All forms, for who looks for a misspelt one. */
  readonly names: readonly string[];
}

export interface TermFound {
  readonly entry: GlossaryEntry;
  readonly at: number;
  readonly length: number;
}

/** How a form is compared: small letters, one kind of space and apostrophe. */
export const termKey = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .replace(HALF_ACCENT, (pair) => pair[1]! + pair[1]!)
    .trim();

/** A capital goes without its accent: "Eén loket" is "één loket". */
const HALF_ACCENT = /(?<!\p{L})(?:eé|oó|aá|uú|ií)/gu;

/** The same entries are looked for in the same way, however often a book is read. */
export function termFinder(entries: readonly GlossaryEntry[]): Terms {
  const known = finders.get(entries) ?? makeFinder(entries);
  finders.set(entries, known);
  return known;
}

const finders = new WeakMap<readonly GlossaryEntry[], Terms>();

function makeFinder(entries: readonly GlossaryEntry[]): Terms {
  const forms = new Map<string, GlossaryEntry>();
  for (const entry of entries) {
    for (const form of [entry.term, ...entry.forms]) if (!forms.has(termKey(form))) forms.set(termKey(form), entry);
  }
  const pattern = patternOf([...forms.keys()]);
  const entryOf = (words: string): GlossaryEntry | undefined => forms.get(termKey(words));
  return {
    entryOf,
    find: (text) =>
      [...(pattern ? text.matchAll(pattern) : [])].flatMap(({ 0: words, index }) => {
        const entry = entryOf(words);
        return entry ? [{ entry, at: index, length: words.length }] : [];
      }),
    names: [...forms.keys()],
  };
}

/** "plan" is not meant in "plan-mer": a hyphen makes another word. */
function patternOf(keys: readonly string[]): RegExp | undefined {
  if (keys.length === 0) return undefined;
  const either = keys
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((key) =>
      key
        .replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replaceAll(' ', '\\s+')
        .replaceAll("'", "['’]")
        .replace(/(?<!\p{L})(éé|óó|áá|úú|íí)/gu, (pair) => `[${pair[0]}${pair[0]!.normalize('NFD')[0]}]${pair[1]}`),
    )
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${either})(?![\\p{L}\\p{N}-])`, 'giu');
}
