/** Makes the index of a site, as a script: that loads from a disk too, where a page may fetch nothing. */
import { joinsWords, partsOf, vocabularyOf } from './compounds.js';
import { FIELDS, INDEX_NAME, type ReadPassage, type StoredIndex } from './found.js';
import { type Stem, stemOf } from './words-in.js';

/** Field → passage → how often. */
type Places = Record<number, Record<number, number>>;

export function makeIndex(passages: readonly ReadPassage[], language: string): string {
  const stem = once(stemOf(language));
  const read = passages.map(({ words }) => words.map((text) => (text === '' ? [] : text.split(' '))));
  const all = new Set(read.flat(2));
  const vocabulary = vocabularyOf(all, stem);
  const joins = joinsWords(language);
  const terms = new Map(
    [...all].map((word) => [word, [...new Set([word, ...(joins ? partsOf(word, vocabulary) : [])].map(stem))]]),
  );
  const stored: StoredIndex = {
    language,
    passages: passages.map(({ address, page, heading, text }) => [address, page, heading, text]),
    index: indexOf(read, terms),
  };
  return `globalThis.${INDEX_NAME} = ${scriptJson(stored)};\n`;
}

/** Parts of compounds are words of the book, most of them many times over. */
function once(stem: Stem): Stem {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word) ?? stem(word);
    known.set(word, found);
    return found;
  };
}

/**
 * What MiniSearch writes down of an index of these words, made without its tree: nobody asks it here, and building one takes
 * longer than all else that is done for a changed page.
 */
function indexOf(read: readonly (readonly (readonly string[])[])[], terms: ReadonlyMap<string, readonly string[]>) {
  const index = new Map<string, Places>();
  const lengths = read.map((fields) => fields.map((words) => new Set(words).size));
  for (const [passage, fields] of read.entries())
    for (const [field, words] of fields.entries())
      for (const word of words)
        for (const term of terms.get(word) ?? []) {
          const places = index.get(term) ?? {};
          const counts = places[field] ?? {};
          counts[passage] = (counts[passage] ?? 0) + 1;
          places[field] = counts;
          index.set(term, places);
        }
  const average = (field: number): number =>
    lengths.reduce((sum, each) => sum + (each[field] ?? 0), 0) / Math.max(1, read.length);
  return {
    documentCount: read.length,
    nextId: read.length,
    documentIds: Object.fromEntries(read.map((_, id) => [id, id])),
    fieldIds: Object.fromEntries(FIELDS.map((name, id) => [name, id])),
    fieldLength: Object.fromEntries(lengths.entries()),
    averageFieldLength: FIELDS.map((_, field) => average(field)),
    storedFields: {},
    dirtCount: 0,
    index: [...index],
    serializationVersion: 2,
  };
}

/** JSON that is a script as well, whatever stands in it. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
