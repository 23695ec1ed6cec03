/** Looks for words and groups of words in a text, the longest first. */
import type { Hard } from './rules.js';

export interface Found {
  readonly hard: Hard;
  /** As it stands in the text. */
  readonly word: string;
  readonly at: number;
}

interface Phrase {
  readonly words: readonly string[];
  /** Undefined for a phrase that is allowed. */
  readonly hard: Hard | undefined;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'’-]*[\p{L}\p{N}])?/gu;

/** @param allowed phrases that hide what is found in them, and what starts with them */
export function phraseFinder(hard: readonly Hard[], allowed: readonly string[]): (text: string) => Found[] {
  const byFirst = new Map<string, Phrase[]>();
  const add = (form: string, of: Hard | undefined): void => {
    const words = wordsOf(form).map(({ word }) => word);
    const [first] = words;
    if (first) byFirst.set(first, [...(byFirst.get(first) ?? []), { words, hard: of }]);
  };
  for (const each of hard) for (const form of each.forms) add(form, each);
  for (const term of allowed) add(term, undefined);
  // What is allowed goes first, then the longest: "in het kader van" before "kader".
  for (const phrases of byFirst.values())
    phrases.sort(
      (a, b) => Number(a.hard !== undefined) - Number(b.hard !== undefined) || b.words.length - a.words.length,
    );

  return (text) => {
    const words = wordsOf(text);
    const found: Found[] = [];
    for (let index = 0; index < words.length; index++) {
      const here = words[index];
      const phrase = here && byFirst.get(here.word)?.find((each) => startsAt(each, words, index));
      if (!here || !phrase) continue;
      const last = words[index + phrase.words.length - 1] ?? here;
      const word = text.slice(here.at, last.at + last.word.length).replace(/\s+/g, ' ');
      if (phrase.hard) found.push({ hard: phrase.hard, word, at: here.at });
      index += phrase.words.length - 1;
    }
    return found;
  };
}

const startsAt = ({ words }: Phrase, text: readonly { word: string }[], index: number): boolean =>
  words.every((word, step) => text[index + step]?.word === word);

const wordsOf = (text: string): { word: string; at: number }[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word: word.toLowerCase(), at: index }));

/** Finds abbreviations: their full stops and slashes belong to them. */
export function abbreviationFinder(short: readonly Hard[], allowed: readonly string[]): (text: string) => Found[] {
  const known = new Map(short.flatMap((hard) => hard.forms.map((form) => [form, hard] as const)));
  for (const name of allowed) known.delete(name.toLowerCase());
  const pattern = [...known.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((form) => form.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
  const regex = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) =>
    [...text.matchAll(regex)].flatMap(({ 0: word, index }) => {
      const hard = known.get(word.toLowerCase());
      return hard ? [{ hard, word, at: index }] : [];
    });
}
