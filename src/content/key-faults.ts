/** What can be wrong with a key of front matter, of the glossary or of a photo's record, in both languages. */
import type { Phrase } from '../rules/rule.js';

export const missingKey = (key: string): Phrase => ({
  en: `the key "${key}" is missing`,
  nl: `de sleutel “${key}” ontbreekt`,
});

/**
 * @param suggestion the key that was meant, or ''
 * @param known those there are, where they are few enough to be told
 */
export function unknownKey(key: string, suggestion: string, known: readonly string[] = []): Phrase {
  const list = known.join(', ');
  return {
    en: `the key "${key}" is not known${suggestion ? `; did you mean "${suggestion}"?` : list && ` (known: ${list})`}`,
    nl: `de sleutel “${key}” is niet bekend${suggestion ? `; bedoelt u “${suggestion}”?` : list && ` (bekend zijn: ${list})`}`,
  };
}

/** By name, what a value must be. The names stand in a schema as the messages of its issues: those can only be texts. */
export type Wanted = Readonly<Record<string, Phrase>>;

/** @param message of a schema's issue: what was wanted, or words of the validator itself */
export function wrongValue(key: string, message: string, wanted: Wanted): Phrase {
  const words = Object.hasOwn(wanted, message) ? wanted[message] : undefined;
  if (words) return { en: `"${key}": this must be ${words.en}`, nl: `“${key}”: nodig is ${words.nl}` };
  const unknown = `"${key}": ${message}`;
  return { en: unknown, nl: unknown };
}
