/** Writes diagnostics as SARIF 2.1.0, which code scanning services read. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Place } from '../model.js';
import type { Severity } from '../rules/rule.js';
import { toJson } from '../visible.js';
import { wordDiagnostic, wordingOf } from './messages.js';
import { type Reporter, showFile, sortDiagnostics } from './reporter.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export const formatSarif: Reporter = (diagnostics, { language, cwd, subject = path.join(cwd, 'book.yaml') }) => {
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'werkboek',
            rules: rules.map((id) => {
              const { title, why } = wordingOf(id, language);
              return { id, shortDescription: { text: title }, fullDescription: { text: why } };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: sortDiagnostics(diagnostics).map((diagnostic) => {
          const { message, hint } = wordDiagnostic(diagnostic, language);
          return {
            ruleId: diagnostic.rule,
            ruleIndex: rules.indexOf(diagnostic.rule),
            level: LEVELS[diagnostic.severity],
            message: { text: `${message} ${hint}` },
            ...(diagnostic.accepted && {
              suppressions: [{ kind: 'external', justification: diagnostic.accepted }],
            }),
            locations: [locationOf(diagnostic.place ?? { file: subject, line: 1, column: 1 }, cwd)],
          };
        }),
      },
    ],
  };
  return `${toJson(log, 2)}\n`;
};

/** On Windows it begins with the letter of a drive, or with two slashes for another machine. */
const ABSOLUTE = /^(\/|[A-Za-z]:\/)/;

/** Each result has one: GitHub refuses a whole log in which one lacks it. */
function locationOf(place: Place, cwd: string): object {
  const file = showFile(place.file, cwd);
  // Inside the project a relative address: the report must not tell where the project stands on this machine.
  const artifactLocation = ABSOLUTE.test(file)
    ? { uri: pathToFileURL(file).href }
    : { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
  return { physicalLocation: { artifactLocation, region: { startLine: place.line, startColumn: place.column } } };
}
