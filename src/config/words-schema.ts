/** The key `words` of book.yaml: what the program prints, in words of the book. */
import { z } from 'zod';
import { en } from '../words/en.js';
import { LISTS, type ListName, TEXTS, type TextName } from '../words/sentences.js';

/** The name of a file is no word of the book. */
type Own = Exclude<TextName, 'readMeFile'>;

const texts = Object.fromEntries(
  TEXTS.filter((name): name is Own => name !== 'readMeFile').map((name) => [
    name,
    z.string().min(1).optional().describe(`In English: “${en[name]}”.`),
  ]),
) as Record<Own, z.ZodOptional<z.ZodString>>;

const lists = Object.fromEntries(
  Object.entries(LISTS).map(([name, length]) => [
    name,
    z
      .array(z.string().min(1))
      .length(length)
      .optional()
      .describe(`${length} texts; in English: “${en[name as ListName].join('”, “')}”.`),
  ]),
) as Record<ListName, z.ZodOptional<z.ZodArray<z.ZodString>>>;

export const words = z.strictObject({ ...texts, ...lists });

export const languageTag = () => z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'language');
