/** The texts for rules about the sources, in English, joined with those about what is made. */
import { fileMessages } from './messages.en.files.js';
import { formMessages } from './messages.en.forms.js';
import { languageMessages } from './messages.en.language.js';
import { matterMessages } from './messages.en.matter.js';
import { outputMessages } from './messages.en.output.js';
import { pageMessages } from './messages.en.pages.js';
import { preflightMessages } from './messages.en.preflight.js';
import { pressMessages } from './messages.en.press.js';
import { uaMessages } from './messages.en.ua.js';
import type { Messages, SourceRule } from './rule-data.js';
import { tidy } from './width.js';

const meant = (suggestion: string, otherwise: string) => (suggestion ? `Did you mean \`${suggestion}\`?` : otherwise);

const sourceMessages: Pick<Messages, SourceRule> = {
  'config/not-found': {
    title: 'No workbook found',
    message: ({ folder }) => `There is no book.yaml in \`${folder}\` or in a folder above it.`,
    hint: () => 'Go to the folder of the workbook, or name it with `--book <folder>`.',
    why: 'book.yaml says which chapters and formats belong to the workbook.',
  },
  'config/syntax': {
    title: 'book.yaml cannot be read',
    message: ({ problem }) => `This is not valid YAML: ${problem}.`,
    hint: () => 'Look for spaces, colons and quotes on this line and the line above.',
    why: 'With a spelling error in book.yaml nobody can be sure what was meant.',
  },
  'config/unknown-key': {
    title: 'Unknown key',
    message: ({ path }) => `Unknown key \`${path}\`.`,
    hint: ({ suggestion }) => meant(suggestion, 'Remove the key. docs/config.md lists the keys there are.'),
    why: 'Otherwise a typing error in a key would silently do nothing.',
  },
  'config/invalid': {
    title: 'Wrong value',
    message: ({ path, problem }) => `${path ? `\`${path}\`` : 'book.yaml'}: ${problem}.`,
    hint: ({ reason }) =>
      reason === 'colours'
        ? 'Add the colours under `palette`.'
        : 'Change the value. docs/config.md says what each key means.',
    why: 'With a wrong value the workbook cannot be made the way you mean it.',
  },
  'config/contrast': {
    title: 'Too little contrast',
    message: ({ foreground, background, ratio, needed }) =>
      `\`${foreground}\` on \`${background}\` has contrast ${ratio}:1, expected ${needed}:1.`,
    hint: ({ foreground, background }) => `Make \`${foreground}\` darker or \`${background}\` lighter.`,
    why: 'People with low vision cannot read text with little contrast (WCAG 1.4.6).',
  },
  'config/duplicate-chapter': {
    title: 'File listed twice',
    message: ({ file, line }) => `\`${file}\` is listed on line ${line} already.`,
    hint: () => 'Remove one of the two lines.',
    why: 'A chapter or format that is there twice has no number and no pages of its own.',
  },
  'content/missing-file': {
    title: 'File missing',
    message: ({ file }) => `The file \`${file}\` does not exist.`,
    hint: () => 'Check the name, capitals included, or add the file.',
    why: 'Without this file the workbook is not complete.',
  },
  'content/outside-book': {
    title: 'File outside the workbook',
    message: ({ file }) => `The file \`${file}\` is outside the folder of the workbook.`,
    hint: () => 'Put the file in the folder of the workbook and change the path.',
    why: 'What goes into the workbook belongs with the workbook, or it cannot be made elsewhere.',
  },
  'content/not-utf8': {
    title: 'File is not UTF-8',
    message: ({ file, offset }) => `\`${file}\` is not UTF-8: byte ${offset} is wrong.`,
    hint: () => 'Save the file as UTF-8 in your text editor.',
    why: 'Letters such as é and ë would come out wrong in the workbook.',
  },
  'content/front-matter': {
    title: 'Wrong front matter',
    message: ({ problem }) => `The front matter (between the lines \`---\`) is wrong: ${problem}.`,
    hint: () => 'Change the front matter. The manual says what belongs in it.',
    why: 'Title, code and version come from the front matter.',
  },
  'content/duplicate-code': {
    title: 'Code used twice',
    message: ({ code, other }) => `The code \`${code}\` belongs to \`${other}\` already.`,
    hint: () => 'Give one of the two formats a code of its own.',
    why: 'Staff find a format by its code; every code belongs to one format.',
  },
  'markup/unknown-directive': {
    title: 'Unknown directive',
    message: ({ name }) => `Unknown directive \`${name.startsWith(':') ? name : `:::${name}`}\`.`,
    hint: ({ suggestion }) => meant(suggestion, 'The manual lists the directives there are.'),
    why: 'Text under an unknown directive would go into the workbook without its style.',
  },
  'markup/directive': {
    title: 'Wrong directive',
    message: ({ name, problem }) => `The directive \`${name}\` is wrong: ${problem}.`,
    hint: () => 'Change the directive. The manual has an example of each.',
    why: 'A wrong directive looks different from what you mean.',
  },
  'markup/raw-html': {
    title: 'HTML in the text',
    message: ({ tag }) => `HTML in the text is left out: \`${tag}\`.`,
    hint: () => 'Write this as markdown or as a directive. If you mean the character itself, put a \\ before it.',
    why: 'HTML can break the layout and the accessibility of the workbook.',
  },
  'markup/unknown-extension': {
    title: 'Markdown of another program',
    message: ({ text }) => `This is not known here, and printed as it is written: \`${text}\`.`,
    hint: () =>
      'Write this another way; the handleiding tells what there is. If you mean the character itself, put a \\ before it.',
    why: 'Signs that are meant for another program tell a reader nothing.',
  },
  'markup/no-title': {
    title: 'Title missing',
    message: () => 'This file has no title.',
    hint: () => 'Start the text with one line such as `# Title`.',
    why: 'The title is in the table of contents and in the bookmarks of the PDF.',
  },
  'markup/heading-skip': {
    title: 'Heading level skipped',
    message: ({ from, to, text }) => `A heading of level ${from} is followed by level ${to}: “${tidy(text, 60)}”.`,
    hint: ({ from }) => `Make it a heading of level ${from + 1}: \`${'#'.repeat(from + 1)}\`.`,
    why: 'People who listen to the text find their way by its headings (WCAG 1.3.1).',
  },
  'markup/duplicate-id': {
    title: 'Id used twice',
    message: ({ id, other }) => `The id \`#${id}\` exists already: ${other}.`,
    hint: () => 'Give one of the two another id.',
    why: 'A link must lead to one place.',
  },
  'markup/broken-link': {
    title: 'Link leads nowhere',
    message: ({ target }) => `The link \`${target}\` leads nowhere.`,
    hint: ({ suggestion }) => meant(suggestion, 'Check whether the file or heading still has this name.'),
    why: 'A reader who follows the link arrives nowhere.',
  },
  'markup/link-outside': {
    title: 'Link to something outside the book',
    message: ({ target }) => `The link \`${target}\` points at a file that is not part of the book.`,
    hint: () => 'Link to a chapter or format of this book, or to a complete web address (https://…).',
    why: 'On paper and in a PDF a reader cannot open such a file. The text stays, without the link.',
  },
  'markup/missing-image': {
    title: 'Image missing',
    message: ({ file }) => `The image \`${file}\` does not exist.`,
    hint: () => 'Check the name, capitals included, or add the image.',
    why: 'There would be a gap in the page here.',
  },
  'markup/bad-image': {
    title: 'Image cannot be used',
    message: ({ file, problem }) => `The image \`${file}\` cannot be used: ${problem}.`,
    hint: () => 'Save the image again as SVG, PNG or JPEG.',
    why: 'A broken image does not show on the page, or shows wrong.',
  },
  'markup/remote-image': {
    title: 'Image is on the internet',
    message: ({ file }) => `The image \`${file}\` is on the internet. Only its description is in the book.`,
    hint: () => 'Put the image in the folder of the book and refer to that.',
    why: 'The book fetches nothing from the internet: it is the same every time, and who builds it stays private.',
  },
  'markup/missing-alt': {
    title: 'Image without description',
    message: ({ file }) => `The image \`${file}\` has no description.`,
    hint: () => 'Say between the square brackets what there is to see: `![Description](file)`.',
    why: 'People who do not see the image hear the description (WCAG 1.1.1).',
  },
  'markup/missing-glyph': {
    title: 'Character not in the typeface',
    message: ({ character, codePoint }) => `The character “${character}” (${codePoint}) is not in the typefaces.`,
    hint: () => 'Choose another character or write it as a word.',
    why: 'There would be an empty box on paper here.',
  },
};

export const en: Messages = {
  ...sourceMessages,
  ...matterMessages,
  ...pageMessages,
  ...outputMessages,
  ...fileMessages,
  ...pressMessages,
  ...uaMessages,
  ...preflightMessages,
  ...languageMessages,
  ...formMessages,
};
