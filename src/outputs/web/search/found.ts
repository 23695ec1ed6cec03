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

/** With its words as they are looked up, of each field, with a space between two. */
export interface ReadPassage extends Omit<Passage, 'id'> {
  readonly words: readonly string[];
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

export const FIELDS = ['page', 'heading', 'text'] as const;

export const withWords = (passage: Omit<Passage, 'id'>): ReadPassage => ({
  ...passage,
  words: FIELDS.map((field) => wordsIn(passage[field]).map(folded).join(' ')),
});

export const indexOptions = (stem: Stem): Options<Passage> => ({
  fields: [...FIELDS],
  tokenize: wordsIn,
  processTerm: (term) => stem(folded(term)),
});

const LEAST_PREFIX = 3;

export const queryOptions = (stem: Stem) => ({
  tokenize: wordsIn,
  processTerm: (term: string) => stem(folded(term)),
  boost: { page: 4, heading: 3 },
  prefix: (term: string) => term.length >= LEAST_PREFIX,
  weights: { fuzzy: 0, prefix: 0.5 },
});
