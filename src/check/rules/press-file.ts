/** Judges what a file for the press says of itself, and that nothing in it waits for a reader with a mouse. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { PdfFacts } from '../../pdf/read/pdf-facts.js';
import { interactivePart, sharedFontName, wrongClaims, wrongIntent } from '../../rules/press/file.js';
import { turnedPage } from '../../rules/press/pages.js';

/** PDF/X-4 is written on 1.6; files of older versions hold no more than it allows. */
const VERSIONS: ReadonlySet<string> = new Set(['1.3', '1.4', '1.5', '1.6']);

/** ISO 15930-7 6.2.2: a printing condition, with its profile in the file. */
export function outputIntent({ press: { intent } }: PdfFacts): Diagnostic[] {
  return intent === 'good' ? [] : [diagnostic(wrongIntent, { problem: intent })];
}

/** ISO 15930-7 6.8; one finding per thing that is missing. */
export function claims({ press, version, title, metadata }: PdfFacts): Diagnostic[] {
  const problems = [
    press.claim !== 'PDF/X-4' && 'version',
    !VERSIONS.has(version) && 'header',
    press.trapped !== 'True' && press.trapped !== 'False' && 'trapped',
    !title && 'title',
    !(metadata.created && metadata.modified) && 'dates',
    !press.hasFileId && 'id',
  ] as const;
  return problems.flatMap((problem) => (problem ? [diagnostic(wrongClaims, { problem })] : []));
}

export function interactive({ press: { active, annotated } }: PdfFacts): Diagnostic[] {
  return [
    ...active.map((what) => diagnostic(interactivePart, { what, page: 0 })),
    ...annotated.map((page) => diagnostic(interactivePart, { what: 'annotation', page: page + 1 })),
  ];
}

/** ISO 32000-1 9.6.4: a subset has a name of its own. One finding per name, at the page on which its second program appears. */
export function fontNames({ fonts }: PdfFacts): Diagnostic[] {
  const byName = new Map<string, Map<string, number>>();
  for (const { name, program, pages } of fonts) {
    if (!program) continue;
    const programs = byName.get(name) ?? new Map<string, number>();
    byName.set(name, programs);
    programs.set(program, Math.min(programs.get(program) ?? Number.POSITIVE_INFINITY, ...pages));
  }
  return [...byName].flatMap(([font, programs]) => {
    const [, second] = [...programs.values()].sort((a, b) => a - b);
    return second === undefined ? [] : [diagnostic(sharedFontName, { font, count: programs.size, page: second + 1 })];
  });
}

export function rotated({ pages }: PdfFacts): Diagnostic[] {
  return pages.flatMap(({ rotation }, index) =>
    rotation % 360 === 0 ? [] : [diagnostic(turnedPage, { page: index + 1, degrees: rotation })],
  );
}
