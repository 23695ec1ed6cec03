/** Proves that the finished file says what its sections were proven to say: joining may move objects, not change pages. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { FileSums } from '../pdf/read/read-sums.js';
import type { SectionText } from '../pdf/read/section-text.js';
import { changedPage, wrongCount } from '../rules/proof/elements.js';

export interface JoinedInput {
  readonly file: string;
  readonly found: FileSums;
  /** In the order of the file. */
  readonly sections: readonly FileSums[];
}

/** What has to be found again of a section that was proven; small, so that it is kept with the print. */
export function sumUp({ digests, elements, links }: SectionText): FileSums {
  const counts = new Map<string, number>();
  for (const { type } of elements) counts.set(type, (counts.get(type) ?? 0) + 1);
  return { digests, elements: Object.fromEntries(counts), links: links.length };
}

/** Wrappers, which joining may dissolve; all other elements have to be there still. */
const WRAPPERS = new Set(['Document', 'Div']);

export function proveJoined({ file, found, sections }: JoinedInput): Diagnostic[] {
  const printed = sections.flatMap(({ digests }) => digests);
  const changed = found.digests.flatMap((digest, page) =>
    digest === printed[page] ? [] : [diagnostic(changedPage, { file, page: page + 1 })],
  );
  const counts = countElements(sections);
  const links = sections.reduce((sum, section) => sum + section.links, 0);
  const wrong = [
    ...[...counts].map(([what, expected]) => ({ what, expected, found: found.elements[what] ?? 0 })),
    { what: 'Link', expected: links, found: found.links },
  ].filter((each) => each.expected !== each.found);
  const where = { section: file, heading: '', page: 1, text: '' };
  return [...changed, ...wrong.map((each) => diagnostic(wrongCount, { ...where, ...each }))];
}

function countElements(sections: readonly FileSums[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [type, count] of sections.flatMap(({ elements }) => Object.entries(elements))) {
    if (!WRAPPERS.has(type)) counts.set(type, (counts.get(type) ?? 0) + count);
  }
  return counts;
}
