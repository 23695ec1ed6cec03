/** The texts for rules about what is made (pages, formats, PDF, print), in English. */
import { BUDGET, BUDGETED, MB } from '../pdf/budget.js';
import type { Messages, OutputRule } from './rule-data.js';
import { tidy } from './width.js';

const report = 'Report this to the makers of werkboek, with the file that causes it.';
const millimetres = (value: number) => `${Math.round(value * 10) / 10} mm`;
const pages = (count: number) => (count === 1 ? '1 page' : `${count} pages`);
const sheets = (count: number) => (count === 1 ? '1 sheet' : `${count} sheets`);
const quote = (text: string) => `“${tidy(text, 60)}”`;

/** Kinds of element, in the plural. */
const KINDS: Readonly<Record<string, string>> = {
  table: 'tables',
  tr: 'table rows',
  th: 'header cells',
  td: 'table cells',
  l: 'lists',
  ul: 'lists',
  ol: 'numbered lists',
  li: 'list items',
  figure: 'figures',
  img: 'images',
  svg: 'drawings',
  link: 'links',
  a: 'links',
  page: 'pages',
  p: 'paragraphs',
};
const where = ({ section, heading, page }: { section: string; heading: string; page: number }) =>
  [section, heading && `under ${quote(heading)}`, `page ${page}`].filter(Boolean).join(', ');

/** Why a PDF cannot be read, also when there is more in it than in any honest file (pdf/budget.ts). */
const UNREADABLE: Readonly<Record<string, string>> = {
  encrypted: 'it has a password',
  'not a PDF': 'it is no PDF',
  'no catalog': 'the start of its content is missing',
  'no pages': 'there are no pages',
  damaged: 'it is damaged',
  cut: 'its end is missing',
  object: 'a part of it is damaged',
  missing: 'a part of it is missing',
  stream: `one part unpacks to too much (at most ${BUDGET.streamBytes / MB} MB, or ${BUDGET.packedBytes / MB} MB of objects)`,
  file: `all of it unpacks to more than ${BUDGET.fileBytes / MB} MB`,
  objects: 'it has too many parts',
  depth: `more than ${BUDGET.depth} layers stand inside each other`,
  text: `one text in it is longer than ${BUDGET.textBytes / MB} MB`,
  marks: `a page has more than ${BUDGET.marks} marks of one kind`,
  time: `reading it takes longer than ${BUDGET.seconds} seconds`,
  memory: 'reading it takes too much memory',
};
const OVER_BUDGET: ReadonlySet<string> = new Set(BUDGETED);

export const outputMessages: Pick<Messages, OutputRule> = {
  'layout/overflow': {
    title: 'Content does not fit on the page',
    message: ({ section, page, edge, byMm, text }) =>
      `${quote(text)} sticks out ${millimetres(byMm)} at the ${edge} (${section}, page ${page}).`,
    hint: () => 'Make a long word, wide table or large image smaller, or divide the content.',
    why: 'What falls outside the page cannot be read.',
  },
  'layout/lost-content': {
    title: 'Content lost',
    message: ({ section, text }) => `Layout of ${section} lost text: ${quote(text)}.`,
    hint: () => 'Divide the block around this text into smaller blocks.',
    why: 'A reader may not miss text that is in the source.',
  },
  'layout/failed': {
    title: 'Layout failed',
    message: ({ section, problem }) => `${section} cannot be laid out: ${problem}.`,
    hint: () => 'Build again. If it keeps failing, remove one piece at a time until you see the cause.',
    why: 'This section is missing from the workbook now.',
  },
  'layout/timeout': {
    title: 'Layout takes too long',
    message: ({ section, seconds }) => `${section} was not laid out after ${seconds} seconds.`,
    hint: () => 'Allow more time with `--timeout <seconds>`, or make the section shorter.',
    why: 'This section is missing from the workbook now.',
  },
  'layout/too-many-pages': {
    title: 'Too many pages',
    message: ({ section, pages: count }) => `${section} grew beyond ${pages(count)}; its layout was stopped.`,
    hint: () => 'Divide the section. If its source is short, a block probably fits on no page at all.',
    why: 'A section that keeps growing is mostly an error in the layout.',
  },
  'layout/lonely-heading': {
    title: 'Heading alone at the bottom',
    message: ({ section, page, text }) =>
      `The heading ${quote(text)} is alone at the bottom of page ${page} of ${section}.`,
    hint: () => 'Make the text before it a little longer or shorter.',
    why: 'A heading without text under it is easily missed.',
  },
  'layout/font-missing': {
    title: 'Typeface missing',
    message: ({ family }) => `The typeface ${family} is not loaded.`,
    hint: () => 'Install the dependencies again with `npm ci`, or change the stylesheet.',
    why: 'In another typeface the text no longer fits and characters are missing.',
  },
  'layout/refused-request': {
    title: 'File from outside refused',
    message: ({ url, section }) => `${section} asks for \`${url}\`, which is not part of the workbook.`,
    hint: () => 'Put the file in the folder of the workbook and refer to that.',
    why: 'The workbook must come out the same everywhere and always, without internet too.',
  },
  'format/field-edge': {
    title: 'Field too near the edge',
    message: ({ code, field, byMm }) =>
      `Field \`${field}\` of ${code} stands ${byMm} mm too near the edge of the sheet.`,
    hint: () => 'Leave 10 mm white on all sides, and 20 mm where the holes are.',
    why: 'Office printers paint nothing at the edge, and holes are punched through what stands there.',
  },
  'format/field-size': {
    title: 'Field too small for a pen',
    message: ({ code, field, found, needed }) =>
      `Field \`${field}\` of ${code} is ${found}; to write in it with a pen it has to be ${needed}.`,
    hint: () => 'Give it a line of its own: take it out of its row, leave out `naast`, or make its column wider.',
    why: 'People fill in sheets by hand, and many of them write large.',
  },
  'format/sheets': {
    title: 'Wrong number of sheets',
    message: ({ code, declared, rendered }) =>
      `Format ${code} has ${sheets(rendered)}, but its front matter says ${sheets(declared)}.`,
    hint: ({ rendered }) => `Make the format shorter or longer, or set the number in the front matter to ${rendered}.`,
    why: 'People who print and copy count on the number of sheets that is given.',
  },
  'format/unknown': {
    title: 'Unknown format',
    message: ({ code }) => `Unknown format \`${code}\`.`,
    hint: ({ suggestion, known }) => {
      const codes = known ? `These are the formats: ${known}.` : 'This workbook has no formats.';
      return suggestion ? `Did you mean \`${suggestion}\`? ${codes}` : codes;
    },
    why: 'Without the right code it is not clear which format you mean.',
  },
  'proof/missing-text': {
    title: 'Text missing from the PDF',
    message: ({ text, state, ...at }) =>
      state === 'clipped'
        ? `${quote(text)} is cut off in the PDF (${where(at)}).`
        : `${quote(text)} is missing from the PDF (${where(at)}).`,
    hint: () => 'Divide the block around this text into smaller blocks and build again.',
    why: 'A reader may not miss text that is in the source.',
  },
  'proof/untagged-text': {
    title: 'Text without a tag in the PDF',
    message: ({ text, ...at }) => `${quote(text)} is on the page, but not in the tags of the PDF (${where(at)}).`,
    hint: () => 'Write the sentence a little differently and build again.',
    why: 'A screen reader passes over it. On paper and on the screen it is there.',
  },
  'proof/doubled-text': {
    title: 'Text too often in the PDF',
    message: ({ text, ...at }) => `${quote(text)} is in the PDF more often than in the source (${where(at)}).`,
    hint: () => 'Divide the block around this text into smaller blocks and build again.',
    why: 'Who reads or hears something twice loses the thread.',
  },
  'proof/order': {
    title: 'Text in another order',
    message: ({ text, ...at }) => `${quote(text)} is in another place in the PDF (${where(at)}).`,
    hint: () => report,
    why: 'A screen reader reads the text in this order (PDF/UA-1, 7.2).',
  },
  'proof/count': {
    title: 'Wrong number of elements',
    message: ({ what, expected, found, text, ...at }) =>
      `Of the ${KINDS[what.toLowerCase()] ?? what} there are ${found}, expected ${expected} (${where(at)})${text ? `: ${quote(text)}` : ''}.`,
    hint: () => 'Divide the block around this into smaller blocks and build again.',
    why: 'What is a row, list or link in the source must be one in the PDF too (PDF/UA-1, 7.1).',
  },
  'proof/changed': {
    title: 'Page changed while joining',
    message: ({ file, page }) => `Page ${page} of \`${file}\` shows something else than what was printed.`,
    hint: () => report,
    why: 'Only what was checked may be in the workbook.',
  },
  'pdf/lost-carrier': {
    title: 'Elements did not reach the PDF',
    message: ({ section, missing }) => `The PDF of ${section} lacks elements: ${missing}.`,
    hint: () => report,
    why: 'What is missing from the PDF is not read aloud (PDF/UA-1, 7.1).',
  },
  'pdf/page-size': {
    title: 'Wrong page size',
    message: ({ section, found, expected }) => `${section} has pages of ${found}, expected ${expected}.`,
    hint: () => 'Check whether a stylesheet changes the size of the page (`@page`).',
    why: 'With a wrong size the book does not fit the paper.',
  },
  'pdf/unreadable': {
    title: 'PDF cannot be read',
    message: ({ file, problem }) => `\`${file}\` cannot be read as a PDF: ${UNREADABLE[problem] ?? problem}.`,
    hint: ({ problem }) =>
      OVER_BUDGET.has(problem)
        ? 'Save it again in another program, or cut it into parts. Does it come from somebody else? Then be careful with it.'
        : 'Check that it is a whole PDF without a password. Else ask for the file again, or make it again.',
    why: 'A file that cannot be read cannot be checked or printed.',
  },
  'pdf/font-not-embedded': {
    title: 'Typeface not in the PDF',
    message: ({ font, page }) => `The typeface ${font} on page ${page} is not in the PDF.`,
    hint: () => 'Use only typefaces of the workbook.',
    why: 'On another computer and in print the text looks different (PDF/UA-1, 7.21.4.1).',
  },
  'browser/not-found': {
    title: 'No browser found',
    message: ({ tried }) => `No browser was found. Tried: ${tried || 'nothing'}.`,
    hint: () => 'Install Chrome, Chromium or Edge, or name a browser with `--browser <path>`.',
    why: 'A browser lays out the pages.',
  },
  'browser/no-sandbox': {
    title: 'Browser runs without a sandbox',
    message: () => 'The browser runs without a sandbox, because this system does not allow one.',
    hint: () => 'Run werkboek as an ordinary user, not as root. Build only texts that you trust here.',
    why: 'The sandbox keeps harmful content away from your files.',
  },
  'browser/not-started': {
    title: 'Browser does not start',
    message: ({ problem }) => `The browser does not start: ${problem}.`,
    hint: () => 'See whether the disk has room, or choose another browser with `--browser <path>`.',
    why: 'A browser lays out the pages.',
  },
  'browser/gone': {
    title: 'Browser has stopped',
    message: ({ section }) =>
      section ? `The browser stopped twice at “${section}”.` : 'The browser stopped while it was at work.',
    hint: () => 'Build again. If it stops again, there may be too little memory: try `--jobs 1`.',
    why: 'Without a browser the pages cannot be finished; the previous files have not changed.',
  },
  'cli/usage': {
    title: 'Wrong usage',
    message: ({ problem }) => `The command does not fit: ${problem}.`,
    hint: () => 'See `werkboek help` for the commands.',
    why: 'Werkboek does not start on a command that it does not understand.',
  },
  'output/write': {
    title: 'File cannot be written',
    message: ({ file, problem }) => `\`${file}\` cannot be written: ${problem}.`,
    hint: () => 'Close the file in other programs, and check that there is room and that you may write in the folder.',
    why: 'The new file is not there now. The previous one has not changed.',
  },
  'output/own-input': {
    title: 'Output is input too',
    message: ({ file }) => `\`${file}\` is the file that is read; it would be overwritten.`,
    hint: () => 'Give another name with `--out`.',
    why: 'What was filled in would be gone.',
  },
  'internal/error': {
    title: 'Error in werkboek',
    message: ({ problem }) => `Something went wrong in werkboek itself: ${problem}.`,
    hint: () => report,
    why: 'This is not caused by your text.',
  },
};
