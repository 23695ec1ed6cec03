/** Judges what a file for the press says of itself, and that nothing in it waits for a reader with a mouse. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { PdfFacts } from '../../pdf/read/pdf-facts.js';
import { interactivePart, wrongClaims, wrongIntent } from '../../rules/press/file.js';
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

export function rotated({ pages }: PdfFacts): Diagnostic[] {
  return pages.flatMap(({ rotation }, index) =>
    rotation % 360 === 0 ? [] : [diagnostic(turnedPage, { page: index + 1, degrees: rotation })],
  );
}
