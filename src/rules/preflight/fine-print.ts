/** Letters and lines that are too fine for a press. */

import { comma } from '../decimals.js';
import { type OnPage, onPage } from '../on-page.js';
import { facts, rule } from '../rule.js';

export const smallText = rule({
  id: 'preflight/small-text',
  severity: 'error',
  data: facts<{ sizePt: number; least: number } & OnPage>,
  en: {
    title: 'Letters are too small',
    message: ({ sizePt, least, ...place }) => `Text is ${sizePt} points; ${least} is the least (${onPage.en(place)}).`,
    hint: 'Make the letters larger.',
    why: 'Smaller letters fill up in print, and nobody reads them.',
  },
  nl: {
    title: 'Letters zijn te klein',
    message: ({ sizePt, least, ...place }) =>
      `Tekst is ${comma(sizePt)} punt; hoogstens zo klein als ${comma(least)} punt kan (${onPage.nl(place)}).`,
    hint: 'Maak de letters groter.',
    why: 'Kleinere letters lopen dicht in druk, en niemand leest ze.',
  },
  example: { data: { sizePt: 5, least: 6, page: 3, xMm: 20, yMm: 41.5 }, raisedBy: 'tests/check/painted-faults.ts' },
});

export const smallColouredText = rule({
  id: 'preflight/small-coloured-text',
  severity: 'warning',
  data: facts<{ sizePt: number; least: number; inks: number } & OnPage>,
  en: {
    title: 'Small letters in colour',
    message: ({ sizePt, inks, ...place }) => `Text of ${sizePt} points is mixed of ${inks} inks (${onPage.en(place)}).`,
    hint: ({ least }) => `Use black or at most two inks for text under ${least} points.`,
    why: 'Small letters blur when plates shift a little.',
  },
  nl: {
    title: 'Kleine letters in kleur',
    message: ({ sizePt, inks, ...place }) =>
      `Tekst van ${comma(sizePt)} punt is gemengd uit ${inks} inkten (${onPage.nl(place)}).`,
    hint: ({ least }) => `Gebruik voor tekst onder ${comma(least)} punt zwart of hoogstens twee inkten.`,
    why: 'Kleine letters worden onscherp als platen een beetje schuiven.',
  },
  example: {
    data: { sizePt: 8, least: 9, inks: 4, page: 3, xMm: 20, yMm: 41.5 },
    raisedBy: 'tests/check/painted-faults.ts',
  },
});

export const thinRule = rule({
  id: 'preflight/thin-rule',
  severity: 'warning',
  data: facts<{ thicknessPt: number; least: number; times: number } & OnPage>,
  en: {
    title: 'Line is too thin',
    message: ({ thicknessPt, least, times, ...place }) =>
      `A line is ${thicknessPt} points; ${least} are needed (${times} times; first on ${onPage.en(place)}).`,
    hint: ({ least }) => `Make the line ${least} points or thicker.`,
    why: 'A thinner line falls away in print.',
  },
  nl: {
    title: 'Lijn is te dun',
    message: ({ thicknessPt, least, times, ...place }) =>
      `Een lijn is ${comma(thicknessPt)} punt; ${comma(least)} is nodig (${times} keer; eerst op ${onPage.nl(place)}).`,
    hint: ({ least }) => `Maak de lijn ${comma(least)} punt of dikker.`,
    why: 'Een dunnere lijn valt in druk weg.',
  },
  example: {
    data: { thicknessPt: 0.2, least: 0.25, times: 3, page: 3, xMm: 20, yMm: 41.5 },
    raisedBy: 'tests/check/painted-faults.ts',
  },
});

/** Lists of pages, as `3, 5`; `sizePt` of the smallest, `inks` of the one with most. */
export const colouredText = rule({
  id: 'preflight/coloured-text',
  severity: 'info',
  data: facts<{ sizePt: number; inks: number; pages: string }>,
  en: {
    title: 'Labels in many inks',
    message: ({ sizePt, inks, pages }) =>
      `Letters from ${sizePt} points are mixed of up to ${inks} inks on page ${pages}.`,
    hint: 'Printers advise at most two inks for small letters: give the colour a `cmyk` of two in `palette`, or leave it.',
    why: 'When plates shift a little, such letters get a coloured edge.',
  },
  nl: {
    title: 'Labels in veel inkten',
    message: ({ sizePt, inks, pages }) =>
      `Letters vanaf ${comma(sizePt)} punt zijn gemengd uit hoogstens ${inks} inkten op bladzijde ${pages}.`,
    hint: 'Drukkers raden voor kleine letters hoogstens twee inkten aan: geef de kleur een `cmyk` van twee in `palette`, of laat het zo.',
    why: 'Als platen een beetje schuiven, krijgen zulke letters een gekleurde rand.',
  },
  example: { data: { sizePt: 12, inks: 4, pages: '3, 5' }, raisedBy: 'tests/check/painted-faults.ts' },
});

export const finePrintRules = [smallText, smallColouredText, colouredText, thinRule] as const;
