/** Divides compounds into words that the book uses by themselves: who looks for "avond" finds "bewonersavond". */
import type { Stem } from './words-in.js';

/** Below this a part says nothing: `op`, `ver`, `en`. */
const LEAST_PART = 4;
/** A part that stands beside an unknown rest has to be sure. */
const SURE_PART = 5;
const LINKS = ['', 's', 'en', 'e', 'er', 'n'] as const;
/** Languages that write two nouns as one word. */
const JOINING = /^(nl|de|fy|af|da|sv|no|nb|nn)(-|$)/i;

export const joinsWords = (language: string): boolean => JOINING.test(language);

export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** What stands before a word of the book somewhere: `omgeving`, by `omgevingsplan`. */
  readonly heads: ReadonlySet<string>;
  readonly stem: Stem;
}

/** @param folded all words of the book, as `folded` gives them */
export function vocabularyOf(folded: Iterable<string>, stem: Stem): Vocabulary {
  const words = new Set(folded);
  const known = { words, stems: new Set([...words].map(stem)), heads: new Set<string>(), stem };
  return { ...known, heads: new Set([...words].flatMap((word) => headsIn(word, known))) };
}

/** Without a link the begin of a word may be anything. */
function headsIn(word: string, known: Vocabulary): string[] {
  const found: string[] = [];
  for (let at = SURE_PART + 1; at <= word.length - LEAST_PART; at++)
    if (word[at - 1] === 's' && known.words.has(word.slice(at))) found.push(word.slice(0, at - 1));
  return found;
}

/** The parts of a word, without the word itself; none for a word that is no compound. */
export function partsOf(word: string, vocabulary: Vocabulary): readonly string[] {
  const found = new Set<string>();
  for (let at = LEAST_PART; at <= word.length - LEAST_PART; at++) {
    const tail = word.slice(at);
    const head = headOf(word.slice(0, at), vocabulary);
    const isTail = isKnown(tail, vocabulary);
    if (head && (isTail || (head.length >= SURE_PART && tail.length >= SURE_PART && !ENDING.test(tail)))) {
      found.add(head);
      found.add(tail);
    } else if (isTail && tail.length >= SURE_PART && at >= LEAST_PART) found.add(tail);
  }
  return [...found];
}

/** What is no word, only the end of one: `participatie` is not `partici` and `patie`. */
const ENDING = /^(heid|heden|ingen|baar|lijk|lijke|loos|schap|schappen|achtig|achtige|elijk|elijke|eerde|erend|ende)$/;

const isKnown = (part: string, { words, stems, stem }: Vocabulary): boolean =>
  part.length >= LEAST_PART && (words.has(part) || stems.has(stem(part)));

const isHead = (part: string, vocabulary: Vocabulary): boolean =>
  isKnown(part, vocabulary) || vocabulary.heads.has(part);

/** Without the letters that only join: `bewoners`, `bewoner-s`, `omgeving-s`. */
function headOf(before: string, vocabulary: Vocabulary): string | undefined {
  for (const link of LINKS) {
    if (!before.endsWith(link)) continue;
    const head = link ? before.slice(0, -link.length) : before;
    if (isHead(head, vocabulary)) return head;
  }
  return undefined;
}
