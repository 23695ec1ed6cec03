/** The keys `starts` and `largePrint` of book.yaml: on which side of a leaf sections start, and when large print becomes volumes. */
import { z } from 'zod';

export const starts = z
  .strictObject({
    front: z
      .enum(['recto', 'any'])
      .default('recto')
      .describe(
        'Where the chapters before the parts start: each on a right-hand page, or on the next page. The first of them is on the right, unless the contents begin behind the title page.',
      ),
    parts: z
      .enum(['recto', 'any'])
      .default('recto')
      .describe(
        'Where the openings of parts stand: each on a right-hand page with its chapters on the back, or on the next page. With any in all four no page of the book stays empty.',
      ),
    chapters: z
      .enum(['recto', 'any'])
      .default('recto')
      .describe('Where the chapters of parts start: each on a right-hand page, or on the next page.'),
    back: z
      .enum(['recto', 'any'])
      .default('recto')
      .describe(
        'Where the lists and chapters behind the last part start: each on a right-hand page, or on the next page. The first of them is on the right, unless parts may start anywhere.',
      ),
  })
  .prefault({})
  .describe('On which side of a leaf sections start.');

export const largePrint = z
  .strictObject({
    halfTitle: z.boolean().default(false).describe('Whether large print begins with the half-title of `matter` too.'),
    volumePages: z
      .number()
      .int()
      .min(4)
      .optional()
      .describe(
        'Most pages of a book in large print. One with more becomes volumes: files of whole parts, each with its own title page and contents; page numbers run on, and links lead from one file to the other.',
      ),
  })
  .prefault({})
  .describe('What only large print has; its page is `page.largePrint`.');
