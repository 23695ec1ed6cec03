/** Reads answers that were saved as JSON: by the page of a format on the web, or by `werkboek read`. */
import { z } from 'zod';
import type { Answer } from './types.js';

export interface SavedAnswers {
  readonly code: string;
  readonly version: string;
  readonly fields: readonly string[];
  readonly values: Readonly<Record<string, Answer>>;
}

/** As `FilledForm` of form-types.ts; docs/api.md tells of it. */
const ANSWERS = z.object({
  code: z.string().regex(/^[A-Z]\d{2}$/),
  version: z.string().max(40),
  values: z.record(
    z.string().regex(/^[\p{L}\d][\p{L}\d.-]{0,199}$/u),
    z.union([z.string(), z.boolean(), z.number(), z.array(z.string())]),
  ),
});
const FILE = z.union([z.array(ANSWERS).min(1), ANSWERS.transform((only) => [only])]);

/** One object, or a list of them as `read` gives it; undefined for anything else. */
export function readAnswers(text: string): readonly SavedAnswers[] | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = FILE.safeParse(content);
  return parsed.data?.map((each) => ({ ...each, fields: Object.keys(each.values) }));
}
