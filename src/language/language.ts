/** Finds the rules of a language. */
import type { LanguageRules } from './rules.js';

/** Undefined for a language without rules of its own. */
export async function rulesFor(language: string): Promise<LanguageRules | undefined> {
  if (!/^nl(-|$)/i.test(language)) return undefined;
  // Loaded when it is needed: a build does not divide sentences.
  return (await import('./dutch/dutch.js')).dutch;
}
