/** Makes the index of a site, as a script: that loads from a disk too, where a page may fetch nothing. */
import MiniSearch from 'minisearch';
import { joinsWords, partsOf, vocabularyOf } from './compounds.js';
import { INDEX_NAME, indexOptions, type Passage, type StoredIndex } from './found.js';
import { folded, stemOf, wordsIn } from './words-in.js';

export function makeIndex(passages: readonly Omit<Passage, 'id'>[], language: string): string {
  const stem = stemOf(language);
  const all = passages.map((each, id): Passage => ({ ...each, id }));
  const words = new Set(all.flatMap(({ page, heading, text }) => wordsIn(`${page} ${heading} ${text}`).map(folded)));
  const vocabulary = vocabularyOf(words, stem);
  const parts = new Map(joinsWords(language) ? [...words].map((word) => [word, partsOf(word, vocabulary)]) : []);
  const search = new MiniSearch<Passage>(indexOptions(stem, (word) => parts.get(word) ?? []));
  search.addAll(all);
  const stored: StoredIndex = {
    language,
    passages: all.map(({ address, page, heading, text }) => [address, page, heading, text]),
    index: search.toJSON(),
  };
  return `globalThis.${INDEX_NAME} = ${scriptJson(stored)};\n`;
}

/** JSON that is a script as well, whatever stands in it. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
