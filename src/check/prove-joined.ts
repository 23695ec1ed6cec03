/** Proves that the finished file says what its sections were proven to say: joining may move objects, not change pages. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Letters } from '../pdf/read/digest.js';
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
export function sumUp({ sums, elements, links }: SectionText): FileSums {
  const counts = new Map<string, number>();
  for (const { type } of elements) counts.set(type, (counts.get(type) ?? 0) + 1);
  return { ...sums, elements: Object.fromEntries(counts), links: links.length };
}

/** Wrappers, which joining may dissolve; all other elements have to be there still. */
const WRAPPERS = new Set(['Document', 'Div']);

export function proveJoined({ file, found, sections }: JoinedInput): Diagnostic[] {
  const printed = sections.flatMap((section) => section.digests.map((digest, page) => ({ section, digest, page })));
  const says = lettersSaid(found);
  const changed = found.digests.flatMap((digest, page) => {
    const before = printed[page];
    const isSame = digest === before?.digest && says(page, before.section, before.page);
    return isSame ? [] : [diagnostic(changedPage, { file, page: page + 1 })];
  });
  const counts = countElements(sections);
  const links = sections.reduce((sum, section) => sum + section.links, 0);
  const wrong = [
    ...[...counts].map(([what, expected]) => ({ what, expected, found: found.elements[what] ?? 0 })),
    { what: 'Link', expected: links, found: found.links },
  ].filter((each) => each.expected !== each.found);
  const where = { section: file, heading: '', page: 1, text: '' };
  return [...changed, ...wrong.map((each) => diagnostic(wrongCount, { ...where, ...each }))];
}

/** Whether each font of a page still says what it said of each code; it may have more of them. */
function lettersSaid(found: FileSums): (page: number, section: FileSums, before: number) => boolean {
  const known = new WeakMap<Letters, Map<Letters | undefined, boolean>>();
  const holds = (letters: Letters | undefined, wanted: Letters): boolean => {
    const answers = known.get(wanted) ?? new Map<Letters | undefined, boolean>();
    known.set(wanted, answers);
    const answer =
      answers.get(letters) ?? Object.entries(wanted).every(([code, text]) => letters?.[Number(code)] === text);
    answers.set(letters, answer);
    return answer;
  };
  return (page, section, before) =>
    Object.entries(section.fonts[before] ?? {}).every(([name, index]) =>
      holds(found.letters[found.fonts[page]?.[name] ?? -1], section.letters[index] ?? {}),
    );
}

function countElements(sections: readonly FileSums[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [type, count] of sections.flatMap(({ elements }) => Object.entries(elements))) {
    if (!WRAPPERS.has(type)) counts.set(type, (counts.get(type) ?? 0) + count);
  }
  return counts;
}
