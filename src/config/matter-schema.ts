/** The key `matter` of book.yaml: what is made around the chapters, each part with a switch or a template of the book. */
import { z } from 'zod';

/** `false` leaves the part out; a path is a template of the book in place of ours. */
const part = (what: string) =>
  z
    .union([z.boolean(), z.string().min(1)], 'switch')
    .default(true)
    .describe(`${what} \`false\` leaves it out; a path from the folder of book.yaml is a template in place of ours.`);

export const matter = z.strictObject({
  title: part('Title page, with the colophon on its back.'),
  colophon: z.boolean().default(true).describe('Whether the colophon stands on the back of the title page.'),
  contents: part('Contents with page numbers.'),
  parts: part('Opening of each part.'),
  formats: part('Overview of the formats.'),
  werkvormen: part('Overview of the werkvormen.'),
  glossary: part('List of terms in glossary.yaml; without it no word in the text leads there.'),
  figures: part('List of figures and their makers.'),
  index: part('Index of what :index[…] enters.'),
  codes: z
    .boolean()
    .default(false)
    .describe(
      'Whether a code for a phone stands at the end of each chapter: it leads to its page on the site. Needs `site`.',
    ),
  notes: part(
    'Pages to write on at the end of the book, where `print.pageMultiple` asks for more pages than there are; without it these are empty.',
  ),
});

export type MatterPart = Exclude<keyof z.infer<typeof matter>, 'colophon' | 'codes'>;

/** Our template for each part. */
export const MATTER_TEMPLATES: Readonly<Record<MatterPart, string>> = {
  title: 'title',
  contents: 'contents',
  parts: 'part',
  formats: 'list',
  werkvormen: 'list',
  glossary: 'list',
  figures: 'list',
  index: 'list',
  notes: 'notes',
};
