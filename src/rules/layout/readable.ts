/** Texts on the page that nobody can read where they stand. */
import { comma } from '../decimals.js';
import { quote } from '../quote.js';
import { facts, rule } from '../rule.js';
import { named, type ThingOnPage, thingOnPage } from '../thing.js';

/** `other` is the text that it lies over; '' for a picture, or for a number that is filled in later. */
export const overlap = rule({
  id: 'layout/overlap',
  severity: 'warning',
  data: facts<ThingOnPage & { text: string; on: 'text' | 'picture'; other: string }>,
  en: {
    title: 'Text lies over something',
    message: ({ text, on, other, ...at }) =>
      `${named(text, at.thing, 'en')} lies over ${on === 'picture' ? 'a picture that hides it' : other ? quote(other) : 'another text'} (${thingOnPage.en(at)}).`,
    hint: ({ on }) =>
      on === 'picture'
        ? 'Use a shorter text, or a picture that is plain and light where the text stands.'
        : 'Use a shorter text, or give these two more room in the stylesheet of the book.',
    why: 'What lies over something else cannot be read.',
  },
  nl: {
    title: 'Tekst staat over iets heen',
    message: ({ text, on, other, ...at }) =>
      `${named(text, at.thing, 'nl')} staat over ${on === 'picture' ? 'een afbeelding heen en is daar niet te lezen' : `${other ? quote(other) : 'een andere tekst'} heen`} (${thingOnPage.nl(at)}).`,
    hint: ({ on }) =>
      on === 'picture'
        ? 'Neem een kortere tekst, of een afbeelding die effen en licht is waar de tekst staat.'
        : 'Neem een kortere tekst, of geef deze twee meer ruimte in het stijlblad van het boek.',
    why: 'Wat over iets anders heen staat, is niet te lezen.',
  },
  example: {
    data: { thing: 'title', section: 'Planning', heading: '', page: 2, text: 'Planning', on: 'picture', other: '' },
    raisedBy: 'tests/paginate/readable.test.ts',
  },
});

/** `ratio` as it is painted, `least` as WCAG 1.4.3 wants it for letters of this size. */
export const paleText = rule({
  id: 'layout/contrast',
  severity: 'warning',
  data: facts<ThingOnPage & { text: string; ratio: number; least: number }>,
  en: {
    title: 'Text is too pale for its ground',
    message: ({ text, ratio, least, ...at }) =>
      `${named(text, at.thing, 'en')} has a contrast of ${ratio} to 1 with what lies under it; ${least} to 1 is needed (${thingOnPage.en(at)}).`,
    hint: 'Choose a darker or lighter colour for the text or for its ground, in `palette` in book.yaml or in the stylesheet of the book.',
    why: 'Many people do not see pale letters (WCAG 1.4.3).',
  },
  nl: {
    title: 'Tekst steekt te weinig af',
    message: ({ text, ratio, least, ...at }) =>
      `${named(text, at.thing, 'nl')} heeft een contrast van ${comma(ratio)} op 1 met wat eronder ligt; nodig is ${comma(least)} op 1 (${thingOnPage.nl(at)}).`,
    hint: 'Kies een donkerder of lichter kleur voor de tekst of voor de ondergrond, in `palette` in book.yaml of in het stijlblad van het boek.',
    why: 'Veel mensen zien bleke letters niet (WCAG 1.4.3).',
  },
  example: {
    data: { thing: 'furniture', section: 'Omslag', heading: '', page: 1, text: 'Gemeente', ratio: 1.2, least: 4.5 },
    raisedBy: 'tests/paginate/readable.test.ts',
  },
});

export const readableRules = [overlap, paleText] as const;
