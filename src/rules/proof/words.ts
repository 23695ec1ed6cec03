/** Words of the source that the PDF lacks, doubles or moves. */
import { type InSection, inSection } from '../in-section.js';
import { quote } from '../quote.js';
import { facts, rule } from '../rule.js';
import { tellUs } from '../tell-us.js';

/** Text of the source that the tags lack. */
type Lost = InSection & { text: string; state: 'missing' | 'clipped' };

export const missingText = rule({
  id: 'proof/missing-text',
  severity: 'error',
  data: facts<Lost>,
  en: {
    title: 'Text missing from the PDF',
    message: ({ text, state, ...at }) =>
      state === 'clipped'
        ? `${quote(text)} is cut off in the PDF (${inSection.en(at)}).`
        : `${quote(text)} is missing from the PDF (${inSection.en(at)}).`,
    hint: 'Divide the block around this text into smaller blocks and build again.',
    why: 'A reader may not miss text that is in the source.',
  },
  nl: {
    title: 'Tekst ontbreekt in de pdf',
    message: ({ text, state, ...at }) =>
      state === 'clipped'
        ? `${quote(text)} valt buiten beeld in de pdf (${inSection.nl(at)}).`
        : `${quote(text)} ontbreekt in de pdf (${inSection.nl(at)}).`,
    hint: 'Verdeel het blok waar deze tekst in staat in kleinere blokken en bouw opnieuw.',
    why: 'Een lezer mag geen tekst missen die in de bron staat.',
  },
  example: {
    data: { section: 'hoofdstuk-3', heading: 'Kop', page: 2, text: 'Deze zin', state: 'clipped' },
    raisedBy: 'tests/check/plants.ts',
  },
});

export const untaggedText = rule({
  id: 'proof/untagged-text',
  severity: 'warning',
  data: facts<Lost>,
  en: {
    title: 'Text without a tag in the PDF',
    message: ({ text, ...at }) =>
      `${quote(text)} is on the page, but not in the tags of the PDF (${inSection.en(at)}).`,
    hint: 'Write the sentence a little differently and build again.',
    why: 'A screen reader passes over it. On paper and on the screen it is there.',
  },
  nl: {
    title: 'Tekst zonder label in de pdf',
    message: ({ text, ...at }) =>
      `${quote(text)} staat op de bladzijde, maar niet in de labels van de pdf (${inSection.nl(at)}).`,
    hint: 'Schrijf de zin iets anders en bouw opnieuw.',
    why: 'Een schermlezer slaat deze tekst over. Op papier en op het scherm staat hij er wel.',
  },
  example: {
    data: { section: 'hoofdstuk-3', heading: 'Kop', page: 2, text: 'Deze zin', state: 'missing' },
    raisedBy: 'tests/pdf/make/tags.test.ts',
  },
});

export const doubledText = rule({
  id: 'proof/doubled-text',
  severity: 'error',
  data: facts<InSection & { text: string }>,
  en: {
    title: 'Text too often in the PDF',
    message: ({ text, ...at }) => `${quote(text)} is in the PDF more often than in the source (${inSection.en(at)}).`,
    hint: 'Divide the block around this text into smaller blocks and build again.',
    why: 'Who reads or hears something twice loses the thread.',
  },
  nl: {
    title: 'Tekst staat te vaak in de pdf',
    message: ({ text, ...at }) => `${quote(text)} staat vaker in de pdf dan in de bron (${inSection.nl(at)}).`,
    hint: 'Verdeel het blok waar deze tekst in staat in kleinere blokken en bouw opnieuw.',
    why: 'Wie iets dubbel leest of hoort, raakt de draad kwijt.',
  },
  example: {
    data: { section: 'hoofdstuk-3', heading: 'Kop', page: 2, text: 'Deze zin' },
    raisedBy: 'tests/check/plants.ts',
  },
});

export const wrongOrder = rule({
  id: 'proof/order',
  severity: 'error',
  data: facts<InSection & { text: string }>,
  en: {
    title: 'Text in another order',
    message: ({ text, ...at }) => `${quote(text)} is in another place in the PDF (${inSection.en(at)}).`,
    hint: tellUs.en,
    why: 'A screen reader reads the text in this order (PDF/UA-1, 7.2).',
  },
  nl: {
    title: 'Tekst staat in een andere volgorde',
    message: ({ text, ...at }) => `${quote(text)} staat in de pdf op een andere plek (${inSection.nl(at)}).`,
    hint: tellUs.nl,
    why: 'Een schermlezer leest de tekst in deze volgorde voor (PDF/UA-1, 7.2).',
  },
  example: {
    data: { section: 'hoofdstuk-3', heading: 'Kop', page: 2, text: 'Deze zin' },
    raisedBy: 'tests/check/proof-text.test.ts',
  },
});

export const provenWordRules = [missingText, untaggedText, doubledText, wrongOrder] as const;
