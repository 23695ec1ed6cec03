/** The finding on a value in book.yaml that is none of those that may stand there. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Place } from '../model.js';
import { type Invalid, invalidValue, type Reason } from '../rules/config/settings.js';
import type { Phrase } from '../rules/rule.js';

/** `problem` says what the details tell machines in parts. */
export function invalid(
  path: string,
  reason: Reason,
  problem: Phrase,
  details: Details,
  place: Place | undefined,
): Diagnostic {
  return diagnostic(invalidValue, { path, problem, reason, ...details }, place);
}

export type Details = Omit<Invalid, 'path' | 'problem' | 'reason'>;
