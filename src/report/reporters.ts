/** The list of reporters: the names of `--reporter` and what writes each. */
import { formatDiagnostics } from './console.js';
import { formatGithub } from './github.js';
import { formatJsonLines } from './json.js';
import type { Reporter } from './reporter.js';
import { formatSarif } from './sarif.js';

export const REPORTERS = {
  text: formatDiagnostics,
  json: formatJsonLines,
  sarif: formatSarif,
  github: formatGithub,
} as const satisfies Record<string, Reporter>;

export type ReporterName = keyof typeof REPORTERS;
