/** Words that readers stumble over. */
import { facts, rule } from '../rule.js';

/** “a”, “b” or “c”. */
function choice(list: string, or: string): string {
  const words = list.split(', ').map((word) => `“${word}”`);
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}` : (words[0] ?? '');
}

const easier = {
  en: ({ instead }: { instead: string }) => `Write for example ${choice(instead, 'or')}.`,
  nl: ({ instead }: { instead: string }) => `Schrijf bijvoorbeeld ${choice(instead, 'of')}.`,
};

/** `instead` is a list of easier words, joined with ', '. */
export type Hard = { word: string; instead: string };

export const difficultWord = rule({
  id: 'language/difficult-word',
  severity: 'error',
  data: facts<Hard>,
  en: {
    title: 'Difficult word',
    message: ({ word }) => `The word “${word}” is difficult for many readers.`,
    hint: (data) => `${easier.en(data)} If the word has to stay, explain it in glossary.yaml.`,
    why: 'Difficult words are what readers complained of most. An everyday word is understood at once.',
  },
  nl: {
    title: 'Moeilijk woord',
    message: ({ word }) => `Het woord “${word}” is voor veel lezers moeilijk.`,
    hint: (data) => `${easier.nl(data)} Moet het woord blijven? Zet het dan met uitleg in glossary.yaml.`,
    why: 'Lezers klaagden vooral over moeilijke woorden. Een gewoon woord snapt iedereen meteen.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\nWij realiseren een plein.\n' },
    mended: { 'chapters/twee.md': { replace: 'realiseren', by: 'maken' } },
    data: { word: 'realiseren', instead: 'maken, bouwen' },
  },
});

export const wordChoice = rule({
  id: 'language/word-choice',
  severity: 'info',
  data: facts<Hard>,
  en: {
    title: 'Is there a plainer word?',
    message: ({ word }) => `There may be a plainer word for “${word}”.`,
    hint: easier.en,
    why: 'An everyday word is understood at once.',
  },
  nl: {
    title: 'Kan het gewoner?',
    message: ({ word }) => `Misschien is er een gewoner woord voor “${word}”.`,
    hint: easier.nl,
    why: 'Een gewoon woord snapt iedereen meteen.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\nWilt u een brief opstellen?\n' },
    mended: { 'chapters/twee.md': { replace: 'opstellen', by: 'schrijven' } },
    data: { word: 'opstellen', instead: 'maken, schrijven' },
  },
});

export const abbreviation = rule({
  id: 'language/abbreviation',
  severity: 'error',
  data: facts<Hard>,
  en: {
    title: 'Abbreviation',
    message: ({ word }) => `“${word}” is an abbreviation.`,
    hint: ({ instead }) => `Write it in full: ${choice(instead, 'or')}.`,
    why: 'Not everybody knows an abbreviation, and speech software stumbles over it.',
  },
  nl: {
    title: 'Afkorting',
    message: ({ word }) => `“${word}” is een afkorting.`,
    hint: ({ instead }) => `Schrijf het uit: ${choice(instead, 'of')}.`,
    why: 'Niet iedereen kent een afkorting, en een voorleesprogramma struikelt erover.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\nNeem bijv. een pen mee.\n' },
    mended: { 'chapters/twee.md': { replace: 'bijv.', by: 'bijvoorbeeld' } },
    data: { word: 'bijv.', instead: 'bijvoorbeeld' },
  },
});

export const wrongAddress = rule({
  id: 'language/address',
  severity: 'error',
  data: facts<Hard>,
  en: {
    title: 'Wrong form of address',
    message: ({ word }) => `“${word}” does not go with the form of address of this book.`,
    hint: easier.en,
    why: 'The whole book speaks to the reader in one way. To change confuses.',
  },
  nl: {
    title: 'Verkeerde aanspreekvorm',
    message: ({ word }) => `“${word}” past niet bij de u-vorm.`,
    hint: easier.nl,
    why: 'Het hele boek spreekt de lezer met u aan. Wie wisselt, brengt de lezer in de war.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\nNeem je buren mee.\n' },
    mended: { 'chapters/twee.md': { replace: 'je buren', by: 'uw buren' } },
    data: { word: 'je', instead: 'u' },
  },
});

export const wordRules = [difficultWord, wordChoice, abbreviation, wrongAddress] as const;
