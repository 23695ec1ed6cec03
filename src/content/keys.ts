/** The front matter of chapters and formats: which keys there are, and what each must be. */
import path from 'node:path';
import { z } from 'zod';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { fillText, type Placeholders } from '../markup/placeholders.js';
import type { Format, FrontMatter } from '../model.js';
import { wrongFrontMatter } from '../rules/content/front-matter.js';
import { type OpenPlaceholder, openPlaceholder } from '../rules/content/placeholder.js';
import { checkReader } from './check-reader.js';
import { type ForeignKey, ownKeys } from './foreign-keys.js';
import { readFrontMatter } from './front-matter.js';
import { missingKey, type Wanted, wrongValue } from './key-faults.js';

const MAX_SHEETS = 20;

const WANTED = {
  text: { en: 'a text', nl: 'een tekst' },
  number: { en: 'a whole number', nl: 'een heel getal' },
  sheets: { en: `a whole number from 1 to ${MAX_SHEETS}`, nl: `een heel getal van 1 tot en met ${MAX_SHEETS}` },
  code: {
    en: 'a capital and two digits, for example F04',
    nl: 'een hoofdletter en twee cijfers, bijvoorbeeld F04',
  },
  date: { en: 'a date such as 2026-11-23', nl: 'een datum zoals 2026-11-23' },
  orientation: { en: 'portrait or landscape', nl: 'portrait of landscape' },
  kind: { en: 'sheet or letter', nl: 'sheet of letter' },
  yesOrNo: { en: 'true or false', nl: 'true of false' },
  language: { en: 'a language such as nl or en-GB', nl: 'een taal zoals nl of en-GB' },
} as const satisfies Wanted;

const must = (wanted: keyof typeof WANTED): string => wanted;

/** Front matter holds texts only. */
const words = z.string(must('text')).min(1, must('text'));
const sheets = z
  .string(must('number'))
  .refine((text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_SHEETS, {
    error: must('sheets'),
  })
  .transform(Number);

const short = words.optional();

/** Other programs take any name, also with folders in it. */
const asId = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const chapterKeys = z.object({
  title: words.optional(),
  short,
  id: words.transform(asId).optional(),
  lang: words
    .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/, must('language'))
    .transform((tag) => tag.replaceAll('_', '-'))
    .optional(),
  reader: words.optional(),
  drawing: words.optional(),
  orientation: z.enum(['portrait', 'landscape'], must('orientation')).optional(),
  finder: z
    .enum(['true', 'false'], must('yesOrNo'))
    .transform((text) => text === 'true')
    .optional(),
});

const formatKeys = z.object({
  kind: z.enum(['sheet', 'letter'], must('kind')).default('sheet'),
  code: words.regex(/^[A-Z]\d{2}$/, must('code')),
  title: words,
  short,
  version: words,
  date: z.iso.date(must('date')),
  reader: words.optional(),
  sheets,
  orientation: z.enum(['portrait', 'landscape'], must('orientation')).default('portrait'),
  about: words.optional(),
  purpose: words.optional(),
  retention: words.optional(),
});

type ChapterKeys = z.infer<typeof chapterKeys>;
type FormatKeys = Pick<
  Format,
  | 'kind'
  | 'code'
  | 'slug'
  | 'title'
  | 'short'
  | 'version'
  | 'date'
  | 'reader'
  | 'sheets'
  | 'orientation'
  | 'about'
  | 'purpose'
  | 'retention'
>;

export function readChapterKeys(
  text: string,
  file: string,
  problems: Diagnostic[],
  placeholders: Placeholders = new Map(),
  foreign: ForeignKey[] = [],
  readers?: readonly string[],
): ChapterKeys {
  const { frontMatter, problems: found } = readFrontMatter(text, file);
  problems.push(...found);
  if (readers) problems.push(...checkReader(frontMatter, readers, file));
  const own = ownKeys(frontMatter, chapterKeys, foreign);
  return check(chapterKeys, filled(own, file, placeholders, problems), file, problems);
}

export function readFormatKeys(
  text: string,
  file: string,
  problems: Diagnostic[],
  placeholders: Placeholders = new Map(),
  foreign: ForeignKey[] = [],
  readers?: readonly string[],
): FormatKeys {
  const { frontMatter, problems: found } = readFrontMatter(text, file);
  problems.push(...found);
  if (readers) problems.push(...checkReader(frontMatter, readers, file));
  const unreadable = found.length > 0 && Object.keys(frontMatter.data).length === 0;
  const texts = filled(ownKeys(frontMatter, formatKeys, foreign), file, placeholders, problems);
  const keys = check(formatKeys, texts, file, unreadable ? [] : problems);
  const name = path.basename(file).replace(/\.\w+$/, '');
  const code = keys.code ?? name.slice(0, CODE_LENGTH).toUpperCase();
  const slug = fileName(name.replace(/^[A-Za-z]\d{2}[-_ ]*/, '').toLowerCase()) || code.toLowerCase();
  const { reader, short, about, purpose, retention, ...rest } = { ...FALLBACK, title: name, ...keys, code };
  return { ...rest, slug, reader, short, about, purpose, retention };
}

/** Without what another system takes for a folder, a disk or a command. */
const fileName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{C}]+/gu, '-')
    .replace(/^[-. ]+|[-. ]+$/g, '');

const CODE_LENGTH = 3;
/** For what the front matter does not say, or wrongly: the rest of a format can still be judged, and printed where somebody accepts the fault. */
const FALLBACK: Omit<FormatKeys, 'code' | 'slug' | 'title'> = {
  kind: 'sheet',
  version: '0',
  date: '',
  reader: undefined,
  sheets: 1,
  orientation: 'portrait',
  short: undefined,
  about: undefined,
  purpose: undefined,
  retention: undefined,
};

function filled(
  { data, places }: FrontMatter,
  file: string,
  placeholders: Placeholders,
  problems: Diagnostic[],
): FrontMatter {
  const entries = Object.entries(data).map(([key, value]) => {
    if (typeof value !== 'string') return [key, value] as const;
    const place = places[key] ?? { file, line: 1, column: 1 };
    const open = (found: OpenPlaceholder) => problems.push(diagnostic(openPlaceholder, found, place));
    return [key, fillText(value, placeholders, open)] as const;
  });
  return { data: Object.fromEntries(entries), places };
}

/** The keys that are right; what is wrong with the others is told. */
function check<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  frontMatter: FrontMatter,
  file: string,
  problems: Diagnostic[],
): Partial<z.infer<z.ZodObject<Shape>>> {
  const result = schema.safeParse(frontMatter.data);
  if (result.success) return result.data;
  for (const { path: keys, message } of result.error.issues) {
    const key = String(keys[0] ?? '');
    const place = frontMatter.places[key] ?? { file, line: 1, column: 1 };
    const missing = frontMatter.data[key] === undefined;
    const problem = missing ? missingKey(key) : wrongValue(key, message, WANTED);
    problems.push(diagnostic(wrongFrontMatter, { problem }, place));
  }
  const faulty = new Set(result.error.issues.map(({ path: keys }) => keys[0]));
  const sound = schema
    .partial()
    .safeParse(Object.fromEntries(Object.entries(frontMatter.data).filter(([key]) => !faulty.has(key))));
  return (sound.data ?? {}) as Partial<z.infer<z.ZodObject<Shape>>>;
}
