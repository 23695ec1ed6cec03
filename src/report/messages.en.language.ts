/** The texts for rules about the words of the text, in English. */
import type { LanguageRule, Messages } from './rule-data.js';
import { tidy } from './width.js';

const quote = (text: string) => `“${tidy(text, 60)}”`;

/** “a”, “b” or “c”. */
function choice(list: string): string {
  const words = list.split(', ').map((word) => `“${word}”`);
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? '');
}

const cutHint = ({ cut }: { cut: string }) =>
  cut
    ? `Make two sentences of it. The second could start at “${cut}”.`
    : 'Make two sentences of it: one sentence says one thing.';
const wordHint = ({ instead }: { instead: string }) => `Write for example ${choice(instead)}.`;
const readable = 'Short sentences are easier to read for everybody (language level B1).';

const WAIVERS: Readonly<Record<string, (data: { code: string; known: string }) => string>> = {
  reason: ({ code }) => `The exception to ${code} gives no reason.`,
  unused: ({ code }) => `The exception to ${code} is not needed: there is nothing to report here.`,
  unknown: ({ code, known }) => `There is no rule ${quote(code)}. Choose from ${known}.`,
};

export const languageMessages: Pick<Messages, LanguageRule> = {
  'content/placeholder': {
    title: 'Placeholder is still open',
    message: ({ name, state }) =>
      state === 'empty'
        ? `book.yaml does not say yet what \`{{${name}}}\` is.`
        : `The placeholder \`{{${name}}}\` is not in book.yaml.`,
    hint: ({ name, suggestion }) =>
      suggestion
        ? `Did you mean \`{{${suggestion}}}\`?`
        : `Give \`${name}\` a text under \`placeholders\`, or build a draft with \`--draft\`.`,
    why: 'An edition for readers holds no empty places.',
  },
  'language/long-sentence': {
    title: 'Long sentence',
    message: ({ words, text }) => `This sentence has ${words} words: ${quote(text)}.`,
    hint: (data) => `${cutHint(data)} Try ${data.most ?? 15} words or fewer.`,
    why: readable,
  },
  'language/too-long-sentence': {
    title: 'Sentence too long',
    message: ({ words, most, text }) =>
      `This sentence has ${words} words, at most ${most} are allowed: ${quote(text)}.`,
    hint: cutHint,
    why: readable,
  },
  'language/mean-length': {
    title: 'Sentences too long on average',
    message: ({ mean, most, sentences }) =>
      `The ${sentences} sentences of this chapter have ${Math.round(mean * 10) / 10} words on average, at most ${most} is allowed.`,
    hint: () => 'Divide the longest sentences. Let short and very short sentences take turns.',
    why: readable,
  },
  'language/difficult-word': {
    title: 'Difficult word',
    message: ({ word }) => `The word “${word}” is difficult for many readers.`,
    hint: (data) => `${wordHint(data)} If the word has to stay, explain it in glossary.yaml.`,
    why: 'Difficult words are what readers complained of most. An everyday word is understood at once.',
  },
  'language/word-choice': {
    title: 'Is there a plainer word?',
    message: ({ word }) => `There may be a plainer word for “${word}”.`,
    hint: wordHint,
    why: 'An everyday word is understood at once.',
  },
  'language/abbreviation': {
    title: 'Abbreviation',
    message: ({ word }) => `“${word}” is an abbreviation.`,
    hint: ({ instead }) => `Write it in full: ${choice(instead)}.`,
    why: 'Not everybody knows an abbreviation, and speech software stumbles over it.',
  },
  'language/address': {
    title: 'Wrong form of address',
    message: ({ word }) => `“${word}” does not go with the form of address of this book.`,
    hint: wordHint,
    why: 'The whole book speaks to the reader in one way. To change confuses.',
  },
  'language/waiver': {
    title: 'Wrong exception to a language rule',
    message: (data) => WAIVERS[data.problem]?.(data) ?? `The exception to ${data.code} is wrong.`,
    hint: ({ problem, code }) =>
      problem === 'reason'
        ? `Write for example \`<!-- taal: ${code} name of a law -->\`.`
        : 'Take the line out or change the code.',
    why: 'An exception without a reason, or one that does nothing any more, hides a real fault later.',
  },
};
