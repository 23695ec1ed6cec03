/** Makes the index of a site, as a script: that loads from a disk too, where a page may fetch nothing. */
import { joinsWords, partsOf, vocabularyOf } from './compounds.js';
import { FIELDS, INDEX_NAME, type ReadPassage } from './found.js';
import { type Stem, stemOf } from './words-in.js';

/**
 * A script that hands over a `StoredIndex`.
 * @param stems that are known already; those that had to be found are added
 */
export function makeIndex(
  passages: readonly ReadPassage[],
  language: string,
  stems: Map<string, string> = new Map(),
): string {
  const stem = remembering(stems, stemOf(language));
  const read = passages.map(({ words }) => words.map((text) => (text === '' ? [] : text.split(' '))));
  const all = new Set(read.flat(2));
  const vocabulary = vocabularyOf(all, stem);
  const joins = joinsWords(language);
  const terms = new Map(
    [...all].map((word) => [word, [...new Set([word, ...(joins ? partsOf(word, vocabulary) : [])].map(stem))]]),
  );
  const shown = passages.map(({ address, page, heading, text }) => [address, page, heading, text]);
  const stored = `{"language":${scriptJson(language)},"passages":${scriptJson(shown)},"index":${indexOf(read, terms)}}`;
  return `globalThis.${INDEX_NAME} = ${stored};\n`;
}

/** Parts of compounds are words of the book, most of them many times over. */
const remembering =
  (known: Map<string, string>, stem: Stem): Stem =>
  (word) => {
    const found = known.get(word) ?? stem(word);
    known.set(word, found);
    return found;
  };

/** Of one term, for each field: passages and how often they have it, as they stand in JSON between braces. */
type Places = (string | undefined)[];

/**
 * What MiniSearch writes down of an index of these words, made without its tree: nobody asks it here, and building one takes
 * longer than all else that is done for a changed page. Written at once: objects for all these counts take three times as long.
 */
function indexOf(
  read: readonly (readonly (readonly string[])[])[],
  terms: ReadonlyMap<string, readonly string[]>,
): string {
  const index = new Map<string, Places>();
  const lengths = read.map((fields) => fields.map((words) => new Set(words).size));
  for (const [passage, fields] of read.entries())
    for (const [field, words] of fields.entries())
      for (const [term, count] of countsOf(words, terms)) {
        const places = index.get(term) ?? [];
        places[field] = `${places[field] ?? ''}${places[field] ? ',' : ''}"${passage}":${count}`;
        index.set(term, places);
      }
  const average = (field: number): number =>
    lengths.reduce((sum, each) => sum + (each[field] ?? 0), 0) / Math.max(1, read.length);
  const facts = {
    documentCount: read.length,
    nextId: read.length,
    documentIds: Object.fromEntries(read.map((_, id) => [id, id])),
    fieldIds: Object.fromEntries(FIELDS.map((name, id) => [name, id])),
    fieldLength: Object.fromEntries(lengths.entries()),
    averageFieldLength: FIELDS.map((_, field) => average(field)),
    storedFields: {},
    dirtCount: 0,
  };
  const listed = [...index].map(([term, places]) => {
    const fields = places.flatMap((counts, field) => (counts ? `"${field}":{${counts}}` : []));
    return `[${scriptJson(term)},{${fields.join(',')}}]`;
  });
  return `{${scriptJson(facts).slice(1, -1)},"index":[${listed.join(',')}],"serializationVersion":2}`;
}

/** Each term with how often these words have it. */
function countsOf(words: readonly string[], terms: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) for (const term of terms.get(word) ?? []) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** JSON that is a script as well, whatever stands in it. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
