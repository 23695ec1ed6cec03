/** Builds again after a change: only what the change touches is made anew, and the files are those of a first build. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import sharp from 'sharp';
import { assertCode, type BookFolder, bookIn, temporaryFolder } from './harness.js';
import { BRIEF, DRAWING, FORMAT, withSecondFormat } from './small-book.js';

const FIRST_FILE = 'content/chapters/01-eerste.md';
const SECOND_FILE = 'content/chapters/02-tweede.md';
const YAML_FILE = 'content/book.yaml';
const PHOTO_FILE = 'content/figures/foto.png';
const FIRST = BRIEF[FIRST_FILE];
const YAML = withSecondFormat[YAML_FILE] as string;
/** Sentences for several pages more. */
const LONGER = `${FIRST}\n${Array.from({ length: 120 }, (_, index) => `Regel ${index} maakt het hoofdstuk langer dan het was.\n`).join('\n')}`;

const photo = (red: number): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: { r: red, g: 90, b: 90 } } })
    .png()
    .toBuffer();

const FORMAT_SECTIONS = ['f01', 'f02', 'formatlijst'];
const ALL = [
  'aantekeningen',
  'deel-a',
  'eerste',
  'figuren',
  'formats',
  'inhoud',
  'titel',
  'tweede',
  ...FORMAT_SECTIONS,
].sort();
const PDFS = ['digital/klein.pdf', 'formats/F01-proef.pdf', 'formats/F02-tweede.pdf', 'formats/formats.pdf'];
const FILES = [...PDFS, 'formats/formats.zip'];
const BOOK_FILE = 'digital/klein.pdf';

interface Made {
  readonly document: readonly string[];
  readonly layout: readonly string[];
  readonly print: readonly string[];
  readonly finished: readonly string[];
  readonly browser: string;
  /** Whether the cache was looked at. */
  readonly cached: boolean;
}

/** Builds two editions, and says by stage what was made rather than taken from the cache. */
async function build(book: BookFolder, flags: readonly string[] = [], out = 'out'): Promise<Made> {
  assertCode(await book.run(['build', 'digital', 'formats', '-q', '-o', out, ...flags]), 0);
  const { cache, versions } = JSON.parse(await book.text(`${out}/report.json`));
  const made = (stage: string): string[] => [...new Set<string>(cache?.[stage].made)].sort();
  const [document, layout, print, finished] = [made('document'), made('layout'), made('print'), made('finished')];
  return { document, layout, print, finished, browser: versions.browser, cached: cache !== undefined };
}

const pdfs = async (book: BookFolder, out: string): Promise<Map<string, Buffer>> =>
  new Map([...(await book.files(out))].filter(([name]) => /\.(pdf|zip)$/.test(name)));

function assertEqualFiles(found: ReadonlyMap<string, Buffer>, expected: ReadonlyMap<string, Buffer>): void {
  assert.deepEqual([...found.keys()], [...expected.keys()]);
  for (const [name, bytes] of expected) assert.ok(found.get(name)?.equals(bytes), `${name} differs`);
}

/** The files are those that the book as it is now gives without any cache, of which nothing is read or written then. */
async function assertAsNew(book: BookFolder): Promise<void> {
  const before = await book.files('.werkboek-cache');
  const { cached, browser } = await build(book, ['--no-cache'], 'new');
  assert.equal(cached, false);
  assert.doesNotMatch(browser, /not started/);
  assertEqualFiles(await book.files('.werkboek-cache'), before);
  assertEqualFiles(await pdfs(book, 'out'), await pdfs(book, 'new'));
}

describe('a book that is built again', () => {
  let book: BookFolder;
  before(async () => {
    book = await bookIn(await temporaryFolder(), {
      ...withSecondFormat,
      ...BRIEF,
      [SECOND_FILE]: `${BRIEF[SECOND_FILE]}\n![Een vlak](../figures/foto.png)\n`,
      [PHOTO_FILE]: await photo(10),
    });
    await build(book, ['--no-cache'], 'new');
    assert.equal(existsSync(book.path('.werkboek-cache')), false, '--no-cache wrote a cache');
  });

  it('is made as a whole the first time, with the same bytes as without a cache', async () => {
    const { layout, print, finished } = await build(book);
    assert.deepEqual({ layout, print, finished }, { layout: ALL, print: ALL, finished: FILES });
    assertEqualFiles(await pdfs(book, 'out'), await pdfs(book, 'new'));
  });

  it('is not made at all when nothing changed, and starts no browser', async () => {
    // Saved again as it was.
    await utimes(book.path(FIRST_FILE), new Date(), new Date());
    const { layout, print, finished, browser } = await build(book, [], 'again');
    assert.deepEqual({ layout, print, finished }, { layout: [], print: [], finished: [] });
    assert.match(browser, /\(not started\)$/);
    assertEqualFiles(await pdfs(book, 'again'), await pdfs(book, 'out'));
  });

  it('gives its parts without a browser too: one edition, one format', async () => {
    const one = await book.run(['build', 'digital', '-q', '-o', 'one']);
    assertCode(one, 0);
    const { cache, versions } = JSON.parse(await book.text('one/report.json'));
    assert.deepEqual([cache.layout.miss, cache.finished.miss, cache.finished.hit], [0, 0, 1]);
    assert.match(versions.browser, /\(not started\)$/);
    assertCode(await book.run(['format', 'F02', '-q', '-o', 'one']), 0);
    const expected = await pdfs(book, 'out');
    for (const [name, bytes] of await pdfs(book, 'one')) assert.ok(expected.get(name)?.equals(bytes), name);
  });

  it('lays out one chapter when a paragraph changes', async () => {
    await book.write({ [FIRST_FILE]: FIRST.replace('Dit is de inleiding', 'Dit is de opening') });
    const { document, layout, print, finished } = await build(book);
    assert.deepEqual(document, ['01-eerste.md']);
    assert.deepEqual({ layout, print, finished }, { layout: ['eerste'], print: ['eerste'], finished: [BOOK_FILE] });
  });

  it('prints later chapters, and lays out none of them, when one grows by a leaf', async () => {
    await book.write({ [FIRST_FILE]: LONGER });
    const { layout, print } = await build(book);
    // There may be other room for notes at the end.
    assert.deepEqual(
      layout.filter((id) => id !== 'aantekeningen'),
      ['eerste'],
    );
    // The opening of a part names pages as well.
    assert.deepEqual(print, ['aantekeningen', 'deel-a', 'eerste', 'figuren', 'formats', 'inhoud', 'tweede']);
    await assertAsNew(book);
  });

  it('is taken whole from the cache when a change is undone', async () => {
    await book.write({ [FIRST_FILE]: FIRST });
    const { layout, print, finished, browser } = await build(book);
    assert.deepEqual({ layout, print, finished }, { layout: [], print: [], finished: [] });
    // The change made it likely that there is work.
    assert.doesNotMatch(browser, /\(not started\)$/);
    assertEqualFiles(await pdfs(book, 'out'), await pdfs(book, 'again'));
  });

  it('is laid out anew when a colour changes', async () => {
    await book.write({ [YAML_FILE]: YAML.replace('#3F76A8', '#3F76A9') });
    const { layout, print, finished } = await build(book);
    // No format shows that colour: they are made again, byte for byte, and so is what packs them.
    assert.deepEqual({ layout, print, finished }, { layout: ALL, print: ALL, finished: PDFS });
    await book.write({ [YAML_FILE]: YAML });
  });

  it('lays out the chapter of a photo that changes, though its text is the same', async () => {
    await book.write({ [PHOTO_FILE]: await photo(200) });
    const { layout, print } = await build(book);
    assert.deepEqual({ layout, print }, { layout: ['tweede'], print: ['tweede'] });
    await assertAsNew(book);
    assert.equal((await pdfs(book, 'out')).get(BOOK_FILE)?.equals((await pdfs(book, 'again')).get(BOOK_FILE)!), false);
  });

  it('lays out what a drawing stands in', async () => {
    await book.write({ 'content/figures/plek.svg': DRAWING.replace('r="20"', 'r="21"') });
    assert.deepEqual((await build(book)).layout, ['deel-a', 'eerste']);
  });

  it('sees a stylesheet of the book, and a picture that only this names', async () => {
    const css = 'h1 { background: url(/book/figures/grond.png) }\n';
    await book.write({ 'content/eigen.css': css, 'content/figures/grond.png': await photo(1) });
    await book.write({ [YAML_FILE]: `${YAML}styles: [eigen.css]\n` });
    assert.deepEqual((await build(book)).layout, ALL);
    assert.deepEqual((await build(book)).layout, []);
    await book.write({ 'content/figures/grond.png': await photo(2) });
    assert.deepEqual((await build(book)).layout, ALL);
    await book.write({ 'content/eigen.css': css.replace('h1', 'h2') });
    assert.deepEqual((await build(book)).layout, ALL);
    await assertAsNew(book);
  });

  it('counts in `info`, and goes with `clean`', async () => {
    const { cache } = JSON.parse((await book.run(['info', '--json'])).stdout);
    assert.equal(cache.folder, book.path('.werkboek-cache'));
    assert.ok(cache.entries > 20 && cache.bytes > 100_000, JSON.stringify(cache));
    assertCode(await book.run(['clean']), 0);
    assert.equal(existsSync(book.path('.werkboek-cache')), false);
  });
});

describe('a cache that is damaged', () => {
  /** Another one for each entry in turn. */
  const DAMAGES: readonly ((bytes: Buffer) => Buffer)[] = [
    (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)),
    (bytes) => Buffer.concat([bytes.subarray(0, -9), Buffer.from([bytes.at(-9)! ^ 4]), bytes.subarray(-8)]),
    () => Buffer.from('{"html":"<p>niets</p>","pages":[]}'),
    () => Buffer.alloc(0),
  ];
  let book: BookFolder;
  before(async () => {
    book = await bookIn(await temporaryFolder(), { ...withSecondFormat, ...BRIEF });
    await build(book, [], 'new');
  });

  it('is made anew: truncated, with a bit flipped, of other JSON, empty', async () => {
    const entries = [...(await book.files('.werkboek-cache'))].filter(([name]) => name.includes('/'));
    for (const [index, [name, bytes]] of entries.entries())
      await writeFile(book.path(path.join('.werkboek-cache', name)), DAMAGES[index % DAMAGES.length]!(bytes));
    const { layout, print, finished } = await build(book);
    assert.deepEqual({ layout, print, finished }, { layout: ALL, print: ALL, finished: FILES });
    assertEqualFiles(await pdfs(book, 'out'), await pdfs(book, 'new'));
    assert.deepEqual((await build(book)).layout, []);
  });

  it('fills in what is missing', async () => {
    for (const kind of ['whole', 'finished']) await rm(book.path(`.werkboek-cache/${kind}`), { recursive: true });
    const { layout, print, finished } = await build(book);
    assert.deepEqual({ layout, print, finished }, { layout: [], print: [], finished: FILES });
    assertEqualFiles(await pdfs(book, 'out'), await pdfs(book, 'new'));
  });

  it('is not looked at with --no-cache, by a format as little as by a build', async () => {
    const before = await book.files('.werkboek-cache');
    assertCode(await book.run(['format', 'F01', '-q', '--no-cache']), 0);
    assertEqualFiles(await book.files('.werkboek-cache'), before);
  });

  it('serves two builds at once', async () => {
    await rm(book.path('.werkboek-cache'), { recursive: true });
    await Promise.all(['one', 'two'].map((out) => build(book, [], out)));
    for (const out of ['one', 'two']) assertEqualFiles(await pdfs(book, out), await pdfs(book, 'new'));
    assert.deepEqual((await build(book)).finished, []);
    assertEqualFiles(await pdfs(book, 'out'), await pdfs(book, 'new'));
  });
});

describe('findings', () => {
  it('of a cached layout are told each time, and are errors again without the exception', async () => {
    const book = await bookIn(await temporaryFolder(), {
      'content/formats/F01-proef.md': FORMAT.replace('Vul dit blad in.', `${'- '.repeat(24)}woord`),
    });
    const allowed = ['layout/overflow', 'proof/missing-text', 'proof/count'].flatMap((rule) => ['--allow', rule]);
    const args = ['format', 'F01', '-q', ...allowed];
    const first = await book.run(args);
    const second = await book.run(args);
    assertCode(first, 0);
    assertCode(second, 0);
    assert.match(first.stderr, /\[layout\/overflow\]/);
    const told = (text: string): string => text.replace(/.*no-sandbox[\s\S]*?\n\n/g, '');
    assert.equal(told(second.stderr), told(first.stderr));
    assertCode(await book.run(['format', 'F01', '-q']), 1);
  });

  it('of a stylesheet are told each time, in its line, until it is mended', async () => {
    const css = 'h1 { color: red }\nh2 { colr: red }\n';
    const book = await bookIn(await temporaryFolder(), {
      [YAML_FILE]: `${YAML}styles: [eigen.css]\n`,
      'content/eigen.css': css,
    });
    const told = async (): Promise<string[]> =>
      (await book.run(['format', 'F01', '-q'])).stderr.match(/eigen\.css:\d+.*strange-name|\[content\/style-name\]/g) ??
      [];
    const first = await told();
    assert.ok(first.length > 0);
    assert.deepEqual(await told(), first);
    await book.write({ 'content/eigen.css': `\n${css}` });
    assert.deepEqual((await told()).length, first.length);
    await book.write({ 'content/eigen.css': css.replace('colr', 'color') });
    assert.deepEqual(await told(), []);
  });
});
