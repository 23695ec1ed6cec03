/** Asks the index of a site: passages with all words first, and where there is none, those with any of them. */
import MiniSearch, { type Query } from 'minisearch';
import { indexOptions, type Passage, queryOptions, type StoredIndex } from './found.js';
import { meantBy } from './near.js';
import { type ShownPart, sentenceWith } from './sentence.js';
import { folded, stemOf, wordsIn } from './words-in.js';

export interface Hit {
  readonly address: string;
  readonly page: string;
  readonly heading: string;
  readonly sentence: readonly ShownPart[];
}

export type Ask = (question: string) => readonly Hit[];

const MOST_HITS = 50;
/** Below this half of all words end with it. */
const LEAST_INSIDE = 4;

export function openIndex(stored: StoredIndex): Ask {
  const stem = stemOf(stored.language);
  // MiniSearch declares what it reads as its own type; it came out of its own toJSON.
  const index = MiniSearch.loadJS<Passage>(stored.index as ReturnType<MiniSearch['toJSON']>, indexOptions(stem));
  const texts = stored.passages.map(([, page, heading, text]) => `${page} ${heading} ${text}`);
  const words = [...new Set(texts.flatMap(wordsIn).map(folded))];
  const stems = new Set(words.map(stem));
  const known = [...new Set([...words, ...stems])];

  /** As it is, or else as it was meant. */
  const read = (word: string): readonly string[] => {
    const plain = folded(word);
    const own = stem(plain);
    const isKnown = [...stems].some(
      (each) => each.startsWith(own) || (own.length >= LEAST_INSIDE && each.endsWith(own)),
    );
    return isKnown ? [plain] : meantBy(plain, known);
  };
  /** Compounds too, also those that could not be divided when the index was made. */
  const queriesFor = (word: string): Query[] => {
    const own = stem(word);
    const around = own.length < LEAST_INSIDE ? [] : [...stems].filter((each) => each !== own && each.endsWith(own));
    return [word, ...around.map((each): Query => ({ queries: [each], processTerm: (term) => term, prefix: false }))];
  };
  const find = (meant: readonly (readonly string[])[], combineWith: 'AND' | 'OR') => {
    const queries = meant.map((each): Query => ({ combineWith: 'OR', queries: each.flatMap(queriesFor) }));
    return index.search({ ...queryOptions(stem), combineWith, queries });
  };
  return (question) => {
    const meant = wordsIn(question)
      .filter((word) => word.length > 1)
      .map(read);
    const all = find(meant, 'AND');
    const hits = all.length > 0 ? all : find(meant, 'OR');
    return hits.slice(0, MOST_HITS).flatMap(({ id, terms }) => {
      const passage = stored.passages[Number(id)];
      if (!passage) return [];
      const [address, page, heading, text] = passage;
      return [{ address, page, heading, sentence: sentenceWith(text, terms, stem) }];
    });
  };
}
