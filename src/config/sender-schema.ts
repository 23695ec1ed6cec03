/** The key `sender` of book.yaml: who sends the letters and keeps what is filled in. */
import { z } from 'zod';

const text = () => z.string().min(1);

export const sender = z.strictObject({
  name: text().optional().describe('Who sends letters; without it the publisher.'),
  logo: text()
    .optional()
    .describe(
      'Logo at the head of letters and sheets: an SVG, PNG or JPEG file, as a path from the folder of book.yaml. Without it: that of the book, or the name.',
    ),
  address: text().optional().describe('Address at the head of letters, a line each; without it that of the publisher.'),
  place: text().optional().describe('Place before the date of a letter.'),
  window: z
    .enum(['left', 'right'])
    .default('left')
    .describe('On which side the envelopes have their window: there the address of a letter stands.'),
  privacy: z
    .strictObject({
      statement: text().optional().describe('Where the privacy statement is, as it is printed.'),
      officer: text()
        .optional()
        .describe('E-mail address or telephone number for questions on privacy, as it is printed.'),
    })
    .prefault({})
    .describe('What stands under each format that asks for personal data.'),
});
