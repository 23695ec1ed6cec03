/** The texts of rules about how pages are filled, in English. */
import type { Messages, PageRule } from './rule-data.js';
import { tidy } from './width.js';

const quote = (text: string): string => `“${tidy(text, 60)}”`;
const where = (section: string, heading: string, page: number): string =>
  [section, heading && `under ${quote(heading)}`, `page ${page}`].filter(Boolean).join(', ');

export const pageMessages: Pick<Messages, PageRule> = {
  'layout/too-big': {
    title: 'Something fits on no page',
    message: ({ section, element, text }) =>
      `In ${section}, \`${element}\`${text && ` with ${quote(text)}`} fits on no page and cannot be divided.`,
    hint: () => 'Make it smaller, or divide it into pieces that do fit.',
    why: 'What comes after it would not be in the workbook.',
  },
  'layout/page-size': {
    title: 'Page has another size',
    message: ({ section, page, found, expected }) =>
      `Page ${page} of ${section} is ${found}, but the pages of this section are ${expected}.`,
    hint: () => 'Put what needs landscape paper in a chapter of its own, with `orientation: landscape` at its top.',
    why: 'A section is printed on one size of paper.',
  },
  'layout/cut-box': {
    title: 'Box goes on over the page',
    message: ({ section, page, heading, text }) =>
      `The box with ${quote(text)} is cut in two, although it fits on one page (${where(section, heading, page)}).`,
    hint: () => 'Part it from what stands right before or after it, or put `::nieuwe-bladzijde` before it.',
    why: 'A box reads more easily when it stands on one page.',
  },
  'layout/near-empty-page': {
    title: 'Page is nearly empty',
    message: ({ section, page, heading, percent }) =>
      `Only ${percent}% of this page is filled (${where(section, heading, page)}).`,
    hint: () => 'Make the text before it a little shorter or longer, or move a picture or table.',
    why: 'A few lines on an empty page look like a mistake and cost paper.',
  },
  'layout/float-footnote': {
    title: 'Footnote stands in the text',
    message: ({ section, text }) =>
      `In ${section}, ${quote(text)} asks for \`float: footnote\`. That cannot be done: the note now stands in the text.`,
    hint: () => 'Write the note as `[^name]`, with its text on a line of its own: `[^name]: The note.`',
    why: 'Notes stand at the end of a chapter, where a long note fits and screen readers find it.',
  },
};
