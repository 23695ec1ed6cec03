/** What is asked for does not exist, or does not go together: told before anything is started. */
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { wrongUsage } from '../rules/cli/usage.js';

export const wrongUse = (problem: string): Failure => new Failure([diagnostic(wrongUsage, { problem })], EXIT.usage);
