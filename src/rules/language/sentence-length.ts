/** Sentences that are long, one by one and on average. */
import { comma, tenths } from '../decimals.js';
import { quote } from '../quote.js';
import { facts, type Phrase, rule } from '../rule.js';

const inTwo = {
  en: ({ cut }: { cut: string }) =>
    cut
      ? `Make two sentences of it. The second could start at “${cut}”.`
      : 'Make two sentences of it: one sentence says one thing.',
  nl: ({ cut }: { cut: string }) =>
    cut
      ? `Maak er twee zinnen van. Begin bijvoorbeeld een nieuwe zin bij “${cut}”.`
      : 'Maak er twee zinnen van: één zin zegt één ding.',
};
const readable: Phrase = {
  en: 'Short sentences are easier to read for everybody (language level B1).',
  nl: 'Korte zinnen zijn voor iedereen makkelijker te lezen (taalniveau B1).',
};

/** `most` is the limit in words; `text` the start of the sentence, `cut` the word before which it could end, or ''. */
type Long = { words: number; most: number; text: string; cut: string };

export const longSentence = rule({
  id: 'language/long-sentence',
  severity: 'warning',
  data: facts<Long>,
  en: {
    title: 'Long sentence',
    message: ({ words, text }) => `This sentence has ${words} words: ${quote(text)}.`,
    hint: (data) => `${inTwo.en(data)} Try ${data.most} words or fewer.`,
    why: readable.en,
  },
  nl: {
    title: 'Lange zin',
    message: ({ words, text }) => `Deze zin heeft ${words} woorden: ${quote(text)}.`,
    hint: (data) => `${inTwo.nl(data)} Probeer het met ${data.most} woorden of minder.`,
    why: readable.nl,
  },
  example: {
    source: {
      'chapters/twee.md': `# Titel

U praat in de week voor het feest met uw buren over de plek van het plein.

Praat snel. Schrijf het op. Bel uw buren. Vraag wat zij willen. Luister goed.
`,
    },
    mended: { 'chapters/twee.md': { replace: 'met uw buren over', by: 'met uw buren. U praat over' } },
    data: { words: 17, most: 15, text: 'U praat in de week voor het feest met uw buren over de plek…', cut: '' },
  },
});

export const tooLongSentence = rule({
  id: 'language/too-long-sentence',
  severity: 'error',
  data: facts<Long>,
  en: {
    title: 'Sentence too long',
    message: ({ words, most, text }) =>
      `This sentence has ${words} words, at most ${most} are allowed: ${quote(text)}.`,
    hint: inTwo.en,
    why: readable.en,
  },
  nl: {
    title: 'Te lange zin',
    message: ({ words, most, text }) => `Deze zin heeft ${words} woorden, hoogstens ${most} mag: ${quote(text)}.`,
    hint: inTwo.nl,
    why: readable.nl,
  },
  example: {
    source: {
      'chapters/twee.md': `# Titel

U praat in de week voor het feest met uw buren over de plek van het plein en over de tijd dat u er met hen gaat zijn.

Praat snel. Schrijf het op. Bel uw buren. Vraag wat zij willen. Luister goed.
`,
    },
    mended: {
      'chapters/twee.md': {
        replace: 'met uw buren over de plek van het plein en over',
        by: 'met uw buren. U praat over de plek van het plein. En over',
      },
    },
    data: { words: 28, most: 20, text: 'U praat in de week voor het feest met uw buren over de plek…', cut: 'en' },
  },
});

export const meanLength = rule({
  id: 'language/mean-length',
  severity: 'error',
  data: facts<{ mean: number; most: number; sentences: number }>,
  en: {
    title: 'Sentences too long on average',
    message: ({ mean, most, sentences }) =>
      `The ${sentences} sentences of this chapter have ${tenths(mean)} words on average, at most ${most} is allowed.`,
    hint: 'Divide the longest sentences. Let short and very short sentences take turns.',
    why: readable.en,
  },
  nl: {
    title: 'Zinnen zijn gemiddeld te lang',
    message: ({ mean, most, sentences }) =>
      `De ${sentences} zinnen van dit hoofdstuk hebben gemiddeld ${comma(tenths(mean))} woorden, hoogstens ${most} mag.`,
    hint: 'Verdeel de langste zinnen. Wissel korte en heel korte zinnen af.',
    why: readable.nl,
  },
  example: {
    source: {
      'chapters/twee.md': `# Titel

U praat in de week voor het feest met uw buren over plek 1.

U praat in de week voor het feest met uw buren over plek 2.

U praat in de week voor het feest met uw buren over plek 3.

U praat in de week voor het feest met uw buren over plek 4.

U praat in de week voor het feest met uw buren over plek 5.

U praat in de week voor het feest met uw buren over plek 6.

U praat in de week voor het feest met uw buren over plek 7.

U praat in de week voor het feest met uw buren over plek 8.

U praat in de week voor het feest met uw buren over plek 9.

U praat in de week voor het feest met uw buren over plek 10.

U praat in de week voor het feest met uw buren over plek 11.

U praat in de week voor het feest met uw buren over plek 12.
`,
    },
    mended: {
      'chapters/twee.md': {
        replace: 'plek 1.\n',
        by: 'plek 1. Praat snel. Schrijf het op. Bel uw buren. Vraag wat zij willen.\n',
      },
    },
    data: { mean: 14, most: 12, sentences: 12 },
  },
});

export const sentenceLengthRules = [longSentence, tooLongSentence, meanLength] as const;
