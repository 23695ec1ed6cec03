/** Forty random documents, as many to a section as have the same pages: no word is lost, doubled or moved, and none is refused. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Config } from '../../src/config/load.js';
import { inLargePrint } from '../../src/editions/styles.js';
import type { Session } from '../../src/paginate/session.js';
import { bookConfig, chapterOf, openLayoutSession } from './compose.js';
import { randomDocument, randomPages } from './generator.js';
import { TIMEOUT_MS, tryDocument } from './try-document.js';

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
/** Short: a block or a few of each, and each block may be long. */
const WORDS = [22, 40] as const;

let config: Config;
let session: Session;
before(async () => {
  config = await bookConfig();
  session = await openLayoutSession(2, TIMEOUT_MS);
});
after(() => session.close());

interface Group {
  readonly pages: ReturnType<typeof randomPages>;
  readonly seeds: number[];
}

function groupsOf(seeds: readonly number[]): Group[] {
  const groups = new Map<string, Group>();
  for (const seed of seeds) {
    const pages = randomPages(seed);
    const key = JSON.stringify(pages);
    const group = groups.get(key) ?? { pages, seeds: [] };
    groups.set(key, group);
    group.seeds.push(seed);
  }
  return [...groups.values()];
}

/** One after the other, all words different; the titles of all but the first are headings. */
function markdownOf(seeds: readonly number[]): string {
  let words = 0;
  const texts = seeds.map((seed) => {
    const document = randomDocument(seed, WORDS, words);
    words += document.words;
    return document.markdown;
  });
  return texts.map((text, index) => (index > 0 ? text.replace(/^# /, '## ') : text)).join('\n');
}

describe('random documents', () => {
  it('come out whole', async () => {
    const tried = await session.forEach(groupsOf(SEEDS), async (bench, { pages, seeds }) => {
      const { page, isLargePrint, orientation } = pages;
      const plain = await chapterOf({ ...config, page }, `s${seeds[0]}`, markdownOf(seeds), [], orientation);
      const { kind, notes, words } = await tryDocument(bench, isLargePrint ? inLargePrint(plain, page) : plain);
      return { name: `seeds ${seeds.join(', ')}`, kind, words, notes: kind === 'built' ? [] : notes };
    });
    assert.deepEqual(
      tried.map(({ name, kind, notes }) => ({ name, kind, notes })),
      tried.map(({ name }) => ({ name, kind: 'built', notes: [] })),
    );
    const words = tried.reduce((sum, each) => sum + each.words, 0);
    assert.ok(words > SEEDS.length * WORDS[0], `${words} words`);
  });
});
