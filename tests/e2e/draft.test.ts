/** A release without every placeholder filled in is refused; a draft marks them, and says on each page that it is one. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { assertCode, type BookFolder, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { squeeze } from './pdf-facts.js';
import { SHORT, YAML } from './small-book.js';

const FILES = {
  ...SHORT,
  'content/book.yaml': `${YAML}placeholders:\n  gemeente.naam: Gemeente Voorbeeld\n  gemeente.adres: null\n`,
  'content/chapters/02-tweede.md':
    '# Tweede\n\nU woont in {{gemeente.naam}}. Schrijf naar {{gemeente.adres}} of {{gemeente.onbekend}}.\n',
};
const env = { SOURCE_DATE_EPOCH: '1772712000' };

describe('a placeholder without a text', () => {
  let book: BookFolder;
  before(async () => {
    book = await bookIn(await temporaryFolder(), FILES);
  });

  it('stops a release, at each place where it stands', async () => {
    const run = await book.run(['build', 'digital']);
    assertCode(run, 1);
    assert.deepEqual(rulesIn(run), ['content/placeholder']);
    assert.match(run.stderr, /02-tweede\.md:3:44 /);
    assert.match(run.stderr, /02-tweede\.md:3:66 /);
    await assert.rejects(book.text('out/digital/klein.pdf'));
  });

  it('is marked in a draft, which says on each page that it is one, and of which day', async () => {
    const run = await book.run(['build', 'digital', '--draft'], { env });
    assertCode(run, 0);
    const { pages } = await book.pdf('out/digital/klein.pdf');
    const without = pages.flatMap(({ lines }, page) => {
      const text = squeeze(lines.map((line) => line.text).join(' '));
      return text.includes(squeeze('Concept van 5 maart 2026')) ? [] : [page];
    });
    assert.deepEqual(without, []);
    const said = pages.map(({ tagged }) => tagged).join('');
    assert.ok(said.includes('[gemeente.adres]') && said.includes('[gemeente.onbekend]'), said.slice(0, 400));
  });

  it('is no matter in a release that has no draft mark', async () => {
    await book.write({ 'content/chapters/02-tweede.md': '# Tweede\n\nU woont in {{gemeente.naam}}.\n' });
    assertCode(await book.run(['build', 'digital'], { env }), 0);
    const { pages } = await book.pdf('out/digital/klein.pdf');
    assert.ok(pages.every(({ lines }) => !lines.some(({ text }) => text.includes('Concept'))));
  });
});
