/** Divides words into syllables by the patterns of their language; patterns are large, so a page loads them when a word needs them. */

/** Puts soft hyphens into a word. */
export type Hyphenate = (word: string) => string;

/** Letters that stay together at either end of a word: shorter pieces make readers stumble. */
const END_LETTERS = 3;
const SOFT_HYPHEN = '\u00ad';

const PATTERNS: Readonly<Record<string, () => Promise<{ default: { hyphenateSync: Hyphenate } }>>> = {
  nl: () => import('hyphen/nl/index.js'),
  en: () => import('hyphen/en-us/index.js'),
  de: () => import('hyphen/de-1996/index.js'),
  fr: () => import('hyphen/fr/index.js'),
};

const known = new Map<string, Promise<Hyphenate>>();

/** @returns undefined for a language of which there are no patterns */
export function hyphenatesIn(language: string): Promise<Hyphenate> | undefined {
  const load = Object.hasOwn(PATTERNS, language) ? PATTERNS[language] : undefined;
  if (!load) return undefined;
  const loaded =
    known.get(language) ??
    load().then(
      ({ default: { hyphenateSync } }) =>
        (word) =>
          trimmed(hyphenateSync(word)),
    );
  known.set(language, loaded);
  return loaded;
}

function trimmed(word: string): string {
  const pieces = word.split(SOFT_HYPHEN);
  const last = pieces.length - 1;
  return pieces.reduce((text, piece, index) => {
    const joined = text.length < END_LETTERS || (index === last && piece.length < END_LETTERS);
    return text + (joined ? '' : SOFT_HYPHEN) + piece;
  });
}
