/** Lays out the sections of a book until page numbers change no list any more, and each starts on its side. */
import { diagnostic, Failure } from '../../diagnostic.js';
import type { PlannedSection } from '../../editions/editions.js';
import type { PageOf } from '../../editions/page-number.js';
import type { Section } from '../../model.js';
import type { LaidOut } from '../../paginate/layout.js';
import { unstablePages } from '../../rules/layout/page-numbers.js';
import { pageMap, placeSections } from './page-map.js';

/** Lays out sections; what was found of them counts when they are taken into the build. */
export type LayOut = (sections: readonly Section[]) => Promise<readonly LaidOut[]>;

/** A list is laid out again at most so often; what still changes then will always. */
const MAX_ROUNDS = 4;
const SHOWN_LENGTH = 60;

/**
 * What stands in the lists as a number is filled in later and costs no layout; only a list that became another one,
 * such as an index of which two pages now make one range, is laid out again.
 * @throws Failure `layout/unstable-pages`, which names the reference
 */
export async function settlePages(planned: readonly PlannedSection[], layOut: LayOut): Promise<LaidOut[]> {
  const layouts: (LaidOut | undefined)[] = planned.map(() => undefined);
  const take = async (wanted: readonly { readonly section: Section; readonly index: number }[]): Promise<void> => {
    const made = await layOut(wanted.map(({ section }) => section));
    for (const [at, { index }] of wanted.entries()) layouts[index] = made[at];
  };
  await take(planned.flatMap((section, index) => (typeof section === 'function' ? [] : [{ section, index }])));
  for (let round = 0; ; round++) {
    const pageOf = pagesOf(layouts);
    const changed = planned.flatMap((each, index) => {
      const section = onItsSide(typeof each === 'function' ? each(pageOf) : each, index, layouts);
      const before = layouts[index]?.layout.section;
      return section.html === before?.html && section.startSide === before.startSide ? [] : [{ section, index }];
    });
    const [first] = changed;
    if (!first) return layouts.filter((each) => each !== undefined);
    // The first time a list is laid out is no round.
    if (round > MAX_ROUNDS) throw unstable(first.section, layouts[first.index]?.layout.section.html ?? '');
    await take(changed);
  }
}

/**
 * One that may start anywhere starts where the pages before it end. They count from the last section that always starts
 * on a recto: how much white ends a part is known only when its last chapter stands on its side, and the next part waits for nobody.
 */
function onItsSide(section: Section, index: number, layouts: readonly (LaidOut | undefined)[]): Section {
  if (!section.anySide) return section;
  const sections = layouts.slice(0, index);
  const recto = sections.findLastIndex((each) => each && !each.layout.section.anySide);
  const before = sections.slice(Math.max(recto, 0)).reduce((sum, each) => sum + (each?.layout.pages.length ?? 0), 0);
  return { ...section, startSide: before % 2 === 0 ? 'recto' : 'verso' };
}

function pagesOf(layouts: readonly (LaidOut | undefined)[]): PageOf {
  const map = pageMap(placeSections(layouts.flatMap((each) => each?.layout ?? [])));
  return (id) => map.get(id)?.page;
}

function unstable({ title, file, html }: Section, before: string): Failure {
  let same = 0;
  while (same < html.length && html[same] === before[same]) same += 1;
  const words = html
    .slice(0, same)
    .replace(/<[^>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const data = { section: title, text: words.slice(-SHOWN_LENGTH), rounds: MAX_ROUNDS };
  return new Failure([diagnostic(unstablePages, data, file ? { file, line: 1, column: 1 } : undefined)]);
}
