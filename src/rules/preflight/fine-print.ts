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

/** From `least` to `most` points, all pages together: `pages` as `3, 5`, and the place of the first. */
export const colouredLabels = rule({
  id: 'preflight/coloured-labels',
  severity: 'info',
  data: facts<{ least: number; most: number; pages: string } & OnPage>,
  en: {
    title: 'Labels of three or four inks',
    message: ({ least, most, pages, ...place }) =>
      `Text of ${least} to ${most} points is mixed of three or four inks on page ${pages} (the first: ${onPage.en(place)}).`,
    hint: 'Look at them on the proof. For sharper letters, give their colour at most two inks in `palette`.',
    why: 'When plates shift a little, letters of several inks get coloured edges; large ones hide it.',
  },
  nl: {
    title: 'Kleine teksten uit drie of vier inkten',
    message: ({ least, most, pages, ...place }) =>
      `Tekst van ${comma(least)} tot ${comma(most)} punt is gemengd uit drie of vier inkten, op bladzijde ${pages} (de eerste: ${onPage.nl(place)}).`,
    hint: 'Bekijk ze op de proefdruk. Wilt u scherpere letters? Geef hun kleur in `palette` hoogstens twee inkten.',
    why: 'Schuiven de platen een beetje, dan krijgen letters uit meer inkten gekleurde randen. Bij grote letters valt dat niet op.',
  },
  example: {
    data: { least: 9, most: 12, pages: '3, 5', page: 3, xMm: 20, yMm: 41.5 },
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

export const finePrintRules = [smallText, smallColouredText, colouredLabels, thinRule] as const;
