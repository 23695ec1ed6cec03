/** The front matter of chapters and formats: which keys there are, and what each must be. */
import path from 'node:path';
import { z } from 'zod';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Format, FrontMatter } from '../model.js';
import { readFrontMatter } from './front-matter.js';

const reader = z.enum(['inwoner', 'medewerker', 'beide']);
/** YAML reads 1.0 as a number and 2026-11-23 as text; both are text here. */
const words = z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1));

const chapterKeys = z.object({
  title: words.optional(),
  reader: reader.optional(),
  drawing: words.optional(),
});

const formatKeys = z.object({
  code: words.pipe(z.string().regex(/^[A-Z]\d{2}$/, 'a capital and two digits, for example F04')),
  title: words,
  version: words,
  date: words.pipe(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as 2026-11-23')),
  reader: reader.default('beide'),
  sheets: z.number().int().min(1).max(20),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  purpose: words.optional(),
  retention: words.optional(),
});

type ChapterKeys = z.infer<typeof chapterKeys>;
type FormatKeys = Pick<
  Format,
  'code' | 'slug' | 'title' | 'version' | 'date' | 'reader' | 'sheets' | 'orientation' | 'purpose' | 'retention'
>;

export function readChapterKeys(text: string, file: string, problems: Diagnostic[]): ChapterKeys {
  const { frontMatter, problems: found } = readFrontMatter(text, file, Object.keys(chapterKeys.shape));
  problems.push(...found);
  return check(chapterKeys, frontMatter, file, problems) ?? {};
}

export function readFormatKeys(text: string, file: string, problems: Diagnostic[]): FormatKeys {
  const { frontMatter, problems: found } = readFrontMatter(text, file, Object.keys(formatKeys.shape));
  problems.push(...found);
  const keys = check(formatKeys, frontMatter, file, found.length ? [] : problems);
  const name = path.basename(file).replace(/\.\w+$/, '');
  const code = keys?.code ?? name.slice(0, 3).toUpperCase();
  const slug = name.replace(/^[A-Za-z]\d{2}[-_ ]*/, '').toLowerCase() || code.toLowerCase();
  const fallback = {
    code,
    title: name,
    version: '0',
    date: '',
    reader: 'beide',
    sheets: 1,
    orientation: 'portrait',
  } as const;
  const { purpose, retention, ...rest } = keys ?? (fallback as Partial<z.infer<typeof formatKeys>> & typeof fallback);
  return { ...rest, slug, purpose, retention };
}

function check<Schema extends z.ZodType>(
  schema: Schema,
  frontMatter: FrontMatter,
  file: string,
  problems: Diagnostic[],
): z.infer<Schema> | undefined {
  const result = schema.safeParse(frontMatter.data);
  if (result.success) return result.data;
  for (const { path: keys, message } of result.error.issues) {
    const key = String(keys[0] ?? '');
    const place = frontMatter.places[key] ?? { file, line: 1, column: 1 };
    const missing = frontMatter.data[key] === undefined;
    problems.push(
      diagnostic(
        'content/front-matter',
        { problem: missing ? `the key "${key}" is missing` : `"${key}": ${message}` },
        place,
      ),
    );
  }
  return undefined;
}
