/** The shape of `content/book.yaml`: every key with its meaning, its unit and its default. */
import { z } from 'zod';
import { allow } from './allow-schema.js';
import { cover } from './cover-schema.js';
import { fonts } from './fonts-schema.js';
import { job } from './job-schema.js';
import { matter } from './matter-schema.js';
import { page } from './page-schema.js';
import { PATTERNS } from './palette.js';
import { colour, print, printer } from './print-schema.js';
import { blocks, readers } from './readers-schema.js';
import { sender } from './sender-schema.js';
import { largePrint, starts } from './starts-schema.js';
import { languageTag, words } from './words-schema.js';

// A book is checked once: writing code for that takes longer than checking without.
z.config({ jitless: true });

/** `gemeente.naam`: between `{{` and `}}` in the texts of the book. */
export const PLACEHOLDER_NAME = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/;

/** What a text must look like. The name travels in the zod issue; issues.ts and report word it per language. */
export type Shape =
  | 'slug'
  | 'language'
  | 'date'
  | 'https'
  | 'email'
  | 'letter'
  | 'prefix'
  | 'placeholder'
  | 'hex'
  | 'ink'
  | 'page-size'
  | 'rule'
  | 'switch'
  | 'colophon'
  | 'codes';

const shape = (name: Shape) => name;
const text = () => z.string().min(1);
const paths = () => z.array(text());

const publisher = z.strictObject({
  name: text().describe('Name of the municipality or organisation that publishes the book.'),
  email: z.email(shape('email')).optional().describe('E-mail address for readers.'),
  phone: text().optional().describe('Telephone number for readers, as it is printed.'),
  address: text().optional().describe('Postal or visiting address, as it is printed.'),
  web: text().optional().describe('Website of the publisher, as it is printed.'),
});

const part = z.strictObject({
  letter: z
    .string()
    .regex(/^[A-Z]{1,2}$/, shape('letter'))
    .optional()
    .describe('Capital letter of the part. Without it parts count by themselves: A, B, C.'),
  title: text().describe('Title of the part.'),
  intro: text().optional().describe('Short text on the opening page of the part.'),
  colour: z
    .string()
    .regex(/^(#[0-9A-Fa-f]{6}|[a-z][a-z0-9-]*)$/, shape('prefix'))
    .optional()
    .describe(
      'Colour of the part: #RRGGBB, or a name in the palette. With `a` the part uses a-dark (or a), a-mid, a-light and a-tint; shades that are not there are made of the first. Without it: the colour named as its letter, else one of ours.',
    ),
  pattern: z
    .enum(PATTERNS)
    .optional()
    .describe(
      'Pattern that marks the part besides its colour, so that nobody depends on colour. Without it parts take them by turns.',
    ),
  drawing: text().optional().describe('File in figures/ for the opening page of the part.'),
  picture: text()
    .optional()
    .describe(
      'Picture on the back of that page: a drawing in figures/, or a photo as a path from the folder of book.yaml.',
    ),
  chapters: paths().describe('Chapters of the part, in order, as paths from the folder of book.yaml.'),
});

const makeSchema = (editionList: z.ZodDefault<z.ZodArray<z.ZodType<string, string>>>) =>
  z.strictObject({
    title: text().describe('Title of the book.'),
    subtitle: text().optional().describe('Subtitle of the book.'),
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, shape('slug'))
      .describe('Short name for file names: small letters a to z, digits and hyphens.'),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, shape('language'))
      .default('nl')
      .describe('Language of the book, as a BCP 47 tag such as nl or en-GB.'),
    version: text().describe('Version of the book, as it is printed in the colophon.'),
    date: z.iso.date(shape('date')).describe('Date of this version, as YYYY-MM-DD.'),
    commit: text()
      .optional()
      .describe(
        'State of the sources, for the colophon: a text, or git for the commit that is checked out, with a + behind it where files of the book differ from that.',
      ),
    licence: text().optional().describe('Licence under which the book may be used.'),
    notice: text().optional().describe('Short text for the colophon.'),
    publisher: publisher.describe('Everything that belongs to one municipality or organisation.'),
    site: z
      .url({ protocol: /^https$/, error: shape('https') })
      .optional()
      .describe('Address of the book on the web, starting with https://.'),
    parts: z.array(part).min(1).optional().describe('Parts of the book, in order. Use either parts or chapters.'),
    chapters: paths()
      .min(1)
      .optional()
      .describe('Chapters of a book without parts, in order, as paths from the folder of book.yaml.'),
    front: paths()
      .default([])
      .describe('Chapters without a number before the parts, as paths from the folder of book.yaml.'),
    back: paths()
      .default([])
      .describe('Chapters without a number behind the formats, as paths from the folder of book.yaml.'),
    formats: paths().default([]).describe('Formats (A4 fill-in templates), as paths from the folder of book.yaml.'),
    matter: matter.prefault({}).describe('What is made around the chapters.'),
    drawing: text().optional().describe('File in figures/ for the title page.'),
    editions: editionList,
    pageNumbers: z
      .enum(['continuous', 'roman-front'])
      .default('continuous')
      .describe(
        'Numbers of the pages: continuous counts from the title page; with roman-front the pages before the first part or chapter are i, ii, iii and page 1 comes after them.',
      ),
    styles: paths().default([]).describe('Extra stylesheets of this book, as paths from the folder of book.yaml.'),
    placeholders: z
      .record(
        z.string().regex(PLACEHOLDER_NAME, shape('placeholder')),
        // Not filled in yet: `gemeente.naam:` with nothing behind it.
        z.string().nullable(),
      )
      .default({})
      .describe('Texts that differ per municipality, by name: with gemeente.naam, the text says {{gemeente.naam}}.'),
    abbreviations: z
      .record(text(), text())
      .default({})
      .describe('Abbreviations with what they stand for; a screen reader tells it at the first use in each chapter.'),
    words: words
      .optional()
      .describe(
        'Words of the book in place of those that the program prints, by name: with tip, the word beside a tip.',
      ),
    wordsIn: z
      .record(languageTag(), words)
      .optional()
      .describe('The same in chapters of another language, by language: with de, those in German have them.'),
    starts,
    largePrint,
    page: page
      .prefault({})
      .describe('How large a page is, and where its text stands; only the size, as A5 or 170x240, will do too.'),
    fonts: fonts.prefault({}).describe('Typefaces that the book brings along, in place of ours.'),
    logo: text()
      .optional()
      .describe(
        'Logo of the publisher on title page and cover, in place of its name, and on every page of the site: an SVG, PNG or JPEG file, as a path from the folder of book.yaml.',
      ),
    sender: sender.prefault({}).describe('Who sends the letters among the formats, and keeps what is filled in.'),
    allow: allow.describe('Findings that this book accepts: they are told of with the reason, and stop nothing.'),
    readers: readers.describe(
      'For whom chapters and formats are, by name: `reader` in their front matter chooses one.',
    ),
    blocks: blocks.describe('Blocks of the book, by name: with spelregel, the text says :::spelregel.'),
    cover: cover.optional().describe('Cover of the printed book; without it there is none.'),
    job: job.prefault({}).describe('What the job ticket tells the printer besides what is in the files.'),
    print: print.prefault({}).describe('What the printer asks for.'),
    printers: z
      .record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, shape('slug')), printer)
      .default({})
      .describe(
        'Printers by name, each with what it asks for in place of the settings of print; print.printer chooses.',
      ),
    palette: z
      .record(z.string().regex(/^[a-z][a-z0-9-]*$/, shape('slug')), colour)
      .default({})
      .describe(
        'Every colour of the book, by name; no other file names a colour. A colour is a group of keys, or only #RRGGBB, or the name of another colour.',
      ),
  });

/** What a book can become; the list stands with those who make it. */
export interface EditionNames {
  readonly all: readonly string[];
  /** Made where nobody says which. */
  readonly usual: readonly string[];
}

/** Where nobody builds: any name will do. */
const ANY: EditionNames = { all: [], usual: [] };
type BookSchema = ReturnType<typeof makeSchema>;
const schemas = new Map<string, BookSchema>();

export function bookSchema({ all, usual }: EditionNames = ANY): BookSchema {
  const known = schemas.get(all.join());
  if (known) return known;
  const name = all.length > 0 ? z.enum(all as [string, ...string[]]) : z.string();
  const list = z
    .array(name as z.ZodType<string, string>)
    .min(1)
    .default([...usual]);
  const schema = makeSchema(list.describe('Editions that are built when none is named.'));
  schemas.set(all.join(), schema);
  return schema;
}

/** The contents of book.yaml, defaults filled in. */
export type BookConfig = z.infer<BookSchema>;
