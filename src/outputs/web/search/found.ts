/** What the index of a site holds, and the settings with which it is made and asked: both sides take them from here. */
import type { Options } from 'minisearch';
import { folded, type Stem, wordsIn } from './words-in.js';

/** A heading with the text under it: what a hit leads to. */
export interface Passage {
  readonly id: number;
  /** `hoe-begint-u.html#hoe-begint-u--met-wie`. */
  readonly address: string;
  /** Of the page. */
  readonly page: string;
  /** Of the passage; empty at the begin of a page. */
  readonly heading: string;
  readonly text: string;
}

/** As it stands in the script of a site. */
export interface StoredIndex {
  readonly language: string;
  readonly passages: readonly (readonly [address: string, page: string, heading: string, text: string])[];
  /** Of MiniSearch. */
  readonly index: unknown;
}

/** Under which the script hands it over. */
export const INDEX_NAME = 'werkboekSearchIndex';

const FIELDS = ['page', 'heading', 'text'] as const;

export const indexOptions = (
  stem: Stem,
  partsOf: (word: string) => readonly string[] = () => [],
): Options<Passage> => ({
  fields: [...FIELDS],
  tokenize: wordsIn,
  processTerm: (term) => {
    const word = folded(term);
    const parts = partsOf(word);
    return parts.length > 0 ? [...new Set([word, ...parts].map(stem))] : stem(word);
  },
});

const LEAST_PREFIX = 3;

export const queryOptions = (stem: Stem) => ({
  tokenize: wordsIn,
  processTerm: (term: string) => stem(folded(term)),
  boost: { page: 4, heading: 3 },
  prefix: (term: string) => term.length >= LEAST_PREFIX,
  weights: { fuzzy: 0, prefix: 0.5 },
});
