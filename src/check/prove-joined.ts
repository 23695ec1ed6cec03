/** Proves that the finished file says what its sections were proven to say: joining may move objects, not change pages. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { PdfFacts } from '../pdf/read.js';
import type { SectionText } from '../pdf/section-text.js';

export interface JoinedInput {
  readonly file: string;
  readonly facts: PdfFacts;
  /** In the order of the file. */
  readonly sections: readonly SectionText[];
}

/** Wrappers, which joining may dissolve; all other elements have to be there still. */
const WRAPPERS = new Set(['Document', 'Div']);

export function proveJoined({ file, facts, sections }: JoinedInput): Diagnostic[] {
  const printed = sections.flatMap(({ digests }) => digests);
  const changed = facts.digests.flatMap((digest, page) =>
    digest === printed[page] ? [] : [diagnostic('proof/changed', { file, page: page + 1 })],
  );
  const counts = countElements(sections);
  const links = sections.reduce((sum, section) => sum + section.links.length, 0);
  const wrong = [
    ...[...counts].map(([what, expected]) => ({ what, expected, found: facts.structure[what] ?? 0 })),
    { what: 'Link', expected: links, found: facts.links.length },
  ].filter(({ expected, found }) => expected !== found);
  const where = { section: file, heading: '', page: 1, text: '' };
  return [...changed, ...wrong.map((each) => diagnostic('proof/count', { ...where, ...each }))];
}

function countElements(sections: readonly SectionText[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { type } of sections.flatMap(({ elements }) => elements)) {
    if (!WRAPPERS.has(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}
