/** A spine that is another than in the build before. */

import { pages } from '../counted.js';
import { comma } from '../decimals.js';
import { facts, rule } from '../rule.js';

/** What the spine was computed from; the figure `given` in book.yaml stays as it is whatever the pages are. */
export type SpineChange = {
  spineMm: number;
  spineMmBefore: number;
  computedMm: number;
  pages: number;
  pagesBefore: number;
  paperMicron: number;
  paperMicronBefore: number;
  given: 'yes' | 'no';
};

type Counts = Pick<SpineChange, 'pages' | 'pagesBefore' | 'paperMicron' | 'paperMicronBefore'>;

const countsNow = {
  en: ({ pages: count, pagesBefore, paperMicron, paperMicronBefore }: Counts): string =>
    [
      `the book has ${pages.en(count)}${count === pagesBefore ? '' : ` instead of ${pagesBefore}`}`,
      `paper of ${paperMicron} micron${paperMicron === paperMicronBefore ? '' : ` instead of ${paperMicronBefore}`}`,
    ].join(', '),
  nl: ({ pages: count, pagesBefore, paperMicron, paperMicronBefore }: Counts): string =>
    [
      `het boek heeft ${pages.nl(count)}${count === pagesBefore ? '' : ` in plaats van ${pagesBefore}`}`,
      `papier van ${comma(paperMicron)} micron${paperMicron === paperMicronBefore ? '' : ` in plaats van ${comma(paperMicronBefore)}`}`,
    ].join(', '),
};

export const changedSpine = rule({
  id: 'press/spine-changed',
  severity: 'info',
  data: facts<SpineChange>,
  en: {
    title: 'The spine became another',
    message: ({ spineMm, spineMmBefore, computedMm, given, ...counts }) =>
      given === 'yes' && spineMm === spineMmBefore
        ? `The spine is ${spineMm} mm by book.yaml, but ${countsNow.en(counts)}: together they make ${computedMm} mm.`
        : `The spine is now ${spineMm} mm; in the build before it was ${spineMmBefore} mm (${countsNow.en(counts)}).`,
    hint: ({ given, spineMm, spineMmBefore }) =>
      given === 'yes' && spineMm === spineMmBefore
        ? 'Ask the printer how wide the spine is with these pages, and put that in `cover.spineMm` in book.yaml.'
        : 'Does the printer have a cover already? Send the new cover and the new job ticket.',
    why: 'A cover of an older width does not fit around the book: text of the spine ends up on the front.',
  },
  nl: {
    title: 'De rug is anders geworden',
    message: ({ spineMm, spineMmBefore, computedMm, given, ...counts }) =>
      given === 'yes' && spineMm === spineMmBefore
        ? `De rug is volgens book.yaml ${comma(spineMm)} mm, maar ${countsNow.nl(counts)}: samen wordt dat ${comma(computedMm)} mm.`
        : `De rug is nu ${comma(spineMm)} mm; bij de vorige build was dat ${comma(spineMmBefore)} mm (${countsNow.nl(counts)}).`,
    hint: ({ given, spineMm, spineMmBefore }) =>
      given === 'yes' && spineMm === spineMmBefore
        ? 'Vraag de drukker hoe breed de rug is met deze bladzijden, en zet dat bij `cover.spineMm` in book.yaml.'
        : 'Heeft de drukker al een omslag? Stuur dan het nieuwe omslag en de nieuwe opdrachtbon.',
    why: 'Een omslag met een oude rug past niet om het boek: de tekst van de rug komt op de voorkant.',
  },
  example: {
    data: {
      spineMm: 9.3,
      spineMmBefore: 9,
      computedMm: 9.3,
      pages: 132,
      pagesBefore: 128,
      paperMicron: 132,
      paperMicronBefore: 132,
      given: 'no',
    },
    raisedBy: 'tests/outputs/print/preflight.test.ts',
  },
});
