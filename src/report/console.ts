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
/** Findings of one rule that are all shown. */
const MOST_SHOWN = 12;
/** Of more than those. */
const SHOWN_OF_MANY = 6;
const FILES_NAMED = 30;

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
  const { shown, rest } = most(findings);
  const blocks = [
    ...shown.map((finding) => formatFinding(finding, options, sourceOf)),
    ...rest.map((findings) => formatRest(findings, options)),
  ];
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

/** What is told of a hundred times is read no more than once: some of each rule in full, the others by their places. */
function most(findings: readonly Finding[]): { shown: Finding[]; rest: Finding[][] } {
  const byRule = grouped(findings, ({ diagnostic: { rule } }) => rule);
  const rest = [...byRule.values()].flatMap((all) => (all.length > MOST_SHOWN ? [all.slice(SHOWN_OF_MANY)] : []));
  const hidden = new Set(rest.flat());
  return { shown: findings.filter((finding) => !hidden.has(finding)), rest };
}

function grouped(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return groups;
}

function formatRest(findings: readonly Finding[], options: ReportOptions): string {
  const [first] = findings;
  if (!first) return '';
  const { rule, severity } = first.diagnostic;
  const paint = painter(options.colour);
  const { severities, others } = wordsFor(options.language);
  const byFile = grouped(findings, ({ diagnostic: { place } }) =>
    place ? visible(showFile(place.file, options.cwd)) : '',
  );
  const places = [...byFile].flatMap(([file, found]) => {
    const lines = new Set(found.flatMap(({ diagnostic, repeats }) => [diagnostic.place?.line ?? 0, ...repeats]));
    const sorted = [...lines].filter((line) => line > 0).sort((a, b) => a - b);
    return file ? [`${file}:${sorted.join(', ')}`] : [];
  });
  const count = findings.reduce((sum, { repeats }) => sum + 1 + repeats.length, 0);
  const more = places.length - FILES_NAMED;
  return [
    `${paint(severity, `${severities[severity]}:`)} ${others(count)} ${first.words.title} ${paint('dim', `[${rule}]`)}`,
    ...[...places.slice(0, FILES_NAMED), ...(more > 0 ? [`… (${more})`] : [])].map((line) => paint('dim', `  ${line}`)),
  ].join('\n');
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
