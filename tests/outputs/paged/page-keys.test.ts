/** Under which keys results are kept: everything that touches a result is in its key, and nothing unsure is kept. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { openCache } from '../../../src/engine/cache.js';
import { standOn } from '../../../src/engine/grounds.js';
import { keyOf } from '../../../src/engine/key.js';
import { openShelf, type Stage } from '../../../src/engine/shelf.js';
import type { Section } from '../../../src/model.js';
import { pageKeys } from '../../../src/outputs/paged/page-keys.js';
import { referredFiles } from '../../../src/outputs/paged/references.js';
import { layoutStage } from '../../../src/outputs/paged/stages.js';
import type { LaidOut } from '../../../src/paginate/layout.js';
import type { RuleId } from '../../../src/rules/list.js';
import { sample } from '../../report/samples.js';

const home = await mkdtemp(path.join(os.tmpdir(), 'werkboek-keys-'));
after(() => rm(home, { recursive: true, force: true }));
let folders = 0;
const freshFolder = async (): Promise<string> => {
  const folder = path.join(home, String(folders++));
  await mkdir(folder);
  return folder;
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SECTION: Section = {
  id: 'een',
  title: 'Een',
  kind: 'chapter',
  file: '/boek/een.md',
  lang: 'nl',
  html: '<p>Tekst.</p>',
  furniture: { first: '', rest: '', every: '' },
  bodyClass: 'book',
  css: 'p { margin: 0 }',
  breaksCss: '',
  trim: { widthMm: 210, heightMm: 297 },
  headings: [],
  startSide: 'recto',
  padToLeaf: true,
};

/** Of a section without text. */
const NOTHING = {
  tags: [],
  parents: [],
  pageStarts: [],
  lines: [],
  runs: [],
  links: [],
  asides: [],
  pieces: [],
  facts: [],
  areas: [],
  entries: [],
} as const;

describe('keys', () => {
  it('differ for everything that a layout depends on, and for nothing else', async () => {
    const folder = await freshFolder();
    await writeFile(path.join(folder, 'brug.png'), 'een');
    const photo = '<img src="/book/brug.png">';
    const keys = (ground = 'g') => pageKeys(ground, { '/book/': folder });
    const key = (changes: Partial<Section> = {}) => keys().layout({ ...SECTION, html: photo, ...changes });
    const before = key();
    assert.equal(
      key({ file: '/elders/een.md', headings: [{ id: 'k', level: 2, text: 'K', place: undefined }] }),
      before,
    );
    const others: Partial<Section>[] = [
      { html: `${photo}<p>` },
      { css: 'p { margin: 1px }' },
      { breaksCss: 'p { break-after: avoid }' },
      { furniture: { first: '', rest: 'x', every: '' } },
      { bodyClass: 'book part-a' },
      { startSide: 'verso' },
      { padToLeaf: false },
      { trim: { widthMm: 210, heightMm: 296 } },
      { lang: 'en' },
      { title: 'Twee' },
    ];
    const all = [before, ...others.map(key), keys('other').layout({ ...SECTION, html: photo })];
    await writeFile(path.join(folder, 'brug.png'), 'twee');
    all.push(key());
    await rm(path.join(folder, 'brug.png'));
    all.push(key());
    assert.equal(new Set(all).size, all.length);
  });

  it('differ for prints with other numbers or other paint', async () => {
    const folder = await freshFolder();
    await writeFile(path.join(folder, 'papier.png'), 'een');
    const layout = { section: SECTION, html: '', pages: [], anchors: {}, images: [], carriers: 0, content: NOTHING };
    const print = (html: string, css: string, bleedMm = 0, folio = '1') =>
      pageKeys('g', { '/book/': folder }).print({
        layout: { ...layout, html: `<head></head>${html}` },
        bleedMm,
        forReaders: true,
        fillable: false,
        photoPpi: 150,
        css,
        folio: () => folio,
        pageOf: () => '',
      });
    const page = '<p>\ue000folio:0\ue001';
    const paint = 'body { background: url(/book/papier.png) }';
    const all = [
      print(page, ''),
      print(page, '', 0, '2'),
      print(page, '', 3),
      print(`${page}.`, ''),
      print(page, paint),
    ];
    await writeFile(path.join(folder, 'papier.png'), 'twee');
    all.push(print(page, paint));
    assert.equal(new Set(all).size, all.length);
  });

  it('tell lists, maps and nesting apart', () => {
    const all = [keyOf(['a', 'b']), keyOf('a', 'b'), keyOf('ab'), keyOf(new Map([['a', 'b']])), keyOf(['a', ['b']])];
    assert.equal(new Set(all).size, all.length);
    assert.notEqual(keyOf(new Map([['a', 1]])), keyOf(new Map([['a', 2]])));
    assert.notEqual(keyOf(new Set(['a'])), keyOf(new Set(['b'])));
  });

  it('stand on the browser, and on every package that is installed', () => {
    const [one, again, other] = [standOn('shell 1'), standOn('shell 1'), standOn('shell 2')];
    assert.deepEqual(one, again);
    for (const ground of ['pages', 'files', 'whole'] as const) {
      assert.match(one[ground] ?? '', /^[0-9a-f]{64}$/);
      assert.notEqual(one[ground], other[ground]);
    }
  });
});

describe('files that a page refers to', () => {
  const urls = (markup: string, css = ''): string[] =>
    referredFiles(markup, css, { '/book/': '/b', '/styles/': '/s' }).map(({ url }) => url);

  it('are found however they are written', () => {
    assert.deepEqual(urls('<img src="/book/plek%20(1).png" alt="src=&#x22;x&#x22;">'), ['/book/plek (1).png']);
    assert.deepEqual(urls('<img src="/book/a&#x26;b.png">'), ['/book/a&b.png']);
    assert.deepEqual(urls('<img src="book/x.png"><img src="/styles/../book/y.png">'), ['/book/x.png', '/book/y.png']);
    const set = urls('<source srcset="/book/a.png 1x, /book/b.png 2x">');
    assert.ok(set.includes('/book/a.png') && set.includes('/book/b.png'));
    assert.deepEqual(urls('<use xlink:href="/book/a.svg#x"/>'), ['/book/a.svg']);
    assert.deepEqual(urls('<p style="background: url(\'/book/a.png\')">'), ['/book/a.png']);
    const css = `@import "/styles/a.css"; a { background: url( /book/b.png ) } b { background: url("/book/c.png") }
      c { background: url(/\\62 ook/d.png) } d { background: image-set('/book/e.png' 1x) } e { src: url(http://section.invalid/%62ook/f.png) }`;
    assert.deepEqual(urls('', css), [
      '/book/b.png',
      '/book/c.png',
      '/book/d.png',
      '/book/e.png',
      '/book/f.png',
      '/styles/a.css',
    ]);
  });

  it('are none elsewhere', () => {
    assert.deepEqual(
      urls('<a href="https://example.org/book/x.png">/book/y.png</a><a href="#book">', 'a { color: red }'),
      [],
    );
  });
});

describe('the shelf', () => {
  const stage: Stage<string, string> = {
    kind: 'print',
    id: (item) => item,
    key: async (item) => keyOf(item),
    pack: (result) => (result.includes('!') ? undefined : { facts: {}, bytes: bytes(result) }),
    unpack: ({ bytes: stored }) => Buffer.from(stored).toString(),
  };
  const make = (stages: Stage<string, string>, folder: string, items: readonly string[], results = items) => {
    const cache = openCache(folder, Buffer.from('of this user'));
    const shelf = openShelf(cache);
    const asked: string[] = [];
    const kept = shelf.takeOrMake(stages, items, (missing, keep) => {
      asked.push(...missing);
      return Promise.all(missing.map((item) => keep(item, `${results[items.indexOf(item)]} gemaakt`)));
    });
    return kept.then(async (all) => {
      await cache.close();
      return {
        results: all.map(({ result }) => result),
        keys: all.map(({ key }) => key),
        asked,
        ...shelf.tally().print,
      };
    });
  };

  it('makes only what is missing, and keeps the order', async () => {
    const folder = await freshFolder();
    await make(stage, folder, ['b', 'd']);
    const { results, asked, hit, miss, made } = await make(stage, folder, ['a', 'b', 'c', 'd']);
    assert.deepEqual(results, ['a gemaakt', 'b gemaakt', 'c gemaakt', 'd gemaakt']);
    assert.deepEqual({ asked, hit, miss, made }, { asked: ['a', 'c'], hit: 2, miss: 2, made: ['a', 'c'] });
    assert.deepEqual((await make(stage, folder, ['a', 'b', 'c', 'd'])).asked, []);
  });

  it('does not keep what is not to be kept, nor what changed while it was made', async () => {
    const folder = await freshFolder();
    let time = 0;
    const moving: Stage<string, string> = { ...stage, key: async (item) => keyOf(item, item === 'a' ? time++ : 0) };
    const { keys, results } = await make(moving, folder, ['a', 'b', 'c'], ['a', 'b!', 'c']);
    assert.deepEqual(results, ['a gemaakt', 'b! gemaakt', 'c gemaakt']);
    assert.deepEqual(keys, [undefined, undefined, keyOf('c', 0)]);
    assert.deepEqual(await readdir(path.join(folder, 'print')), [keyOf('c', 0)]);
  });

  it('keeps what was made before another failed', async () => {
    const folder = await freshFolder();
    const cache = openCache(folder, Buffer.from('of this user'));
    const broken = openShelf(cache).takeOrMake(stage, ['a', 'b'], async (_, keep) => {
      await keep('a', 'a');
      throw new Error('b is broken');
    });
    await assert.rejects(broken, /b is broken/);
    await cache.close();
    assert.deepEqual(await readdir(path.join(folder, 'print')), [keyOf('a')]);
  });
});

describe('a layout that is kept', () => {
  const stage = layoutStage(async () => pageKeys('g', {}));
  const laidOut = (rule: RuleId): LaidOut => ({
    layout: {
      section: SECTION,
      html: '<p>é\ue000folio:0\ue001</p>',
      pages: [
        { side: 'recto', blank: false, fill: 0.5, overflow: [], lonelyHeading: 'Kop', heading: 'Kop', cutBoxes: [] },
      ],
      anchors: { een: { page: 0, topMm: 12.5 } },
      images: [],
      carriers: 3,
      content: { ...NOTHING, tags: ['p'], parents: [-1], pageStarts: [0], runs: [[0, 'é']], asides: [[]] },
    },
    diagnostics: [sample(rule, { file: SECTION.file!, line: 7, column: 1 }), sample(rule, 'nowhere')],
  });

  it('comes back with its findings, which point to where the file is now', () => {
    const entry = stage.pack(laidOut('layout/overflow'), SECTION);
    assert.ok(entry);
    const section = { ...SECTION, file: '/elders/een.md' };
    const { layout, diagnostics } = stage.unpack({ ...entry, facts: JSON.parse(JSON.stringify(entry.facts)) }, section);
    assert.deepEqual(layout, { ...laidOut('layout/overflow').layout, section });
    assert.deepEqual(
      diagnostics.map(({ rule, place }) => [rule, place?.file, place?.line]),
      [
        ['layout/overflow', '/elders/een.md', 7],
        ['layout/overflow', undefined, undefined],
      ],
    );
  });

  it('has no trouble of the moment in it', () => {
    assert.equal(stage.pack(laidOut('layout/font-missing'), SECTION), undefined);
  });
});
