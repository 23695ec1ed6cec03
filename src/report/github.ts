/** Writes diagnostics as workflow commands, which GitHub shows next to the changed lines. */
import type { Severity } from '../rules/rule.js';
import { visible } from '../visible.js';
import { wordDiagnostic } from './messages.js';
import { type Reporter, showFile, sortDiagnostics } from './reporter.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export const formatGithub: Reporter = (diagnostics, { language, cwd }) =>
  sortDiagnostics(diagnostics)
    .map((diagnostic) => {
      const { place, rule, severity } = diagnostic;
      const { message, hint } = wordDiagnostic(diagnostic, language);
      const properties = {
        ...(place && { file: visible(showFile(place.file, cwd)), line: place.line, col: place.column }),
        title: rule,
      };
      const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      return `::${COMMANDS[severity]} ${list.join(',')}::${escapeText(`${message} ${hint}`)}\n`;
    })
    .join('');

// The escapes of actions/toolkit, packages/core/src/command.ts.
const escapeText = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
