/** What the page of a preview gets of a book: itself, the pages of each edition with all that is known of them, and no more. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { EditionView, PageMapView, SearchView, TableView, WhereView } from '../../src/preview/protocol.js';
import { FIRST, openedBook } from './opened.js';

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const IMAGE = { page: 0, leftMm: 20, topMm: 30, widthMm: 50.8, heightMm: 25.4 };

it('a preview serves', async (test) => {
  const book = await openedBook(test, {
    files: {
      'een.md': `${FIRST}\nVan **on**derop & wie het leest.\n\nDan wéér onderop.\n`,
      'a.svg': DRAWING,
      'huis.css': '/* of the house */\n.tip>p { margin: 0 }\n',
      '../outside.svg': DRAWING,
    },
    more: 'styles: [huis.css]',
    play: {
      answer: ({ title }) =>
        title === 'Tweede hoofdstuk'
          ? {
              images: [
                { ...IMAGE, src: '/book/mijn%20foto.jpg?width=900', naturalWidthPx: 600, naturalHeightPx: 250 },
                { ...IMAGE, src: '/book/a.svg', naturalWidthPx: 10, naturalHeightPx: 10 },
                { ...IMAGE, src: '/book/weg.png', naturalWidthPx: 0, naturalHeightPx: 0 },
              ],
            }
          : {},
    },
  });

  await test.test('its own page, which may run no other program than ours, and what this is made of', async () => {
    const shell = await book.get('');
    assert.match(shell.body.toString(), /<html lang="nl">[\s\S]*<title>Samen Doen<\/title>/);
    assert.match(String(shell.headers['content-security-policy']), /^default-src 'none'; script-src 'self';/);
    assert.match(String(shell.headers['set-cookie']), /; HttpOnly; SameSite=Strict$/);
    const links = [...shell.body.toString().matchAll(/(?:href|src)="(app\/[^"]+)"/g)].map(([, link = '']) => link);
    assert.ok(links.includes('app/main.js') && links.length > 3, links.join());
    for (const link of links) {
      const { status, headers, body } = await book.get(link);
      assert.equal(status, 200, link);
      assert.match(String(headers['content-type']), link.endsWith('.js') ? /javascript/ : /^text\/css/);
      assert.ok(body.length > 100, link);
    }
    const empty = await book.get('page');
    assert.match(String(empty.headers['content-security-policy']), /; sandbox allow-same-origin$/);
    assert.doesNotMatch(String(empty.headers['content-security-policy']), /script-src/);
    for (const none of ['app/', 'app/main.ts', 'app/constructor', 'nothing.json', 'editions/', 'book/een.md'])
      assert.equal((await book.get(none)).status, 404, none);
  });

  await test.test('an edition with its sections, where they begin, and how hard they are to read', async () => {
    const { sections, isStale, findings } = await book.book();
    assert.deepEqual([isStale, findings], [false, []]);
    assert.deepEqual(
      sections.map(({ title, firstPage, pages }) => [title, firstPage, pages.map(({ folio }) => folio).join()]),
      [
        ['Samen Doen', 0, '1,2'],
        ['Inhoud', 2, '3,4'],
        ['Begin', 4, '5,6'],
        ['Eerste hoofdstuk', 6, '7,8'],
        ['Tweede hoofdstuk', 8, '9,10'],
        ['Formats', 10, '11'],
        ['Aantekeningen', 11, '12'],
      ],
    );
    assert.deepEqual(sections[3]?.headings, [{ id: 'een--waarom', level: 2, text: 'Waarom', page: 7 }]);
    assert.deepEqual(sections[4]?.reading, { sentences: 1, mean: 4, long: 0, hard: 0, isPlain: true });
    assert.equal(sections[4]?.pages[1]?.isBlank, true);
    assert.equal(sections[1]?.reading, undefined, 'what the program makes is not judged');
    const map = await book.json<PageMapView>('editions/book/page-map.json');
    assert.deepEqual(map['een--waarom'], { page: 7, folio: '8', topMm: 20 });
  });

  await test.test('the pages of a section as they are now, with their numbers, and without any script', async () => {
    const { id, key } = (await book.book()).sections[1]!;
    const contents = await book.get(`editions/book/sections/${id}.html?key=${key}`);
    assert.match(String(contents.headers['content-type']), /^text\/html/);
    assert.match(String(contents.headers['content-security-policy']), /; sandbox allow-same-origin$/);
    const html = contents.body.toString();
    const [, number] = /Tweede hoofdstuk<\/a><span[^>]*>(.*?)</.exec(html) ?? [];
    assert.equal(number, '9');
    assert.match(html, /class="running">Inhoud 3<[\s\S]*class="running">Inhoud 4</);
    assert.ok(!/[\ue000\ue001]|@media print/.test(html));
    assert.equal((await book.get(`editions/book/sections/${id}.html`)).body.toString(), html);
    assert.equal((await book.get(`editions/book/sections/${id}.html?key=older`)).status, 404);
    assert.equal((await book.get('editions/book/sections/nobody.html')).status, 404);
    assert.equal((await book.get('editions/nothing/sections/een.html')).status, 404);
  });

  await test.test('other editions when they are asked for: large print, and sheets that count from 1', async () => {
    const { sections: sheets } = await book.json<EditionView>('editions/formats.json');
    assert.deepEqual(
      sheets.map(({ title, firstPage, pages }) => [title, firstPage, pages[0]?.folio]),
      [['F01 Format F01', 0, '1']],
    );
    const { sections } = await book.json<EditionView>('editions/large-print.json');
    const chapter = sections.find(({ id }) => id === 'een');
    assert.ok(chapter && chapter.key !== (await book.book()).sections[3]?.key);
  });

  await test.test('the words on its pages to who looks for them, without what stands at the head of each', async () => {
    const find = (words: string) => book.json<SearchView>(`editions/book/search.json?q=${encodeURIComponent(words)}`);
    const { hits, more } = await find('ONDEROP');
    assert.equal(more, 0);
    assert.deepEqual(
      hits.map(({ page, found }) => [page, found]),
      [
        [7, 'onderop'],
        [7, 'onderop'],
      ],
    );
    assert.match(hits[0]?.before ?? '', /Van $/);
    assert.match(hits[0]?.after ?? '', /^ & wie het leest\. Dan wéér /);
    const pages = (await find('Eerste  hoofdstuk')).hits.map(({ page }) => page);
    assert.deepEqual(pages, [3, 5, 6], 'in the contents, of its part, and as a title');
    for (const none of [' ', 'staat er niet', 'running']) assert.deepEqual((await find(none)).hits, [], none);
  });

  await test.test('the pages on which a line of a source stands, in all editions', async () => {
    const { places } = await book.json<WhereView>('where.json?file=een.md&line=7');
    assert.deepEqual(
      places.map(({ edition, title }) => [edition, title]),
      [
        ['book', 'Eerste hoofdstuk'],
        ['large-print', 'Eerste hoofdstuk'],
      ],
    );
    assert.deepEqual([places[0]?.page, places[0]?.folio], [7, '8']);
    const sheet = await book.json<WhereView>(`where.json?file=${book.config.bookDir}/F01.md&line=9`);
    assert.deepEqual([...new Set(sheet.places.map(({ edition }) => edition))], ['formats']);
  });

  await test.test('how sharp a photo is where it stands', async () => {
    const chapter = (await book.book()).sections.find(({ id }) => id === 'twee');
    assert.deepEqual(chapter?.images, [{ ...IMAGE, ppi: 250, src: '/book/mijn foto.jpg' }]);
  });

  await test.test('files of the book to its pages, typefaces for a day, and nothing from outside it', async () => {
    const svg = await book.ofBook('/book/a.svg');
    assert.deepEqual([svg.status, svg.headers['content-type'], svg.body.toString()], [200, 'image/svg+xml', DRAWING]);
    assert.equal(svg.headers['cache-control'], 'no-store');
    const { body } = await book.get('');
    const [, font = ''] = /url\("([^"]+)"\)/.exec(body.toString()) ?? [];
    const face = await book.ofBook(font);
    assert.deepEqual([face.status, face.headers['cache-control']], [200, 'private, max-age=86400']);
    for (const none of ['/book/outside.svg', '/book/none.svg', '/fonts/none.ttf', '/styles/', '/book/%zz'])
      assert.equal((await book.ofBook(none)).status, 404, none);
  });

  await test.test('the place of a rule behind what is shown', async () => {
    const found = await book.post('rule', { selectors: ['.nowhere', '.tip > p'] });
    const { file, line } = JSON.parse(found.body.toString());
    assert.deepEqual([file, line], [`${book.config.bookDir}/huis.css`, 2]);
  });

  await test.test('nothing to a question that it does not know, or that is no question', async () => {
    const wrong: readonly [string, unknown][] = [
      ['look', { edition: 'book', page: 'one' }],
      ['look', { page: 1 }],
      ['look', 'not JSON'],
      ['look', { edition: 'book', page: 1, more: 'x'.repeat(70_000) }],
      ['mark', null],
      ['rule', { selectors: [1] }],
      ['rule', { selectors: 'h1' }],
      ['design', { colours: { accent: 1 }, settings: {} }],
      ['design', { colours: null, settings: {} }],
      ['design', { colours: {} }],
      ['table.json', {}],
    ];
    for (const [where, body] of wrong)
      assert.equal((await book.post(where, body)).status, 404, JSON.stringify(body)?.slice(0, 80));
    assert.equal((await book.post('look', { edition: 'book', page: 1 })).status, 200);
  });
  assert.deepEqual(book.troubles, []);
});

it('a preview says what there is to see of the book, in the language of who looks', async (test) => {
  const editor = 'mine://open?at={file}';
  const book = await openedBook(test, { more: 'cover: {}', language: 'en-GB', editor });
  const table = await book.json<TableView>('table.json');
  assert.deepEqual([table.title, table.language, table.speaks, table.editor], ['Samen Doen', 'nl', 'en', editor]);
  assert.deepEqual(
    table.editions.map((each) => [each.name, each.title, each.isBound]),
    [
      ['book', 'Book', true],
      ['cover', 'Cover', false],
      ['large-print', 'Large print', true],
      ['formats', 'Formats', false],
    ],
  );
  assert.equal((await book.json<{ language: string }>('words.json')).language, 'en');
  const { sections } = await book.json<EditionView>('editions/cover.json');
  const { widthMm, pages } = sections[0]!;
  assert.ok(sections.length === 1 && pages.length === 1 && widthMm > 2 * book.config.page.widthMm, 'with its spine');
});
