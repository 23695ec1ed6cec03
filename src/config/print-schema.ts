/** The keys of book.yaml that only the printed book needs: the inks of a colour, what a printer asks for. */
import { z } from 'zod';
import { orText } from './shorthand.js';

const text = () => z.string().min(1);
const millimetres = (least: number, most: number) => z.number().min(least).max(most);
const percentage = () => z.number().min(0).max(100);
const recipe = () => z.tuple([percentage(), percentage(), percentage(), percentage()]);

/** What every program for a press bears in the name of a plate. */
const INK_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9 .+-]{0,38}[A-Za-z0-9+])?$/;
/** The plates that there are already, and what a PDF means by all of them and none (ISO 32000-1 8.6.6.4). */
const NO_SPOTS = new Set(['all', 'none', 'cyan', 'magenta', 'yellow', 'black']);

export const colour = z
  .strictObject({
    screen: z
      .string()
      .regex(/^#[0-9A-Fa-f]{6}$/, 'hex')
      .describe('Colour on a screen, as #RRGGBB.'),
    cmyk: recipe().optional().describe('Inks in print: cyan, magenta, yellow and black, in per cent (0 to 100).'),
    uncoated: recipe().optional().describe('Inks on uncoated paper, where these have to differ from cmyk.'),
    spot: z
      .string()
      .regex(INK_NAME, 'ink')
      .refine((name) => !NO_SPOTS.has(name.toLowerCase()), 'ink')
      .optional()
      .describe(
        'Beside cmyk: name of a spot ink, as the printer knows it, such as Pantone 356 C. It gets a plate of its own in print, for tints of this colour too; cmyk is for who prints without it, and for photos.',
      ),
    tint: z
      .strictObject({
        of: text().describe('Name of the colour in the palette that this is a lighter tint of.'),
        percent: percentage().describe('How much of the inks of that colour, in per cent.'),
      })
      .optional()
      .describe('In place of cmyk: a tint of another colour, so that both have the same inks.'),
    grey: percentage().optional().describe('In place of cmyk: a grey of black ink alone, in per cent.'),
  })
  .meta(orText);

/** What one printer may ask otherwise than another; defaults stand in `print`. */
const asked = {
  bleedMm: millimetres(0, 20).describe('Bleed on every side, in millimetres.'),
  marks: z.boolean().describe('Whether crop marks stand outside the bleed.'),
  pageMultiple: z
    .int()
    .min(1)
    .max(64)
    .describe('The number of pages in the printed book is a multiple of this number.'),
  perforationMm: millimetres(6, 30).describe(
    'With `matter.boundFormats`: how far from the fold the perforation stands, in millimetres.',
  ),
  paper: z.enum(['coated', 'uncoated']).describe('Kind of paper: decides which inks of a colour are used.'),
  profile: text().describe('Printing condition: fogra39, or an ICC profile as a path from the folder of book.yaml.'),
  inkLimit: z.number().min(100).max(400).describe('The most ink on one place, of all four together, in per cent.'),
  leastPpi: z.int().min(1).max(2400).describe('Pixels per inch of paper under which a picture is an error.'),
  wantedPpi: z.int().min(1).max(2400).describe('Pixels per inch of paper under which a picture is worth a warning.'),
  condition: text().describe('Name of the printing condition of a profile of your own, such as FOGRA52.'),
};

export const printer = z.strictObject(asked).partial();

export const print = z.strictObject({
  widthMm: millimetres(50, 1000).optional().describe('Old name of page.widthMm.'),
  heightMm: millimetres(50, 1000).optional().describe('Old name of page.heightMm.'),
  printer: text().optional().describe('Name of the printer, one of printers, whose settings come in place of these.'),
  strictPalette: z
    .boolean()
    .optional()
    .describe(
      "Whether a colour that is not in the palette is an error (true) or nobody's concern (false). Not given: a warning. Where it is no error the profile chooses its inks.",
    ),
  bleedMm: asked.bleedMm.default(3),
  marks: asked.marks.default(false),
  pageMultiple: asked.pageMultiple.default(4),
  perforationMm: asked.perforationMm.default(12),
  paper: asked.paper.default('coated'),
  profile: asked.profile.default('fogra39'),
  inkLimit: asked.inkLimit.default(300),
  leastPpi: asked.leastPpi.default(150),
  wantedPpi: asked.wantedPpi.default(225),
  condition: asked.condition.optional(),
});
