/** Reads the record beside a photo (`photos/x.jpg.yaml`): who made it, who is in it, and whether they agreed. */
import { type Document, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import type { Diagnostic, RuleId } from '../diagnostic.js';
import { nearest } from '../nearest.js';
import { findInBook, readBookFile } from './read.js';

export interface PhotoRecord {
  readonly alt: string | undefined;
  readonly maker: string;
  readonly problems: readonly { readonly rule: RuleId; readonly data: Diagnostic['data'] }[];
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

const text = z.string('this must be a text').min(1, 'this must be a text');

const schema = z.strictObject({
  alt: text.optional(),
  maker: text,
  people: z.enum(['none', 'consent'], 'this must be none or consent'),
  consent: z.strictObject({ reference: text, until: z.iso.date('this must be a date such as 2028-12-31') }).optional(),
});

export async function readPhotoRecord(file: string, about: About): Promise<PhotoRecord> {
  const { bookDir, shown, date, needed } = about;
  const told = (reason: string, problem: string, code?: string): PhotoRecord['problems'][number] => ({
    rule: 'content/photo-record',
    data: { file: shown, reason, problem, ...(code && { code }) },
  });
  const fault = (reason: string, problem = '', code?: string): PhotoRecord => ({
    alt: undefined,
    maker: '',
    problems: [told(reason, problem, code)],
  });
  const found = await findInBook(file, bookDir);
  if ('rule' in found) return needed ? fault('missing') : { alt: undefined, maker: '', problems: [] };
  const read = await readBookFile(file, bookDir);
  if ('problem' in read) return fault('unreadable', 'it is not UTF-8');
  const document = parseDocument(read.text, { schema: 'failsafe', prettyErrors: false });
  const [error] = document.errors;
  if (error) return fault('unreadable', error.message, error.code);
  if (hasAlias(document)) return fault('unreadable', 'a record holds no references (`&` and `*`)');
  const result = schema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    const problems = result.error.issues.map((issue) => told('unreadable', problemOf(issue)));
    return { alt: undefined, maker: '', problems };
  }
  const { alt, maker, people, consent } = result.data;
  const agreed = people === 'none' || (consent && consent.until >= date);
  const reason = consent ? 'expired' : 'no-consent';
  return { alt, maker, problems: agreed ? [] : fault(reason, consent?.until).problems };
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

function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const suggestion = nearest(key, Object.keys(schema.shape));
    return `the key "${key}" is not known${suggestion && `; did you mean "${suggestion}"?`}`;
  }
  const key = issue.path.join('.');
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return missing ? `the key "${key}" is missing` : `"${key}": ${issue.message}`;
}
