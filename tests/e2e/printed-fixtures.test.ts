/** The printed sections that are kept are what the browser of today prints: the same elements, words, links and fields. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { interpretPage } from '../../src/pdf/content/interpret.js';
import type { Listener } from '../../src/pdf/content/listener.js';
import { pagesOf } from '../../src/pdf/document/pages.js';
import { readSectionText } from '../../src/pdf/read/section-text.js';
import { openPdf } from '../../src/pdf/syntax/open.js';
import { printFixtures } from '../pdf/make-fixtures.js';
import { FIXTURES, type FixtureName, type PrintedFixture, printedFixture } from '../pdf/printed-fixtures.js';

const HINT = 'make them again with `npx tsx tests/pdf/make-fixtures.ts`, and look at what the tests then say';

describe('printed sections', () => {
  let fresh: ReadonlyMap<FixtureName, PrintedFixture>;
  before(async () => {
    fresh = await printFixtures();
  });

  for (const name of FIXTURES) {
    it(`that are kept are what is printed today: ${name}`, async () => {
      const { printed, ...facts } = printedFixture(name);
      const { printed: now, ...factsNow } = fresh.get(name)!;
      assert.deepEqual(JSON.parse(JSON.stringify(factsNow)), facts, HINT);
      assert.deepEqual(await structureOf(now, facts.bleedMm), await structureOf(printed, facts.bleedMm), HINT);
    });
  }
});

/** Without what is new in each print: dates, numbers of objects, the order of letters in a font. */
async function structureOf(printed: Uint8Array, bleedMm: number) {
  const opened = await openPdf(printed, '');
  const { sums: _, ...text } = readSectionText(opened, bleedMm);
  const painted = pagesOf(opened.catalog).map(({ dict }) => {
    const counts = { shows: 0, paths: 0, pictures: 0, marks: 0, streams: 0 };
    const add = (what: keyof typeof counts, count: number): void => {
      counts[what] += count;
    };
    const listener: Listener = {
      begin: () => add('streams', 1),
      show: ({ count }) => add('shows', count),
      paint: () => add('paths', 1),
      picture: () => add('pictures', 1),
      open: () => add('marks', 1),
    };
    interpretPage(dict, { listeners: [listener], fonts: new Map() });
    return counts;
  });
  return { ...text, painted };
}
