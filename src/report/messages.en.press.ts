/** The texts of the rules about print, in English. */
import type { Messages, OnPage, PressRule } from './rule-data.js';

/** As far as the place is known. */
const at = ({ page, xMm, yMm, heading }: Partial<OnPage>): string =>
  [
    `page ${page}`,
    ...(xMm === undefined || yMm === undefined ? [] : [`${xMm} mm from the left and ${yMm} mm from the top`]),
    ...(heading ? [`under “${heading}”`] : []),
  ].join(', ');

const pages = (count: number) => (count === 1 ? '1 page' : `${count} pages`);

interface Counts {
  readonly pages: number;
  readonly pagesBefore: number;
  readonly paperMicron: number;
  readonly paperMicronBefore: number;
}

const countsNow = ({ pages: count, pagesBefore, paperMicron, paperMicronBefore }: Counts): string =>
  [
    `the book has ${pages(count)}${count === pagesBefore ? '' : ` instead of ${pagesBefore}`}`,
    `paper of ${paperMicron} micron${paperMicron === paperMicronBefore ? '' : ` instead of ${paperMicronBefore}`}`,
  ].join(', ');

const UNPRINTABLE: Readonly<Record<string, string>> = {
  'conic-gradient': 'a gradient around a point (conic-gradient)',
  'odd-gradient': 'a gradient that is neither straight nor round',
  'gradient-space': 'a gradient in a colour space of its own',
  'gradient-mesh': 'a gradient over a mesh of points',
  'gradient-table': 'a gradient from a table of colours',
  'gradient-repeats': 'a gradient that repeats thousands of times',
  'picture-space': 'a picture in a colour space of its own',
  'picture-mask': 'a picture in which a colour means transparent',
  'inline-picture': 'a picture inside the drawing itself',
  'colour-space': 'a colour space of its own',
  'bare-pattern': 'a pattern without colours of its own',
  'own-mask': 'a drawing that is its own mask too',
};
const INTENT: Readonly<Record<string, string>> = {
  missing: 'it does not say for which press it is',
  profile: 'the colour profile of the press is not in it',
  damaged: 'the colour profile of the press is damaged, or not all of it is there',
  kind: 'its colour profile is not that of a press with four inks',
};
const CLAIMS: Readonly<Record<string, string>> = {
  version: 'it does not call itself PDF/X-4',
  header: 'its version of PDF is too new or too old',
  trapped: 'it does not say whether colours overlap already (Trapped)',
  title: 'it has no title',
  dates: 'it does not say when it was made',
  id: 'it has no identifier',
};
const ACTIVE: Readonly<Record<string, string>> = {
  annotation: 'a link or a note',
  form: 'a form field',
  script: 'a script',
  action: 'an action on opening',
};

export const pressMessages: Pick<Messages, PressRule> = {
  'press/stray-colour': {
    title: 'Colour is not in the palette',
    message: ({ colour, ...place }) => `The colour ${colour} is not in the palette (${at(place)}).`,
    hint: () => 'Put the colour in `palette` in book.yaml, with inks, or use one that is there.',
    why: 'Only for a colour of the palette is it known which inks print it.',
  },
  'press/unprintable': {
    title: 'This cannot be printed',
    message: ({ what, page }) => `Page ${page} holds ${UNPRINTABLE[what] ?? what}.`,
    hint: () => 'Use a straight or round gradient, a plain colour or a drawing (SVG).',
    why: 'No inks exist for it that every press prints alike.',
  },
  'press/trim-box': {
    title: 'Wrong trim box',
    message: ({ page, found, expected }) => `The trim box of page ${page} is ${found}, expected ${expected}.`,
    hint: () => 'Check `print.widthMm` and `print.heightMm` in book.yaml and build again.',
    why: 'The printer cuts the book at this box.',
  },
  'press/bleed-box': {
    title: 'Wrong bleed box',
    message: ({ page, found, expected }) => `The bleed box of page ${page} is ${found}, expected ${expected}.`,
    hint: () => 'Check `print.bleedMm` in book.yaml and build again.',
    why: 'Without a proper bleed, cutting leaves a white edge along the page.',
  },
  'press/page-multiple': {
    title: 'Number of pages does not fit the press sheets',
    message: ({ pages: count, multiple }) => `The book has ${pages(count)}, expected a multiple of ${multiple}.`,
    hint: ({ pages: count, multiple }) => `Add ${pages(multiple - (count % multiple))}, or remove ${count % multiple}.`,
    why: 'A press sheet holds several pages at once; the book must fill whole sheets.',
  },
  'press/rotated': {
    title: 'Page is turned',
    message: ({ page, degrees }) => `Page ${page} is turned by ${degrees} degrees.`,
    hint: () => 'Make the page as it is printed, without turning it.',
    why: 'A turned page may come to lie the wrong way on the press sheet.',
  },
  'press/output-intent': {
    title: 'No press is named',
    message: ({ problem }) => `This file is not ready for a printer: ${INTENT[problem] ?? problem}.`,
    hint: () => 'Choose a profile of four inks with `print.profile` in book.yaml and build again.',
    why: 'Without a profile the printer cannot tell what the colours are meant to be.',
  },
  'press/claims': {
    title: 'The file says the wrong things about itself',
    message: ({ problem }) => `This file is no good PDF/X-4: ${CLAIMS[problem] ?? problem}.`,
    hint: () => 'Make the file again with `werkboek build print`.',
    why: 'A printer has files checked by machine; without this it is refused.',
  },
  'press/interactive': {
    title: 'Something in it cannot be printed',
    message: ({ what, page }) => `This file holds ${ACTIVE[what] ?? what}${page > 0 ? `, on page ${page}` : ''}.`,
    hint: () => 'Send the printer the file in `out/print`, not the one for the screen.',
    why: 'A press does not click; such parts can have the file refused.',
  },
  'press/spine-changed': {
    title: 'The spine became another',
    message: ({ spineMm, spineMmBefore, computedMm, given, ...counts }) =>
      given === 'yes' && spineMm === spineMmBefore
        ? `The spine is ${spineMm} mm by book.yaml, but ${countsNow(counts)}: together they make ${computedMm} mm.`
        : `The spine is now ${spineMm} mm; in the build before it was ${spineMmBefore} mm (${countsNow(counts)}).`,
    hint: ({ given, spineMm, spineMmBefore }) =>
      given === 'yes' && spineMm === spineMmBefore
        ? 'Ask the printer how wide the spine is with these pages, and put that in `cover.spineMm` in book.yaml.'
        : 'Does the printer have a cover already? Send the new cover and the new job ticket.',
    why: 'A cover of an older width does not fit around the book: text of the spine ends up on the front.',
  },
};
