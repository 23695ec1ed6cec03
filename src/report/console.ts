/** Writes diagnostics as text for people: place, message, code frame and how to fix it. */
import type { Diagnostic } from '../diagnostic.js';
import type { Severity } from '../rules/rule.js';
import { visible } from '../visible.js';
import { codeFrame } from './frame.js';
import { INK, RESET } from './ink.js';
import { type Worded, wordDiagnostic } from './messages.js';
import { type Reporter, type ReportOptions, showFile, sortDiagnostics } from './reporter.js';
import { wordsFor } from './words.js';

/** Of a repeated message so many other lines are named. */
const LINES_NAMED = 5;

interface Finding {
  readonly diagnostic: Diagnostic;
  readonly words: Worded;
  /** Lines of the same message elsewhere in the file. */
  readonly repeats: number[];
}

export const formatDiagnostics: Reporter = (diagnostics, options) => {
  const sources = new Map<string, string | undefined>();
  const sourceOf = (file: string) => {
    if (!sources.has(file)) sources.set(file, options.readSource(file));
    return sources.get(file);
  };
  const findings = fold(sortDiagnostics(diagnostics), options.language);
  const blocks = findings.map((finding) => formatFinding(finding, options, sourceOf));
  return `${[...blocks, summary(diagnostics, options)].join('\n\n')}\n`;
};

/** Joins the same message about the same file: the first is shown, the others become line numbers. */
function fold(diagnostics: readonly Diagnostic[], language: string): Finding[] {
  const findings = new Map<string, Finding>();
  for (const diagnostic of diagnostics) {
    const words = wordDiagnostic(diagnostic, language);
    const key = JSON.stringify([diagnostic.place?.file, diagnostic.rule, diagnostic.severity, words.message]);
    const earlier = findings.get(key);
    if (earlier) earlier.repeats.push(diagnostic.place?.line ?? 0);
    else findings.set(key, { diagnostic, words, repeats: [] });
  }
  return [...findings.values()];
}

function formatFinding(
  { diagnostic, words, repeats }: Finding,
  options: ReportOptions,
  sourceOf: (file: string) => string | undefined,
): string {
  const { place, rule, severity, accepted } = diagnostic;
  const { fix, severities, repeated, accepts } = wordsFor(options.language);
  const paint = painter(options.colour);
  const where = place ? `${visible(showFile(place.file, options.cwd))}:${place.line}:${place.column}` : 'werkboek';
  const source = place && sourceOf(place.file);
  const frame = place && source !== undefined ? codeFrame(source, place) : '';
  const named = [...new Set(repeats)].filter((line) => line > 0 && line !== place?.line).slice(0, LINES_NAMED);
  const also =
    named.length > 0 ? repeated(named, repeats.filter((line) => !named.includes(line)).length) : times(repeats);
  return [
    `${paint('bold', where)} ${paint(severity, `${severities[severity]}:`)} ${words.message} ${paint('dim', `[${rule}]`)}`,
    ...frame
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => paint('dim', `  ${line}`)),
    ...(also ? [`  ${also}`] : []),
    accepted === undefined ? `  ${fix}: ${words.hint}` : `  ${accepts}: ${visible(accepted)}`,
  ].join('\n');
}

/** For repeats without a line of their own. */
const times = (repeats: readonly number[]) => (repeats.length > 0 ? `× ${repeats.length + 1}` : '');

function summary(diagnostics: readonly Diagnostic[], { language, colour }: ReportOptions): string {
  const count = (severity: Severity) => diagnostics.filter((each) => each.severity === severity).length;
  return painter(colour)('bold', wordsFor(language).found(count('error'), count('warning')));
}

/** Colour is the caller's choice, so this looks at no process. */
const painter = (colour: boolean) => (ink: keyof typeof INK, text: string) =>
  colour ? `${INK[ink]}${text}${RESET}` : text;
