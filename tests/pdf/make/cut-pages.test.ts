/** A file of many letters is cut into files of one each: their own pages, words and tags, and nothing of the others; or each begins on a leaf of its own. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { proveTask } from '../../../src/outputs/paged/prove.js';
import { cutPages, onLeaves } from '../../../src/pdf/make/cut-pages.js';
import { assemblePdf } from '../../../src/pdf/make/join/assemble.js';
import { readAloud } from '../../../src/pdf/read/aloud/read-aloud.js';
import { readPdfFacts } from '../../../src/pdf/read/pdf-facts.js';
import { readPageWords } from '../../../src/pdf/read/read-words.js';
import { METADATA } from '../joined-fixtures.js';
import { printedFixture } from '../printed-fixtures.js';

describe('a file of letters', () => {
  let whole: Uint8Array;
  before(async () => {
    // A sheet of two pages, of which nothing is filled in: each page is a letter.
    const { form: _, ...sheet } = printedFixture('sheet');
    const { bytes } = await proveTask(sheet);
    const { section, content, trim, bleedMm } = sheet;
    const { id, title } = section;
    whole = await assemblePdf({
      sections: [{ id, title, bytes, carriers: content.tags.length, trim, bleedMm }],
      pageBleedMm: 0,
      outline: [{ title, level: 1, page: 0, topMm: 0, id }],
      destinations: new Map(),
      pageLabels: ['1', '2'],
      metadata: METADATA,
      isPacked: true,
    });
  });

  const heard = async (bytes: Uint8Array): Promise<string> =>
    JSON.stringify((await readAloud(bytes, 'brief.pdf')).pages);

  it('is cut by its pages; each part shows and says its own words and no other', async () => {
    const words = await readPageWords(whole, 'brief.pdf');
    const cut: Uint8Array[] = [];
    for await (const part of cutPages(whole, [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]))
      cut.push(part);
    assert.equal(cut.length, 2);
    for (const [index, part] of cut.entries()) assert.deepEqual(await readPageWords(part, 'brief.pdf'), [words[index]]);
    const [first, second] = await Promise.all(cut.map(heard));
    assert.ok(first?.includes('Wat is uw plan?') && !first.includes('Wie doet wat?'), first);
    assert.ok(second?.includes('Wie doet wat?') && !second.includes('Wat is uw plan?'), second);
    for (const part of cut) assert.ok(part.length < whole.length, 'what only the others need is gone');
    const [one, other] = cut.map(
      (part) =>
        Buffer.from(part)
          .toString('latin1')
          .match(/\/ID ?\[? ?<(\w+)>/)?.[1],
    );
    assert.notEqual(one, other, 'each is a file of its own');
  });

  it('gets white backs, so that each letter begins on a front', async () => {
    const leaves = await onLeaves(whole, [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
    const words = await readPageWords(whole, 'brief.pdf');
    assert.deepEqual(await readPageWords(leaves, 'brief.pdf'), [words[0], '', words[1]]);
    const { pages } = await readPdfFacts(leaves);
    assert.deepEqual(pages[1]?.trim, pages[0]?.trim);
    const together = await onLeaves(whole, [{ from: 0, to: 2 }]);
    assert.equal((await readPdfFacts(together)).pageCount, 2);
  });
});
