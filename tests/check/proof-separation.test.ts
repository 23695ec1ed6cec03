/** Words that are run together or cut in two in the tags of a section are told of, each kind by its rule. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { proveSection } from '../../src/check/prove-section.js';
import type { Diagnostic } from '../../src/diagnostic.js';
import { proveTask } from '../../src/outputs/paged/prove.js';
import { readSectionText } from '../../src/pdf/read/section-text.js';
import { openPdf } from '../../src/pdf/syntax/open.js';
import { type FixtureName, type PrintedFixture, printedFixture } from '../pdf/printed-fixtures.js';
import { contentOf, editContent } from './edit-content.js';
import { tagged } from './tagged.js';

/** A space that the tagging put behind a letter: without a place of its own. */
const SPACE = /(?<=Tj)\n<([0-9A-Fa-f]{4})> Tj(?=\n)/g;

interface Tagged extends PrintedFixture {
  readonly bytes: Uint8Array;
}

async function tag(name: FixtureName): Promise<Tagged> {
  const fixture = printedFixture(name);
  const { diagnostics } = await proveTask(fixture);
  assert.deepEqual(diagnostics, []);
  return { ...fixture, bytes: await tagged(fixture) };
}

/** What is found when the content of a page is another. */
async function foundWith(from: Tagged, page: number, edit: (content: string) => string): Promise<Diagnostic[]> {
  const before = await contentOf(from.bytes, page);
  assert.notEqual(edit(before), before, 'nothing was changed');
  const opened = await openPdf(await editContent(from.bytes, page, edit), 'proef');
  const { section, content, bleedMm } = from;
  return proveSection({
    section,
    content,
    found: readSectionText(opened, bleedMm),
    uriOf: (href) => (href.startsWith('#') ? `https://section.invalid/${href}` : href),
    forReaders: true,
  });
}

const rulesOf = (found: readonly Diagnostic[]): string[] => [...new Set(found.map(({ rule }) => rule))];

describe('the separation of words', () => {
  let chapter: Tagged;
  let sheet: Tagged;
  before(async () => {
    chapter = await tag('chapter');
    sheet = await tag('sheet');
  });

  it('is as the source has it when nothing was changed', async () => {
    assert.deepEqual(await foundWith(chapter, 0, (content) => `${content}\n`), []);
  });

  it('misses the space at the end of a line, one by one', async () => {
    const spaces = [...(await contentOf(chapter.bytes, 0)).matchAll(SPACE)];
    assert.ok(spaces.length > 3, `${spaces.length} spaces`);
    for (const { index, 0: space } of spaces) {
      const found = await foundWith(
        chapter,
        0,
        (content) => content.slice(0, index) + content.slice(index + space.length),
      );
      assert.deepEqual(rulesOf(found), ['proof/glued-words']);
      assert.match(String(found[0]!.data.text), /^\S+$/);
      assert.ok(Number(found[0]!.place?.line) > 0 || found[0]!.place);
    }
  });

  it('misses the space behind a letter before a heading', async () => {
    const found = await foundWith(sheet, 0, (content) => content.replace(SPACE, ''));
    assert.deepEqual(rulesOf(found), ['proof/glued-words']);
    assert.deepEqual(
      found.map(({ data }) => data.text),
      ['AUw', 'BWat', 'dagmaandjaar'],
    );
  });

  it('finds a space in a word', async () => {
    const [, code = ''] = new RegExp(SPACE.source).exec(await contentOf(chapter.bytes, 0)) ?? [];
    const found = await foundWith(chapter, 0, (content) => {
      // Behind the second letter of the first paragraph.
      const [, shown] = [...content.matchAll(/<[0-9A-Fa-f]{4}> Tj/g)].filter(
        ({ index }) => index > content.indexOf('MCID 2 '),
      );
      const end = shown!.index + shown![0].length;
      return `${content.slice(0, end)}\n<${code}> Tj${content.slice(end)}`;
    });
    assert.deepEqual(rulesOf(found), ['proof/split-word']);
    assert.match(String(found[0]!.data.text), /^\S+ \S+$/);
  });
});
