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

export const finePrintRules = [smallText, smallColouredText, thinRule] as const;
