/** Finds the sentence of a passage that a hit stands in, and its words that were meant. */
import { folded, type Stem, wordsIn } from './words-in.js';

export interface ShownPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** A sentence without an end is shown in part. */
const MOST = 240;
const SENTENCE = /[^.!?]+(?:[.!?]+(?=\s|$)|[.!?]|$)+\s*/gu;
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** @param terms stems that the index found, as MiniSearch names them */
export function sentenceWith(text: string, terms: readonly string[], stem: Stem): readonly ShownPart[] {
  const isHit = (word: string): boolean => {
    const plain = folded(word);
    const own = stem(plain);
    return terms.some((term) => own === term || (term.length > 3 && (own.includes(term) || plain.includes(term))));
  };
  const sentences = text.match(SENTENCE) ?? [text];
  const best = sentences.find((sentence) => wordsIn(sentence).some(isHit)) ?? sentences[0] ?? '';
  return divided(shortened(best.trim(), isHit), isHit);
}

function divided(sentence: string, isHit: (word: string) => boolean): ShownPart[] {
  const parts: ShownPart[] = [];
  let from = 0;
  for (const { 0: word, index } of sentence.matchAll(WORD)) {
    if (!isHit(word)) continue;
    if (index > from) parts.push({ text: sentence.slice(from, index), isHit: false });
    parts.push({ text: word, isHit: true });
    from = index + word.length;
  }
  return from < sentence.length ? [...parts, { text: sentence.slice(from), isHit: false }] : parts;
}

function shortened(sentence: string, isHit: (word: string) => boolean): string {
  if (sentence.length <= MOST) return sentence;
  const [at = 0] = [...sentence.matchAll(WORD)].filter(([word]) => isHit(word)).map(({ index }) => index);
  const start = Math.max(0, sentence.lastIndexOf(' ', Math.max(0, at - MOST / 2)) + 1);
  const end = sentence.indexOf(' ', start + MOST);
  return `${start > 0 ? '… ' : ''}${sentence.slice(start, end < 0 ? undefined : end)}${end < 0 ? '' : ' …'}`;
}
