/** The keys of book.yaml for the cover of the printed book: what stands on its back, and what makes its spine as wide as it is. */
import { z } from 'zod';

const text = () => z.string().min(1);

export const cover = z.strictObject({
  title: text().optional().describe('Heading on the back.'),
  text: text().optional().describe('Text on the back; an empty line starts a new paragraph.'),
  drawing: text()
    .optional()
    .describe('File in figures/ for the back and the spine; the front has the drawing of the title page.'),
  barcode: z
    .boolean()
    .default(false)
    .describe('Whether a white box for a barcode of 40 by 25 mm is kept free on the back.'),
  binding: z
    .enum(['perfect', 'saddle'])
    .default('perfect')
    .describe('How the book is bound: glued with a spine (perfect), or stapled without one (saddle).'),
  spineMm: z
    .number()
    .min(0)
    .max(60)
    .optional()
    .describe('Width of the spine as the printer gives it, in millimetres; comes before all that follows.'),
  paperMicron: z.number().min(40).max(500).optional().describe('Thickness of one leaf of the paper inside, in micron.'),
  paperGrams: z
    .number()
    .min(40)
    .max(400)
    .default(120)
    .describe('Weight of the paper inside, in grams per square metre.'),
  paperBulk: z
    .number()
    .min(0.5)
    .max(3)
    .default(1.1)
    .describe('Bulk of the paper inside: micron per gram. About 0.8 for coated, 1.1 to 1.3 for uncoated paper.'),
  coverMicron: z.number().min(80).max(1000).default(280).describe('Thickness of the cover board, in micron.'),
  minSpineTextMm: z.number().min(0).max(60).default(6).describe('On a narrower spine stands no text.'),
});

export type CoverConfig = z.infer<typeof cover>;
