/** The texts of the rules about what is painted for a press, in English. */
import type { Messages, OnPage, PreflightRule } from './rule-data.js';

const at = ({ page, xMm, yMm, heading }: OnPage): string =>
  `page ${page}, ${xMm} mm from the left and ${yMm} mm from the top${heading ? `, under “${heading}”` : ''}`;

export const preflightMessages: Pick<Messages, PreflightRule> = {
  'preflight/screen-colour': {
    title: 'Colour for a screen',
    message: ({ space, ...place }) =>
      space === 'inline'
        ? `A picture stands inside the drawing itself (${at(place)}).`
        : `A colour has no inks (${space === 'rgb' ? 'RGB' : 'a colour space of its own'}; ${at(place)}).`,
    hint: () => 'Make the file with `werkboek build print`, or give the colour inks in the program that made it.',
    why: 'A press has four inks; what becomes of a screen colour is then the choice of the printer.',
  },
  'preflight/ink-total': {
    title: 'Too much ink',
    message: ({ what, percent, most, ...place }) =>
      `${what === 'picture' ? 'The picture' : 'An area'} asks ${percent} % ink; at most ${most} % is allowed (${at(place)}).`,
    hint: ({ most }) =>
      `Take less of the inks in \`palette\`: together at most ${most} %. For a photo, choose a profile that fits.`,
    why: 'Too much ink does not dry, comes off on the next sheet and tears thin paper.',
  },
  'preflight/rich-black-text': {
    title: 'Black text of several inks',
    message: ({ inks, ...place }) => `Black text is mixed of several inks: ${inks} (${at(place)}).`,
    hint: () => 'Give the text a black with `grey: 100` in `palette`.',
    why: 'When a plate shifts by a tenth of a millimetre, the letters get coloured edges.',
  },
  'preflight/white-overprint': {
    title: 'White vanishes',
    message: (place) => `White is set to overprint and will not be seen (${at(place)}).`,
    hint: () => 'Switch overprint off for white. A file made by werkboek has none: report it then.',
    why: 'White is no ink; what lies under it stays.',
  },
  'preflight/missing-glyph': {
    title: 'A character is missing',
    message: (place) => `An empty box stands in place of a character (${at(place)}).`,
    hint: () => 'Choose another character, or a typeface that has it.',
    why: 'Readers see a box and miss a word.',
  },
  'preflight/low-resolution': {
    title: 'Picture is too coarse',
    message: ({ ppi, least, ...place }) => `A picture has ${ppi} pixels per inch; ${least} are needed (${at(place)}).`,
    hint: () => 'Take a larger photo, or print it smaller.',
    why: 'In print its pixels show.',
  },
  'preflight/modest-resolution': {
    title: 'Picture is somewhat coarse',
    message: ({ ppi, wanted, ...place }) =>
      `A picture has ${ppi} pixels per inch; ${wanted} are better (${at(place)}).`,
    hint: () => 'Take a larger photo if there is one.',
    why: 'Sharp edges become a little soft in print.',
  },
  'preflight/small-text': {
    title: 'Letters are too small',
    message: ({ sizePt, least, ...place }) => `Text is ${sizePt} points; ${least} is the least (${at(place)}).`,
    hint: () => 'Make the letters larger.',
    why: 'Smaller letters fill up in print, and nobody reads them.',
  },
  'preflight/small-coloured-text': {
    title: 'Small letters in colour',
    message: ({ sizePt, inks, ...place }) => `Text of ${sizePt} points is mixed of ${inks} inks (${at(place)}).`,
    hint: ({ least }) => `Use black or at most two inks for text under ${least} points.`,
    why: 'Small letters blur when plates shift a little.',
  },
  'preflight/thin-rule': {
    title: 'Line is too thin',
    message: ({ thicknessPt, least, times, ...place }) =>
      `A line is ${thicknessPt} points; ${least} are needed (${times} times; first on ${at(place)}).`,
    hint: ({ least }) => `Make the line ${least} points or thicker.`,
    why: 'A thinner line falls away in print.',
  },
  'preflight/blend-mode': {
    title: 'Colours blend with what lies under them',
    message: ({ mode, ...place }) => `Something blends with what lies under it (${mode}; ${at(place)}).`,
    hint: () => 'Use no `mix-blend-mode`: choose a colour of its own in the palette.',
    why: 'On paper inks blend otherwise than light on a screen.',
  },
  'preflight/transparency': {
    title: 'Something is see-through',
    message: ({ pages }) => `Something is see-through on page ${pages}.`,
    hint: () => 'PDF/X-4 allows this. When the printer asks for a file without, choose a light tint of the palette.',
    why: 'In ink, what is see-through comes out darker than on a screen.',
  },
  'preflight/blank-page': {
    title: 'Blank pages',
    message: ({ pages }) => `Nothing stands on page ${pages}.`,
    hint: () => 'That is right where a chapter starts on the right. See whether it is meant.',
    why: 'A blank page that nobody expects is a misprint.',
  },
};
