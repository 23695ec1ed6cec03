/** Reads the record beside a photo (`photos/x.jpg.yaml`): who made it, who is in it, and whether they agreed. */
import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { yamlFault } from '../config/yaml-fault.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { nearest } from '../nearest.js';
import { type Reason, wrongPhotoRecord } from '../rules/content/photo-record.js';
import type { Phrase } from '../rules/rule.js';
import { missingKey, unknownKey, type Wanted, wrongValue } from './key-faults.js';
import { findInBook, NOT_UTF8, readBookFile } from './read.js';

export interface PhotoRecord {
  readonly alt: string | undefined;
  readonly maker: string;
  /** With a place in the record where that is at fault; else it is where the text has the photo. */
  readonly problems: readonly Diagnostic[];
}

interface About {
  readonly bookDir: string;
  /** The photo, as messages name it. */
  readonly shown: string;
  /** Date of the book, as YYYY-MM-DD. */
  readonly date: string;
  /** Whether a photo without a record is a fault. */
  readonly needed: boolean;
}

const WANTED = {
  text: { en: 'a text', nl: 'een tekst' },
  people: { en: 'none or consent', nl: 'none of consent' },
  until: { en: 'a date such as 2028-12-31', nl: 'een datum zoals 2028-12-31' },
} as const satisfies Wanted;

const NO_ALIASES: Phrase = {
  en: 'a record holds no references (`&` and `*`)',
  nl: 'verwijzingen (`&` en `*`) mogen hier niet',
};

/** A date is no sentence. */
const alike = (text: string): Phrase => ({ en: text, nl: text });

const must = (wanted: keyof typeof WANTED): string => wanted;

const text = z.string(must('text')).min(1, must('text'));

const schema = z.strictObject({
  alt: text.optional(),
  maker: text,
  people: z.enum(['none', 'consent'], must('people')),
  consent: z.strictObject({ reference: text, until: z.iso.date(must('until')) }).optional(),
});

export async function readPhotoRecord(file: string, about: About): Promise<PhotoRecord> {
  const { bookDir, shown, date, needed } = about;
  const told = (reason: Reason, problem: Phrase, code?: string): Diagnostic =>
    diagnostic(wrongPhotoRecord, { file: shown, reason, problem, ...(code && { code }) });
  const fault = (reason: Reason, problem: Phrase = alike(''), code?: string): PhotoRecord => ({
    alt: undefined,
    maker: '',
    problems: [told(reason, problem, code)],
  });
  const found = await findInBook(file, bookDir);
  if ('fault' in found) return needed ? fault('missing') : { alt: undefined, maker: '', problems: [] };
  const read = await readBookFile(file, bookDir);
  if ('problem' in read) return fault('unreadable', NOT_UTF8);
  const document = parseDocument(read.text, { schema: 'failsafe', prettyErrors: false });
  const [error] = document.errors;
  if (error) return fault('unreadable', yamlFault(error.code, error.message), error.code);
  if (hasAlias(document)) return fault('unreadable', NO_ALIASES);
  const result = schema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    const lines = new LineCounter();
    const { contents } = parseDocument(read.text, { schema: 'failsafe', prettyErrors: false, lineCounter: lines });
    const problems = result.error.issues.map((issue) => ({
      ...told('unreadable', problemOf(issue)),
      place: { file, ...placeIn(contents, issue, lines) },
    }));
    // What is wrong elsewhere does not make it a photo that nobody described.
    const described = z.object({ alt: z.string().min(1) }).safeParse(document.toJS());
    return { alt: described.data?.alt, maker: '', problems };
  }
  const { alt, maker, people, consent } = result.data;
  const agreed = people === 'none' || (consent && consent.until >= date);
  const reason = consent ? 'expired' : 'no-consent';
  return { alt, maker, problems: agreed ? [] : fault(reason, alike(consent?.until ?? '')).problems };
}

/** Of the key that is meant; of the first line for one that is not there. */
function placeIn(contents: unknown, issue: z.core.$ZodIssue, lines: LineCounter): { line: number; column: number } {
  const [name] = issue.code === 'unrecognized_keys' ? issue.keys : issue.path;
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
  const at = pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
  const { line, col } = at === undefined ? { line: 1, col: 1 } : lines.linePos(at);
  return { line, column: col };
}

function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function problemOf(issue: z.core.$ZodIssue): Phrase {
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return unknownKey(key, nearest(key, Object.keys(schema.shape)));
  }
  const key = issue.path.join('.');
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return missing ? missingKey(key) : wrongValue(key, issue.message, WANTED);
}
