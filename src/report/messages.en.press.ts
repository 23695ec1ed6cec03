/** The texts of the rules about print, in English. */
import type { Messages, PressRule, Spot } from './rule-data.js';
import { tidy } from './width.js';

const pages = (count: number) => (count === 1 ? '1 page' : `${count} pages`);
const decimal = (value: number) => String(Math.round(value * 100) / 100);
const where = ({ page, xMm, yMm }: Spot) =>
  `page ${page}, ${decimal(xMm)} mm from the left, ${decimal(yMm)} mm from the top`;
const designer = 'Show this to the designer.';

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
    message: (data) => `The colour ${data.colour} is not in the palette (${where(data)}).`,
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
  'press/screen-colour': {
    title: 'Colour of a screen',
    message: (data) => `There is a colour in ${data.space} on ${where(data)}.`,
    hint: () => 'Make the file again with `werkboek build print`, which turns every colour into inks.',
    why: 'A press has inks, no light. Else the printer converts the colour, and black becomes four inks.',
  },
  'press/spot-colour': {
    title: 'Extra ink',
    message: ({ ink, page }) => `Page ${page} uses an extra ink: ${tidy(ink, 40)}.`,
    hint: () => 'Agree on the extra ink with the printer, or use the four ordinary inks.',
    why: 'An extra ink takes an extra plate, which costs money.',
  },
  'press/coarse-picture': {
    title: 'Picture is too coarse',
    message: (data) => `A picture has ${data.ppi} pixels per inch, expected ${data.least} (${where(data)}).`,
    hint: () => 'Use the file as it came from the camera, or make the picture smaller on the page.',
    why: 'On paper the pixels show.',
  },
  'press/soft-picture': {
    title: 'Picture is not quite sharp',
    message: (data) => `A picture has ${data.ppi} pixels per inch; ${data.good} is better (${where(data)}).`,
    hint: () => 'Use a larger file when there is one.',
    why: 'On paper the picture looks softer than on a screen.',
  },
  'press/stretched-picture': {
    title: 'Picture is stretched',
    message: (data) => `A picture is stretched by ${data.percent} % (${where(data)}).`,
    hint: () => 'Give the picture its own proportions, or crop it.',
    why: 'People and things get the wrong shape.',
  },
  'press/ink-total': {
    title: 'Too much ink in one place',
    message: (data) => `There is ${data.percent} % ink; the printer takes ${data.most} % at most (${where(data)}).`,
    hint: () => 'Choose inks in `palette` that come to less together, or make the photo lighter.',
    why: 'Too much ink does not dry and comes off on the facing page.',
  },
  'press/rich-black-text': {
    title: 'Black text of several inks',
    message: (data) => `Black text is made of several inks: ${data.inks} (${where(data)}).`,
    hint: () => 'Give the colour of text black alone in `palette`, with `grey: 100`.',
    why: 'When a plate shifts by a hair, letters get coloured edges.',
  },
  'press/thin-rule': {
    title: 'Line is too thin',
    message: (data) => `A line is ${decimal(data.pt)} pt, expected ${decimal(data.least)} (${where(data)}).`,
    hint: () => 'Make the line thicker in the stylesheet or in the drawing.',
    why: 'Too thin a line falls away on paper.',
  },
  'press/small-text': {
    title: 'Text is too small to be printed like this',
    message: (data) =>
      `Text is ${decimal(data.pt)} pt in ${data.inks === 1 ? 'one ink' : `${data.inks} inks`}, expected ${data.least} (${where(data)}).`,
    hint: () => 'Make the text larger, or print small text in one ink.',
    why: 'Small letters of several inks fill up or get coloured edges.',
  },
  'press/white-overprint': {
    title: 'White text disappears',
    message: (data) => `White text is printed over the colour and disappears (${where(data)}).`,
    hint: () => `Switch off overprinting for white. ${designer}`,
    why: 'White is no ink: the paper has to stay free there.',
  },
  'press/missing-glyph': {
    title: 'Character is not in the typeface',
    message: (data) => `A character is missing in ${data.font} (${where(data)}).`,
    hint: () => 'Choose another character, or a typeface that has it.',
    why: 'There is an empty box on paper there.',
  },
  'press/type3-font': {
    title: 'Letters are drawn',
    message: ({ page }) => `Page ${page} has letters that are drawn and come from no typeface.`,
    hint: () => 'Use a bold or italic typeface that exists, and no outlined letters.',
    why: 'A press cannot sharpen such letters, and some refuse them.',
  },
  'press/odd-gradient': {
    title: 'Gradient that does not work everywhere',
    message: ({ page }) => `Page ${page} has a gradient that computes each place by itself.`,
    hint: () => 'Use a straight or round gradient.',
    why: 'Some presses paint nothing there.',
  },
  'press/blend-mode': {
    title: 'Colours are blended',
    message: ({ mode, page }) => `Colours are blended on page ${page} (${mode}).`,
    hint: () => 'Use a colour of the palette in place of two over each other.',
    why: 'Blending looks different in inks than on a screen.',
  },
  'press/transparency': {
    title: 'Something is transparent',
    message: ({ page }) => `Something on page ${page} is transparent.`,
    hint: () => 'PDF/X-4 allows it. To be sure of the colour, take a light tint of the palette.',
    why: 'In inks a transparent colour comes out a little darker than on a screen.',
  },
  'press/transfer': {
    title: 'Setting of one press',
    message: ({ what, page }) => `Page ${page} holds a setting for one press (${what}).`,
    hint: () => 'Make the file again without this setting.',
    why: 'The printer sets this; twice is wrong.',
  },
  'press/blank-page': {
    title: 'Blank page',
    message: ({ page }) => `Page ${page} is blank.`,
    hint: () => 'When this is meant to be, nothing has to be done.',
    why: 'A blank page is often a mistake.',
  },
  'press/unsafe-text': {
    title: 'Text is too close to the edge',
    message: (data) => `Text stands ${decimal(data.mm)} mm from the cut, expected ${data.least} mm (${where(data)}).`,
    hint: () => 'Move the text away from the edge.',
    why: 'In cutting, paper may shift by a millimetre or more.',
  },
};
