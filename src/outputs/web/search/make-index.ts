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
  const read = readWords(passages);
  const vocabulary = vocabularyOf(read.all, stem);
  const joins = joinsWords(language);
  const terms = read.all.map((word) => [...new Set([word, ...(joins ? partsOf(word, vocabulary) : [])].map(stem))]);
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

/** The words of a book as numbers: each is looked up once, and counted without being looked at again. */
interface ReadWords {
  readonly all: readonly string[];
  /** Per passage and field: places in `all`. */
  readonly passages: readonly (readonly (readonly number[])[])[];
}

function readWords(passages: readonly ReadPassage[]): ReadWords {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    if (known === numbers.size) numbers.set(word, known);
    return known;
  };
  const read = passages.map(({ words }) => words.map((text) => (text === '' ? [] : text.split(' ').map(numberOf))));
  return { all: [...numbers.keys()], passages: read };
}

/**
 * What MiniSearch writes down of an index of these words, made without its tree: nobody asks it here, and building one takes
 * longer than all else that is done for a changed page. Written at once: objects for all these counts take three times as long.
 * @param termsOf of each word
 */
function indexOf({ all, passages }: ReadWords, termsOf: readonly (readonly string[])[]): string {
  const numbers = new Map<string, number>();
  for (const term of termsOf.flat()) if (!numbers.has(term)) numbers.set(term, numbers.size);
  const terms = termsOf.map((list) => list.map((term) => numbers.get(term)!));
  /** Of each term, for each field: passages and how often they have it, as they stand in JSON between braces. */
  const places = Array.from(numbers, (): string[] => FIELDS.map(() => ''));
  const counts = new Uint32Array(numbers.size);
  /** Which of the words were met in a field, by the number of that field in the book. */
  const met = new Uint32Array(all.length);
  let round = 0;
  const lengths = passages.map((fields, passage) =>
    fields.map((words, field) => {
      round += 1;
      let length = 0;
      for (const word of words) {
        if (met[word] !== round) length += 1;
        met[word] = round;
        for (const term of terms[word]!) counts[term]! += 1;
      }
      for (const word of words)
        for (const term of terms[word]!) {
          if (counts[term] === 0) continue;
          const before = places[term]![field]!;
          places[term]![field] = `${before}${before && ','}"${passage}":${counts[term]}`;
          counts[term] = 0;
        }
      return length;
    }),
  );
  const average = (field: number): number =>
    lengths.reduce((sum, each) => sum + (each[field] ?? 0), 0) / Math.max(1, passages.length);
  const facts = {
    documentCount: passages.length,
    nextId: passages.length,
    documentIds: Object.fromEntries(passages.map((_, id) => [id, id])),
    fieldIds: Object.fromEntries(FIELDS.map((name, id) => [name, id])),
    fieldLength: Object.fromEntries(lengths.entries()),
    averageFieldLength: FIELDS.map((_, field) => average(field)),
    storedFields: {},
    dirtCount: 0,
  };
  const listed = Array.from(numbers, ([term, number]) => {
    const fields = places[number]!.flatMap((text, field) => (text ? `"${field}":{${text}}` : []));
    return `[${scriptJson(term)},{${fields.join(',')}}]`;
  });
  return `{${scriptJson(facts).slice(1, -1)},"index":[${listed.join(',')}],"serializationVersion":2}`;
}

/** JSON that is a script as well, whatever stands in it. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
