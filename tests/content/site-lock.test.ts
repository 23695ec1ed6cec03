/** Addresses of a site are locked as they went out: a renamed chapter keeps its old one, and a page that is gone is told of. */
import assert from 'node:assert/strict';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { openBook } from '../../src/api/book.js';
import { lockSite } from '../../src/api/lock-site.js';
import { type Config, loadConfig } from '../../src/config/load.js';
import { loadBook } from '../../src/content/load.js';
import { Failure } from '../../src/diagnostic.js';
import { movedPages } from '../../src/outputs/web/moved-pages.js';
import { siteWords } from '../../src/outputs/web/words.js';
import { wordDiagnostic } from '../../src/report/messages.js';
import { bookOf, FORMAT, findings } from './books.js';

const book = (test: TestContext, more = 'site: https://klein.example/boek'): Promise<Config> =>
  bookOf(
    test,
    { '01-een.md': '# Een\n', '02-twee.md': '# Twee\n', 'F01-blad.md': `${FORMAT('F01')}\n::kort[Naam]{#naam}\n` },
    { chapters: ['01-een.md', '02-twee.md'], formats: ['F01-blad.md'], more },
  );

const lock = async ({ bookFile }: Config): Promise<string | undefined> => lockSite(await openBook(bookFile));
const lockFile = ({ bookDir }: Config): string => path.join(bookDir, 'site.lock.json');

/** @returns the book as it is now */
async function renamed(config: Config, from: string, to: string, title?: string): Promise<Config> {
  const { bookDir, bookFile } = config;
  await rename(path.join(bookDir, from), path.join(bookDir, to));
  if (title) await writeFile(path.join(bookDir, to), `# ${title}\n`);
  await writeFile(bookFile, (await readFile(bookFile, 'utf8')).replace(from, to));
  return loadConfig(bookFile);
}

async function movesIn(config: Config) {
  const { moved = [], diagnostics } = await loadBook(config);
  return {
    moved: moved.map(({ from, to }) => `${from} → ${to.name}`),
    found: diagnostics.filter(({ rule }) => /lost-page|site-lock/.test(rule)),
  };
}

describe('the lock file of a site', () => {
  it('holds a line per page, and is made only where a site has an address', async (test) => {
    const config = await book(test);
    assert.deepEqual(await movesIn(config), { moved: [], found: [] });
    assert.equal(await lock(config), lockFile(config));
    const parts = (await readFile(lockFile(config), 'utf8')).split('\n').filter((line) => !line.includes('"deel-'));
    assert.deepEqual(parts, [
      '{',
      '  "een": { "title": "Een" },',
      '  "f01": { "title": "Format F01" },',
      '  "twee": { "title": "Twee" }',
      '}',
      '',
    ]);
    assert.equal(await lock(await book(test, '')), undefined);
  });

  it('leads from the old address of a chapter to its new one, also after many moves', async (test) => {
    const config = await book(test);
    await lock(config);
    const once = await renamed(config, '01-een.md', '01-begin.md');
    assert.deepEqual(await movesIn(once), { moved: ['een → begin'], found: [] });
    await lock(once);
    assert.match(await readFile(lockFile(once), 'utf8'), /"een": \{ "title": "Een", "to": "begin" \}/);
    const twice = await renamed(once, '01-begin.md', '03-start.md');
    assert.deepEqual(await movesIn(twice), { moved: ['begin → start', 'een → start'], found: [] });
    await lock(twice);
    // What is written down stays true when the title changes as well.
    await writeFile(path.join(twice.bookDir, '03-start.md'), '# Heel anders\n');
    assert.deepEqual(await movesIn(twice), { moved: ['begin → start', 'een → start'], found: [] });
  });

  it('tells of a page that is gone where nothing takes its place, and is not written then', async (test) => {
    const config = await book(test);
    await lock(config);
    const before = await readFile(lockFile(config), 'utf8');
    const now = await renamed(config, '01-een.md', '01-begin.md', 'Het begin');
    const { moved, found } = await movesIn(now);
    assert.deepEqual(moved, []);
    const line = before.split('\n').findIndex((each) => each.includes('"een"')) + 1;
    assert.deepEqual(findings(found), [
      `site.lock.json:${line}:3 content/lost-page {"name":"een","title":"Een","to":"","like":"begin"}`,
    ]);
    assert.match(wordDiagnostic(found[0]!, 'en').hint ?? '', /`"to": "begin"`/);
    const refused = await lock(now).catch((problem) => problem);
    assert.ok(refused instanceof Failure);
    assert.equal(await readFile(lockFile(now), 'utf8'), before);
    await writeFile(lockFile(now), before.replace('"title": "Een"', '"title": "Een", "to": "begin"'));
    assert.deepEqual(await movesIn(now), { moved: ['een → begin'], found: [] });
  });

  it('goes round no circle, and out of no folder', async (test) => {
    const config = await book(test);
    await writeFile(lockFile(config), '{ "a": { "title": "A", "to": "b" }, "b": { "title": "B", "to": "a" } }');
    assert.deepEqual((await movesIn(config)).found.length, 2);
    for (const text of ['{ "../a": { "title": "A" } }', '{ "a": { "title": "A", "to": "/b" } }', '[', '{ "a": 1 }']) {
      await writeFile(lockFile(config), text);
      assert.deepEqual(
        (await movesIn(config)).found.map(({ rule }) => rule),
        ['content/site-lock'],
        text,
      );
    }
  });

  it('becomes a page that leads on, at an address that no page has', async (test) => {
    const config = await book(test);
    const to = { name: 'twee', title: 'Twee & <drie>' };
    const words = siteWords('nl');
    const taken = new Set(['een.html', 'twee.html']);
    const [page, ...more] = movedPages(
      [
        { from: 'oud', to },
        { from: 'een', to },
        { from: 'weg', to: { name: 'nergens', title: '' } },
      ],
      taken,
      config,
      words,
    );
    assert.deepEqual(more, []);
    assert.equal(page?.name, 'oud.html');
    const html = String(page?.content);
    assert.match(html, /<html lang="nl">/);
    assert.match(html, /<meta http-equiv="refresh" content="0; url=twee\.html">/);
    assert.match(html, /<link rel="canonical" href="https:\/\/klein\.example\/boek\/twee\.html">/);
    assert.match(
      html,
      /<h1>Deze bladzijde heeft een nieuw adres\.<\/h1><p><a href="twee\.html">Twee &#x26; &#x3C;drie>/,
    );
    assert.doesNotMatch(html, /<script/);
  });
});
