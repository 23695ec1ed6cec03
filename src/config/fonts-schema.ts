/** The key `fonts` of book.yaml: typefaces that the book brings along, by what they are for. */
import { z } from 'zod';
import { orText } from './shorthand.js';

const files = (what: string) =>
  z
    .array(z.string().min(1))
    .min(1)
    .max(12)
    .meta(orText)
    .optional()
    .describe(
      `Files of the face ${what} (TTF, OTF, WOFF or WOFF2), as paths from the folder of book.yaml: one, or a list with regular and bold. Without it: ours.`,
    );

export const fonts = z.strictObject({
  text: files('of the text'),
  title: files('of titles'),
  mono: files('of code'),
});
