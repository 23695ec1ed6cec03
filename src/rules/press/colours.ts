/** What on a page has no inks of its own. */
import { type OnPage, onPage } from '../on-page.js';
import { facts, type Phrase, rule } from '../rule.js';

/** What has no inks. */
export type Unprintable = keyof typeof UNPRINTABLE;

const UNPRINTABLE = {
  'conic-gradient': {
    en: 'a gradient around a point (conic-gradient)',
    nl: 'een kleurverloop in een cirkel rond (conic-gradient)',
  },
  'odd-gradient': {
    en: 'a gradient that is neither straight nor round',
    nl: 'een kleurverloop dat niet recht of rond is',
  },
  'gradient-space': {
    en: 'a gradient in a colour space of its own',
    nl: 'een kleurverloop met een eigen kleurruimte',
  },
  'gradient-mesh': {
    en: 'a gradient over a mesh of points',
    nl: 'een kleurverloop over een net van punten',
  },
  'gradient-table': {
    en: 'a gradient from a table of colours',
    nl: 'een kleurverloop uit een tabel met kleuren',
  },
  'gradient-repeats': {
    en: 'a gradient that repeats thousands of times',
    nl: 'een kleurverloop dat zich duizenden keren herhaalt',
  },
  'picture-space': {
    en: 'a picture in a colour space of its own',
    nl: 'een afbeelding met een eigen kleurruimte',
  },
  'picture-mask': {
    en: 'a picture in which a colour means transparent',
    nl: 'een afbeelding waarin een kleur doorzichtig betekent',
  },
  'inline-picture': {
    en: 'a picture inside the drawing itself',
    nl: 'een afbeelding binnen de tekening zelf',
  },
  'colour-space': { en: 'a colour space of its own', nl: 'een eigen kleurruimte' },
  'bare-pattern': { en: 'a pattern without colours of its own', nl: 'een patroon zonder eigen kleuren' },
  'own-mask': { en: 'a drawing that is its own mask too', nl: 'een tekening die ook haar eigen masker is' },
} as const satisfies Record<string, Phrase>;

/**
 * `colour` as #RRGGBB, or several, with the first page that they are on; the place on it, where that is known. An error where
 * `print.strictPalette` says so.
 */
export const strayColour = rule({
  id: 'press/stray-colour',
  severity: 'warning',
  data: facts<{ colour: string } & Partial<OnPage> & { page: number }>,
  en: {
    title: 'Colour is not in the palette',
    message: ({ colour, ...place }) => `The colour ${colour} is not in the palette (${onPage.en(place)}).`,
    hint: 'Is it the own colour of a picture? Then `strictPalette: false` under `print` in book.yaml says that it may stay. Else put it in `palette`, with inks.',
    why: 'Only for a colour of the palette is it known which inks print it; for this one the printing profile chooses them.',
  },
  nl: {
    title: 'Kleur staat niet in het palet',
    message: ({ colour, ...place }) => `De kleur ${colour} staat niet in het palet (${onPage.nl(place)}).`,
    hint: 'Is het een eigen kleur van een afbeelding? Zet dan `strictPalette: false` onder `print` in book.yaml: dan mag de kleur blijven. Zet de kleur anders in `palette`, met inkten.',
    why: 'Alleen van een kleur in het palet is bekend met welke inkten zij wordt gedrukt. Voor deze kleur kiest het drukprofiel de inkten.',
  },
  example: {
    data: { colour: '#123456', page: 3, xMm: 20, yMm: 41.5, heading: 'Hoe begint u?' },
    raisedBy: 'tests/pdf/make/ink/stray-colours.test.ts',
  },
});

export const unprintable = rule({
  id: 'press/unprintable',
  severity: 'error',
  data: facts<{ what: Unprintable; page: number }>,
  en: {
    title: 'This cannot be printed',
    message: ({ what, page }) => `Page ${page} holds ${UNPRINTABLE[what].en}.`,
    hint: 'Use a straight or round gradient, a plain colour or a drawing (SVG).',
    why: 'No inks exist for it that every press prints alike.',
  },
  nl: {
    title: 'Dit is niet te drukken',
    message: ({ what, page }) => `Op bladzijde ${page} staat ${UNPRINTABLE[what].nl}.`,
    hint: 'Gebruik een recht of rond kleurverloop, een effen kleur of een tekening (SVG).',
    why: 'Hiervoor bestaan geen inkten die elke drukpers op dezelfde manier drukt.',
  },
  example: { data: { what: 'conic-gradient', page: 3 }, raisedBy: 'tests/pdf/make/ink/cases.test.ts' },
});

export const pressColourRules = [strayColour, unprintable] as const;
