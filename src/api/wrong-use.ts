/** What is asked for does not exist, or does not go together: told before anything is started. */
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { wrongUsage } from '../rules/cli/usage.js';
import type { Phrase } from '../rules/rule.js';

export const wrongUse = (problem: Phrase): Failure => new Failure([diagnostic(wrongUsage, { problem })], EXIT.usage);
