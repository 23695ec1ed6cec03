/** A book beside what it was: the last build and its releases, with their pages, and what stands elsewhere since. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { EarlierBook, MovedView } from '../../src/preview/protocol.js';
import { openedBook } from './opened.js';

const report = (places: Record<string, number>, file: string, version?: string): string =>
  JSON.stringify({
    pageMap: Object.fromEntries(Object.entries(places).map(([id, page]) => [id, { page, topMm: 20 }])),
    outputs: [{ edition: 'digital', file }],
    ...(version && { release: { version } }),
  });

it('a book is compared with what was made of it', async (test) => {
  const document = await PDFDocument.create();
  for (const width of [72, 144]) document.addPage([width, 72]);
  const pdf = await document.save();
  const book = await openedBook(test, {
    files: {
      '../out/report.json': report({ 'een--waarom': 7, twee: 8 }, 'out/boek.pdf'),
      '../out/boek.pdf': pdf,
      '../release/boek-0.9/report.json': report({ 'een--waarom': 5, twee: 8 }, 'boek.pdf', '0.9'),
      '../release/boek-0.9/boek.pdf': 'no PDF',
      '../release/boek-0.10/report.json': report({ 'een--waarom': 7 }, '../../out/boek.pdf', '0.10'),
      '../release/boek-0.8/report.json': '{ half',
      '../release/boek-0.7/report.json': report({}, 'boek.pdf', '0.7'),
      '../release/.hidden/report.json': report({ twee: 1 }, 'boek.pdf', '9'),
    },
  });
  const moved = (query = '') => book.json<MovedView>(`editions/book/moved.json${query}`);
  const status = async (path: string): Promise<number> => (await book.get(`editions/book/${path}`)).status;

  await test.test('the newest first, and none that cannot be read or leads elsewhere', async () => {
    const known = await book.json<readonly EarlierBook[]>('editions/book/earlier.json');
    assert.deepEqual(
      known.map(({ name, version, hasPages }) => [name, version, hasPages]),
      [
        ['build', '', true],
        ['boek-0.10', '0.10', false],
        ['boek-0.9', '0.9', true],
      ],
    );
    assert.deepEqual(await book.json('editions/large-print/earlier.json'), [], 'their reports have no places of it');
  });

  await test.test('by the places of both', async () => {
    const { since, moved: build } = await moved();
    assert.deepEqual([since, build.map(({ id }) => id)], ['build', ['twee']], 'its top was elsewhere');
    const release = await moved('?since=boek-0.9');
    const heading = release.moved.find(({ id }) => id === 'een--waarom');
    assert.deepEqual([release.since, release.name, heading?.before.page, heading?.page], ['release', 'boek-0.9', 5, 7]);
    for (const none of ['boek-0.8', '..', '.hidden']) assert.equal(await status(`moved.json?since=${none}`), 404, none);
  });

  await test.test('by pictures of its pages, in their own size', async () => {
    for (const [page, width] of [
      [0, 144],
      [1, 288],
      [1, 288],
    ]) {
      const { status, headers, body } = await book.get(`editions/book/earlier/build/${page}.png`);
      assert.deepEqual(
        [status, headers['content-type'], (await sharp(body).metadata()).width],
        [200, 'image/png', width],
      );
    }
    const none = ['build/2.png', 'build/one.png', 'boek-0.9/0.png', 'boek-0.10/0.png', 'boek-0.8/0.png', 'build'];
    for (const each of none) assert.equal(await status(`earlier/${each}`), 404, each);
  });
  assert.deepEqual(book.troubles, []);
});
