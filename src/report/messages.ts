/** Words a finding in the reader's language, by the rule that it names. */
import type { Diagnostic } from '../diagnostic.js';
import { type RuleId, ruleNamed } from '../rules/list.js';
import type { Facts, Language, Phrase, Wording } from '../rules/rule.js';
import { tidy } from '../rules/tidy.js';

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

/** The title of a rule, by its id as a plain text. */
export function titleOf(rule: string, tag: string): string {
  return ruleNamed(rule)?.[languageOf(tag)].title ?? rule;
}

export function wordDiagnostic({ rule, data }: Diagnostic, tag: string): Worded {
  const language = languageOf(tag);
  const { title, message, hint, why } = wordingOf(rule, tag);
  const clean = Object.fromEntries(Object.entries(inLanguage(data, language)).map(tidied));
  const say = (text: typeof message): string => (typeof text === 'string' ? text : text(clean));
  // A problem that asks something ends the sentence itself.
  return { title, message: say(message).replace(/\?\.$/, '?'), hint: say(hint), why };
}

/** @param tag of a language, as BCP 47 */
export function wordingOf(rule: RuleId, tag: string): Wording<Facts> {
  const found = ruleNamed(rule);
  if (!found) throw new RangeError(`no rule is named ${rule}`);
  return found[languageOf(tag)];
}

/** What a finding tells, with each phrase in one language: for machines that is English. */
export function inLanguage(data: Facts, language: Language): Record<string, string | number> {
  const phrase = (value: Facts[string]): value is Phrase => typeof value === 'object';
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, phrase(value) ? value[language] : value] as const),
  );
}

function tidied([key, value]: [string, string | number]): [string, string | number] {
  if (typeof value !== 'string') return [key, value];
  const line = tidy(value, MAX_VALUE_LENGTH);
  // A problem ends a sentence of ours; the messages of Node and the browser bring their own full stop.
  return [key, key === 'problem' ? line.replace(/[.\s]+$/, '') : line];
}
