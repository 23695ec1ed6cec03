/** The key `matter` of book.yaml: what is made around the chapters, each part with a switch or a template of the book. */
import { z } from 'zod';
import { ON_HALF_TITLE } from './matter-parts.js';

const either = () => z.union([z.boolean(), z.string().min(1)], 'switch');

/** `false` leaves the part out; a path is a template of the book in place of ours. */
const part = (what: string) =>
  either()
    .default(true)
    .describe(`${what} \`false\` leaves it out; a path from the folder of book.yaml is a template in place of ours.`);

export const matter = z.strictObject({
  halfTitle: either()
    .default(false)
    .describe(
      'Whether the book begins with a half-title: a page with its title alone, and an empty back. It is for paper and its image on a screen, and nobody hears it; a path from the folder of book.yaml is a template in place of ours.',
    ),
  title: part('Title page, with the colophon on its back.'),
  colophon: z
    .union([z.boolean(), z.literal(ON_HALF_TITLE)], 'colophon')
    .default(true)
    .describe(
      'Whether the colophon stands on the back of the title page; with half-title it stands on the back of that, the contents begin behind the title page, and a contents of two pages lies open at once.',
    ),
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
  boundFormats: z
    .union([z.boolean(), z.array(z.string().min(1)).min(1)], 'codes')
    .default(false)
    .describe(
      'Whether the formats stand at the end of the book too, each on a leaf of its own behind a perforation, to tear out and fill in with a pen: all of them, or those with these codes. They are set anew on the page of the book. Large print, e-book and site leave them out.',
    ),
  notes: part(
    'Pages to write on at the end of the book, where `print.pageMultiple` asks for more pages than there are; without it these are empty.',
  ),
});
