/** Words a diagnostic in the reader's language. */
import type { Diagnostic } from '../diagnostic.js';
import { en } from './messages.en.js';
import { nl } from './messages.nl.js';
import type { Messages, Wording } from './rule-data.js';
import { tidy } from './width.js';

export type { Messages } from './rule-data.js';
export type Language = 'nl' | 'en';

export interface Worded {
  readonly title: string;
  readonly message: string;
  readonly hint: string;
  readonly why: string;
}

/** Long values hide the message; a data value is cut at this many characters. */
const MAX_VALUE_LENGTH = 400;

/** The language of messages for a BCP 47 tag: Dutch for nl and its regions, English for all others. */
export function languageOf(tag: string): Language {
  return /^nl\b/i.test(tag) ? 'nl' : 'en';
}

export function messagesFor(tag: string): Messages {
  return languageOf(tag) === 'nl' ? nl : en;
}

/** The title of a rule, by its id as a plain text. */
export function titleOf(rule: string, tag: string): string {
  const all: Readonly<Record<string, Wording<never>>> = messagesFor(tag);
  return all[rule]?.title ?? rule;
}

export function wordDiagnostic({ rule, data }: Diagnostic, tag: string): Worded {
  // TypeScript cannot tie a rule to its data in one diagnostic; rule-data.ts is the agreement.
  const wording = messagesFor(tag)[rule] as Wording<Diagnostic['data']>;
  const clean = Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      if (typeof value !== 'string') return [key, value];
      const line = tidy(value, MAX_VALUE_LENGTH);
      // A problem ends a sentence of ours; the messages of Node and the browser bring their own full stop.
      return [key, key === 'problem' ? line.replace(/[.\s]+$/, '') : line];
    }),
  );
  return { title: wording.title, message: wording.message(clean), hint: wording.hint(clean), why: wording.why };
}
