/** Divides a text into words, and brings each to the form in which it is looked up: no capitals, no accents, its stem. */

import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';

/** Letters and digits, with what may stand inside a word: `foto’s`, `e-mail`, `16.55`. */
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const MARKS = /\p{M}+/gu;
/** Where a word is put together by hand, each of its parts counts as well. */
const JOINT = /['’.-]/;

export const wordsIn = (text: string): string[] =>
  [...text.replace(/\u00ad/g, '').matchAll(WORD)].flatMap(([word]) =>
    JOINT.test(word) ? [word, ...word.split(JOINT).filter((part) => part.length > 2)] : [word],
  );

export const folded = (word: string): string =>
  word.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/’/g, "'");

export type Stem = (foldedWord: string) => string;

/** A language without rules here keeps its words whole. */
export function stemOf(language: string): Stem {
  switch (language.toLowerCase().split('-')[0]) {
    case 'nl':
      return (word) => hardened(dutch(withoutGe(word)));
    case 'en':
      return (word) => english(word);
    case 'de':
      return (word) => german(word);
    case 'fr':
      return (word) => french(word);
    default:
      return (word) => word;
  }
}

/** Huizen and huis, brieven and brief: the stem of the plural ends as the singular does. */
const hardened = (stem: string): string => stem.replace(/z$/, 's').replace(/v$/, 'f');

/** Uitgenodigd and uitnodigen: what was done is looked up under what one does. */
const PARTICIPLE = /^(aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor|weg)?ge(?=.{3,}(?:d|t|en)$)(.+?)(d|t|en)$/;

function withoutGe(word: string): string {
  const [, before = '', core, ending] = PARTICIPLE.exec(word) ?? [];
  // `gemeente` and `gesprek` are no participles: only a verb with a word before it is sure to be one.
  return core && before ? `${before}${core}${ending === 'en' ? 'en' : ''}` : word;
}
