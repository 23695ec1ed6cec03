/** The keys `readers` and `blocks` of book.yaml: for whom chapters and formats are, and blocks of the book's own. */
import { z } from 'zod';
import { languageTag } from './words-schema.js';

const text = () => z.string().min(1);
const icon = () =>
  text()
    .optional()
    .describe(
      'A drawing of the book (SVG), as a path from the folder of book.yaml, or the name of one of our icons: begrip, checklist, format, kern, let-op, materiaal, samen, stappen, tip, toegankelijk, voorbeeld, vraag.',
    );
const labels = () =>
  z
    .record(languageTag(), text())
    .optional()
    .describe('The same in chapters of another language, by language: with de, those in German have it.');
const named = <Value extends z.ZodType>(value: Value) =>
  z.record(z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'slug'), value).default({});

export const readers = named(
  z.strictObject({
    label: text().describe('What stands at the head of a chapter for them, and on a card of a format.'),
    labels: labels(),
    short: text()
      .optional()
      .describe('The same in the overview of formats, where a head says for whom. Without it: the label.'),
    icon: icon(),
  }),
);

export const PAGE_ENDS = ['keep', 'break', 'new-page'] as const;

export const blocks = named(
  z.strictObject({
    label: text().describe('The word beside the block.'),
    labels: labels(),
    icon: icon(),
    colour: text()
      .optional()
      .describe('Name of a colour of the palette for word, line and icon. Without it: the colour of the part.'),
    page: z
      .enum(PAGE_ENDS)
      .default('keep')
      .describe(
        'What happens at the end of a page: the block stays whole, may go on on the next, or starts a new one.',
      ),
  }),
);

export type Readers = z.infer<typeof readers>;
export type OwnBlocks = z.infer<typeof blocks>;
