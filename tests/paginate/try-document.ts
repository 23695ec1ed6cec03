/** Lays out, prints and proves a document, and reads its words back from the finished PDF: each has to be there once and in its place. */
import { type Diagnostic, Failure } from '../../src/diagnostic.js';
import { paintCss } from '../../src/editions/styles.js';
import type { Section } from '../../src/model.js';
import { provePrinted } from '../../src/outputs/paged/prove.js';
import { layoutSection } from '../../src/paginate/layout.js';
import { printSection } from '../../src/paginate/print.js';
import type { Bench } from '../../src/paginate/session.js';
import { compareWords, sourceWords, wordsInPieces } from './count.js';
import { readWords } from './read-words.js';

export const TIMEOUT_MS = 180_000;

export interface Outcome {
  /** LOST: the build says that all is well, and a word is missing, doubled or out of its place. */
  readonly kind: 'built' | 'refused' | 'LOST' | 'skipped';
  readonly pages: number;
  readonly words: number;
  /** Words on the page that are in no tag; the build warns of them. */
  readonly untagged: number;
  readonly notes: readonly string[];
}

export async function tryDocument(bench: Bench, section: Section): Promise<Outcome> {
  const { layout, diagnostics } = await layoutSection(bench, section, TIMEOUT_MS);
  const bleedMm = 0;
  const request = {
    layout,
    bleedMm,
    forReaders: true,
    fillable: false,
    photoPpi: 150,
    css: paintCss('digital'),
    folio: String,
    pageOf: () => '8',
  };
  const pdf = await printSection(bench, request, TIMEOUT_MS);
  const proven = await provePrinted(pdf, request);
  const found = [...diagnostics, ...proven.diagnostics];
  const errors = found.filter(({ severity }) => severity === 'error');
  const source = sourceWords(section.html);
  const { tagged, painted } = await readWords(proven.bytes);
  const { lost, doubled, moved } = compareWords(source, tagged, wordsInPieces(layout.html));
  const onPaper = new Set(painted);
  const gone = lost.filter((word) => !onPaper.has(word));
  const off = [
    ...gone.map((word) => `lost ${word}`),
    ...doubled.map((word) => `doubled ${word}`),
    ...moved.map((word) => `moved ${word}`),
  ];
  const untold = lost.length > gone.length && !found.some(({ rule }) => rule === 'proof/untagged-text');
  const kind = errors.length > 0 ? 'refused' : off.length > 0 || untold ? 'LOST' : 'built';
  return {
    kind,
    pages: layout.pages.length,
    words: source.length,
    untagged: lost.length - gone.length,
    notes: [
      ...found
        .filter(({ rule }) => !/lonely-heading|cut-word|near-empty/.test(rule))
        .slice(0, 6)
        .map(describe),
      ...off.slice(0, 8),
    ],
  };
}

const describe = ({ rule, data, place }: Diagnostic): string =>
  `${rule} line ${place?.line ?? '?'}: ${JSON.stringify(data)}`;

export const reasons = (problem: unknown): string[] =>
  problem instanceof Failure ? problem.diagnostics.map(describe) : [String(problem)];
