/** What is seen of a page on paper and heard of it: the plates of its inks, and what a screen reader says. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import sharp from 'sharp';
import { LINK } from '../../src/paginate/print.js';
import type { AloudView } from '../../src/preview/protocol.js';
import { whereIs } from '../../src/preview/where.js';
import type { Transcript } from '../../src/transcript.js';
import { openedBook } from './opened.js';

const said = (role: string, parts: Transcript['pages'][0]['spoken'][0]['parts'], depth = 0) =>
  ({ role, depth, order: 0, language: '', parts }) as const;
const TRANSCRIPT: Transcript = {
  file: 'een',
  title: '',
  language: 'nl',
  isTagged: true,
  pages: [
    { page: 1, label: '', spoken: [said('H1', [{ kind: 'text', text: 'Eerste hoofdstuk' }]), said('P', [])] },
    {
      page: 2,
      label: '',
      spoken: [
        said('P', [
          { kind: 'text', text: 'Zie' },
          { kind: 'link', text: 'het eerste', says: '', leads: `${LINK}een--waarom`, isAddress: true },
          { kind: 'link', text: 'een site', says: '', leads: 'https://example.org/', isAddress: true },
        ]),
      ],
    },
  ],
};

it('of a page', async (test) => {
  const book = await openedBook(test, {
    // The colour of `warning`, which has an ink of its own here.
    play: { colour: [0x8a / 255, 0x15 / 255, 0x15 / 255], tasks: { 'read aloud': () => TRANSCRIPT } },
  });
  const yaml = await book.read('book.yaml');
  const plate = async (page: number, name: string): Promise<number[] | number> => {
    const { status, body } = await book.get(`editions/book/inks/${page}/${name}.png`);
    if (status !== 200) return status;
    return (await sharp(body).stats()).channels.slice(0, 3).map(({ mean }) => Math.round((100 * mean) / 255));
  };

  await test.test('each plate shows its ink, and a section is printed once for all of them', async () => {
    const spot = "warning: { screen: '#8A1515', cmyk: [0, 90, 90, 40], spot: Proefrood }";
    await book.save('book.yaml', yaml.replace(/warning: .*/, spot));
    await book.until('idle');
    assert.deepEqual((await book.book()).spots, [{ ink: 'Proefrood', screen: '#8A1515' }]);
    assert.deepEqual(await plate(6, 'spot-0'), [0, 0, 0]);
    assert.deepEqual(await plate(7, 'colours'), [100, 100, 100]);
    assert.deepEqual(book.printed.splice(0), ['Eerste hoofdstuk']);
  });

  await test.test('there is no plate of what is not printed', async () => {
    for (const [page, name] of [
      [6, 'spot-1'],
      [6, 'cyan'],
      [99, 'black'],
    ] as const)
      assert.equal(await plate(page, name), 404, name);
    for (const each of ['book/inks/x/black.png', 'book/inks/6/black', 'large-print/inks/0/black.png'])
      assert.equal((await book.get(`editions/${each}`)).status, 404, each);
  });

  await test.test('is told what is heard, with links that say the page on which they end', async () => {
    const { pages } = await book.json<AloudView>('editions/book/aloud/een.json');
    assert.deepEqual(pages, [
      { page: 0, lines: [{ role: 'Kop 1', tag: 'H1', text: 'Eerste hoofdstuk', depth: 0 }] },
      {
        page: 1,
        lines: [
          {
            role: '',
            tag: 'P',
            text: 'Zie [Link: het eerste; naar bladzijde 8] [Link: een site; https://example.org/]',
            depth: 0,
          },
        ],
      },
    ]);
    assert.equal((await book.get('editions/book/aloud/nobody.json')).status, 404);
  });

  await test.test('is told where a line stands, without a preview, in each edition that has it', async () => {
    const { bookDir } = book.config;
    const places = await whereIs(book.engine, book.config, { file: `${bookDir}/een.md`, line: 5 }, AbortSignal.any([]));
    assert.deepEqual(
      places.map(({ edition, title }) => [edition, title]),
      [
        ['book', 'Eerste hoofdstuk'],
        ['large-print', 'Eerste hoofdstuk'],
      ],
    );
    assert.deepEqual([places[0]?.page, places[0]?.folio], [7, '8']);
  });
  assert.deepEqual(book.troubles, []);
});
