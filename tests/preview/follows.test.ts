/** A preview follows the files of its book: only what changed is made again, and what is at fault leaves the pages that there are. */
import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { it } from 'node:test';
import { diagnostic, Failure } from '../../src/diagnostic.js';
import type { EditionView, MovedView, TableEvent } from '../../src/preview/protocol.js';
import { layoutFailed } from '../../src/rules/layout/failed.js';
import { FIRST, type Opened, openedBook, SECOND } from './opened.js';

const only = <Kind extends TableEvent['kind']>(events: readonly TableEvent[], kind: Kind) =>
  events.filter((event): event is Extract<TableEvent, { kind: Kind }> => event.kind === kind);
const keysOf = ({ sections }: EditionView): readonly string[] => sections.map(({ key }) => key);
const taken = ({ laidOut }: Opened): readonly string[] => laidOut.splice(0);

/** @returns what was told from the change until all is made of it */
async function after(book: Opened, change: () => Promise<unknown>): Promise<readonly TableEvent[]> {
  await change();
  return book.until('idle');
}

it('a text that was saved', async (test) => {
  const book = await openedBook(test);
  const before = await book.book();

  await test.test('tells its first words, then its own new pages, and lays out no other section', async () => {
    await book.post('look', { edition: 'book', page: 6 });
    const events = await after(book, () => book.save('een.md', FIRST.replace('de inleiding', 'het **begin**')));
    const [draft] = only(events, 'draft');
    assert.deepEqual(draft && { ...draft, kind: 'draft' }, {
      kind: 'draft',
      edition: 'book',
      id: 'een',
      blocks: [{ tag: 'p', line: 3, words: 'Dit is het <strong>begin</strong>.' }],
    });
    assert.deepEqual(
      only(events, 'made').map(({ changed }) => changed),
      [['een']],
    );
    const now = await book.book();
    const [early] = only(events, 'early');
    assert.equal(early?.key, now.sections[3]?.key, 'what was shown early is what stays');
    assert.deepEqual(
      keysOf(now).map((key, index) => key === keysOf(before)[index]),
      [true, true, true, false, true, true, true],
    );
    assert.deepEqual(taken(book), ['Eerste hoofdstuk']);
    const serial = only(events, 'checked').at(-1)?.serial;
    assert.equal(now.serial, serial, 'who is told of findings gets those');
    const html = (await book.get(`editions/book/sections/een.html?key=${early?.key}`)).body.toString();
    assert.ok(html.includes('<strong>begin</strong>'));
    const old = before.sections[3]?.key;
    assert.equal((await book.get(`editions/book/sections/een.html?key=${old}`)).status, 404);
  });

  await test.test('and changed back has its pages at once, also when it is renamed into place', async () => {
    await book.save('een.md~', FIRST);
    await book.until('idle');
    const folder = book.config.bookDir;
    taken(book);
    await after(book, () => rename(path.join(folder, 'een.md~'), path.join(folder, 'een.md')));
    assert.deepEqual(keysOf(await book.book()), keysOf(before));
    assert.deepEqual(taken(book), []);
  });

  await test.test('with another title changes the lists in which that stands', async () => {
    const events = await after(book, () => book.save('twee.md', SECOND.replace('Tweede', 'Laatste')));
    const changed = new Set(only(events, 'made').flatMap((event) => event.changed));
    assert.ok(changed.has('inhoud') && changed.has('twee') && !changed.has('een'), [...changed].join());
    const { sections } = await book.book();
    assert.equal(sections[4]?.title, 'Laatste hoofdstuk');
  });

  await test.test('moves what stands behind it, since somebody said from where', async () => {
    const moved = async (): Promise<MovedView> => book.json<MovedView>('editions/book/moved.json');
    assert.equal((await moved()).since, 'start');
    await book.post('mark', { edition: 'book', page: 0 });
    assert.deepEqual([(await moved()).since, (await moved()).moved], ['mark', []]);
    await after(book, () => book.save('een.md', FIRST.replace('## Waarom', '## Eerst\n\nDit nog.\n\n## Waarom')));
    const { moved: places, pagesBefore, pagesNow } = await moved();
    const heading = places.find(({ id }) => id === 'een--waarom');
    assert.deepEqual([heading?.before.page, heading?.page], [7, 8]);
    assert.deepEqual(places.find(({ id }) => id === 'twee')?.page, 10);
    assert.ok(pagesNow > pagesBefore, `${pagesBefore}, ${pagesNow}`);
  });

  await test.test('lets all pages be laid out again where it is a picture: it may show anywhere', async () => {
    taken(book);
    await after(book, () => book.save('tekening.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'));
    const names = taken(book);
    assert.ok(names.includes('Samen Doen') && names.includes('Laatste hoofdstuk'), names.join());
  });
  assert.deepEqual(book.troubles, []);
});

it('what is wrong', async (test) => {
  const book = await openedBook(test, {
    play: {
      answer: ({ title, html }) => {
        if (html.includes('STUK')) throw new Error('the page fell over');
        const cut = { text: 'lang', kind: 'word' as const, language: '', thing: 'text' as const, heading: '' };
        return title === 'Eerste hoofdstuk' && html.includes('lang')
          ? { cutWords: [{ ...cut, page: 1, line: 7 }] }
          : {};
      },
    },
  });
  const good = await book.book();
  const yaml = await book.read('book.yaml');

  await test.test('with the settings is told at its line, while all pages stay', async () => {
    const events = await after(book, () => book.save('book.yaml', yaml.replace('title: Samen', "title: 'Samen")));
    assert.equal(only(events, 'stale').length, 1);
    const { isStale, findings, ...wrong } = await book.book();
    assert.deepEqual([isStale, keysOf({ ...good, ...wrong })], [true, keysOf(good)]);
    assert.deepEqual([findings[0]?.rule, findings[0]?.shown, findings[0]?.line], ['config/syntax', 'book.yaml', 2]);
    await after(book, () => book.save('book.yaml', yaml));
    const again = await book.book();
    assert.deepEqual([again.isStale, again.findings, keysOf(again)], [false, [], keysOf(good)]);
    assert.deepEqual(taken(book), []);
  });

  await test.test('with one text is told on its page, while the others go on', async () => {
    await book.save('een.md', FIRST.replace('Omdat het moet.', '![Een plek](weg.png)'));
    await book.until('idle');
    await after(book, () => book.save('twee.md', SECOND.replace('Lees', 'Lees vooral')));
    const { isStale, findings, sections } = await book.book();
    assert.equal(isStale, true);
    const [found] = findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual([found?.shown, found?.line, found?.page], ['een.md', 7, 7]);
    assert.ok(found?.message && found.hint && found.why, 'in words');
    assert.equal(sections[3]?.key, good.sections[3]?.key);
    assert.notEqual(sections[4]?.key, good.sections[4]?.key);
    await book.save('twee.md', SECOND);
    await book.until('idle');
    await after(book, () => book.save('een.md', FIRST));
    assert.deepEqual(keysOf(await book.book()), keysOf(good));
  });

  await test.test('on a page is told there, by the number that is printed on it', async () => {
    await after(book, () => book.save('een.md', FIRST.replace('Een punt', 'Een lang punt')));
    const [found] = (await book.book()).findings;
    assert.deepEqual([found?.rule, found?.page, found?.line], ['layout/cut-word', 7, 7]);
    await after(book, () => book.save('een.md', FIRST));
    assert.deepEqual((await book.book()).findings, []);
  });

  await test.test('with a section that cannot be laid out leaves its last pages', async () => {
    await after(book, () => book.save('een.md', FIRST.replace('inleiding', 'STUK')));
    const { findings, sections } = await book.book();
    assert.deepEqual(
      findings.map(({ rule, shown }) => [rule, shown]),
      [['layout/failed', 'een.md']],
    );
    assert.equal(sections[3]?.key, good.sections[3]?.key);
    await after(book, () => book.save('een.md', FIRST));
    assert.deepEqual((await book.book()).findings, []);
  });

  await test.test('is told too when the settings are gone for a while, and all comes back with them', async () => {
    const file = path.join(book.config.bookDir, 'book.yaml');
    await after(book, () => rename(file, `${file}.old`));
    const { isStale, findings, ...gone } = await book.book();
    assert.deepEqual([isStale, keysOf({ ...good, ...gone })], [true, keysOf(good)]);
    assert.deepEqual([findings[0]?.rule, findings[0]?.severity], ['content/unreadable', 'error']);
    await after(book, () => rename(`${file}.old`, file));
    const back = await book.book();
    assert.deepEqual([back.isStale, back.findings], [false, []]);
  });
  assert.deepEqual(book.troubles, [], 'all of it is of the book');
});

it('a book that has no pages yet tells why, and gets them when it is mended', async (test) => {
  const book = await openedBook(test, {
    files: { 'een.md': FIRST.replace('inleiding', 'STUK') },
    play: {
      answer: ({ html, title }) => {
        if (html.includes('STUK')) throw new Failure([diagnostic(layoutFailed, { section: title, problem: 'STUK' })]);
        return {};
      },
    },
  });
  const { sections, isStale, findings } = await book.book();
  assert.deepEqual([sections, isStale], [[], true]);
  assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['layout/failed']);
  for (const none of ['page-map.json', 'sections/een.html', 'moved.json', 'search.json?q=het'])
    assert.equal((await book.get(`editions/book/${none}`)).status, 404, none);
  await book.save('een.md', FIRST);
  // Those who asked meanwhile had it looked at again; only now there are pages.
  await book.until('made');
  const mended = await book.book();
  assert.deepEqual([mended.isStale, mended.findings, mended.sections.length], [false, [], 7]);
  assert.deepEqual(book.troubles, []);
});
