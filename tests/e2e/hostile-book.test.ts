/** A book that was handed over with more than text in it: nothing of that is believed, followed, started or deleted. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { packEntry } from '../../src/engine/item.js';
import { assertCode, type BookFolder, bookIn, emptyBook, rulesIn, temporaryFolder } from './harness.js';
import { SHORT, YAML } from './small-book.js';

const BUILD = ['build', 'digital', '-q'];
const CACHE = '.werkboek-cache';

describe('a cache that comes with the book', () => {
  it('is not believed, and is made anew', async () => {
    const tmp = await temporaryFolder();
    const book = await bookIn(tmp, SHORT);
    const env = { XDG_CACHE_HOME: path.join(tmp, 'mine') };
    assertCode(await book.run(BUILD, { env }), 0);
    const honest = await book.files('out');
    // Somebody else makes the same book, and writes what they like into each entry.
    const theirs = Buffer.from('their secret');
    for (const kind of readdirSync(book.path(CACHE))) {
      if (kind.includes('.')) continue;
      for (const key of readdirSync(book.path(`${CACHE}/${kind}`))) {
        const facts = {
          witnessed: [],
          files: [{ edition: { name: 'digital' }, file: '../../evil.pdf', title: 'x', pages: 1, key: '0'.repeat(64) }],
          pageMap: [],
          diagnostics: [],
          findings: [],
        };
        const entry = packEntry(theirs, `${kind}/${key}`, { facts, bytes: Buffer.from('evil') });
        await book.write({ [`${CACHE}/${kind}/${key}`]: entry });
      }
    }
    assertCode(await book.run(BUILD, { env: { XDG_CACHE_HOME: path.join(tmp, 'other') } }), 0);
    assert.equal(existsSync(path.join(tmp, 'evil.pdf')), false);
    const [name] = [...honest.keys()].filter((each) => each.endsWith('.pdf'));
    assert.ok((await book.files('out')).get(name!)?.equals(honest.get(name!)!));
  });

  it('that is a link leads nowhere', async () => {
    const tmp = await temporaryFolder();
    const book = await bookIn(tmp, SHORT);
    mkdirSync(path.join(tmp, 'theirs'));
    symlinkSync(path.join(tmp, 'theirs'), book.path(CACHE));
    const run = await book.run(BUILD);
    assertCode(run, 0);
    assert.deepEqual(rulesIn(run), ['cache/refused']);
    rmSync(book.path(CACHE));
    mkdirSync(book.path(CACHE));
    for (const kind of ['document', 'layout', 'print', 'finished', 'whole'])
      symlinkSync(path.join(tmp, 'theirs'), book.path(`${CACHE}/${kind}`));
    assertCode(await book.run(BUILD), 0);
    assert.deepEqual(readdirSync(path.join(tmp, 'theirs')), []);
  });
});

describe('a link in the place of the output', () => {
  let tmp: string;
  let book: BookFolder;
  before(async () => {
    tmp = await temporaryFolder();
    book = await bookIn(tmp, SHORT);
    mkdirSync(path.join(tmp, 'theirs/digital'), { recursive: true });
  });
  const theirs = (): string[] => readdirSync(path.join(tmp, 'theirs'), { recursive: true }).map(String);

  it('is refused where it is the folder or one below it, and is replaced where it is a file', async () => {
    symlinkSync(path.join(tmp, 'theirs'), book.path('out'));
    assert.deepEqual(rulesIn(await book.run(BUILD)), ['output/write']);
    rmSync(book.path('out'));
    mkdirSync(book.path('out'));
    symlinkSync(path.join(tmp, 'theirs/digital'), book.path('out/digital'));
    assert.deepEqual(rulesIn(await book.run(BUILD)), ['output/write']);
    rmSync(book.path('out/digital'));
    mkdirSync(book.path('out/digital'));
    symlinkSync(path.join(tmp, 'theirs/digital/klein.pdf'), book.path('out/digital/klein.pdf'));
    assertCode(await book.run(BUILD), 0);
    assert.deepEqual(theirs(), ['digital']);
    assert.equal(existsSync(book.path('out/digital/klein.pdf')), true);
  });

  it('is followed where a person names it', async () => {
    symlinkSync(path.join(tmp, 'theirs'), path.join(tmp, 'chosen'));
    assertCode(await book.run([...BUILD, '-o', path.join(tmp, 'chosen')]), 0);
    assert.ok(theirs().includes('digital/klein.pdf'));
  });
});

describe('cleaning', () => {
  it('of a book in the home folder leaves what is not ours', async () => {
    const tmp = await temporaryFolder();
    const book = await bookIn(tmp, SHORT);
    const mine = { '.cache/browser/cookies': 'mine', '.cache/layout/notes': 'mine', '.cache/.gitignore': '*\n' };
    const out = { 'out/brief.docx': 'mine', 'out/digital/klein-notities.pdf': 'mine' };
    await book.write({ ...mine, ...out });
    const env = { HOME: book.folder, XDG_CACHE_HOME: '' };
    // Also where nothing was ever built.
    assertCode(await book.run(['clean'], { env }), 0);
    assertCode(await book.run(BUILD, { env }), 0);
    const run = await book.run(['clean'], { env });
    assertCode(run, 0);
    assert.match(run.stdout, /klein\.pdf/);
    for (const name of Object.keys({ ...mine, ...out })) assert.ok(existsSync(book.path(name)), name);
    assert.equal(existsSync(book.path('out/digital/klein.pdf')), false);
    assert.equal(existsSync(book.path(CACHE)), false);
  });

  it('goes through no link, in each of the four places', async () => {
    const built = await bookIn(await temporaryFolder(), SHORT);
    assertCode(await built.run(BUILD), 0);
    const copy = async (tmp: string): Promise<BookFolder> => {
      const book = await emptyBook(tmp).write({});
      cpSync(built.folder, book.folder, { recursive: true });
      return book;
    };
    for (const place of ['out', 'out/digital', CACHE, `${CACHE}/layout`]) {
      const tmp = await temporaryFolder();
      const book = await copy(tmp);
      const elsewhere = path.join(tmp, 'elsewhere');
      renameSync(book.path(place), elsewhere);
      symlinkSync(elsewhere, book.path(place));
      const before = readdirSync(elsewhere);
      assert.ok(before.length > 0);
      assertCode(await book.run(['clean']), 0);
      assert.deepEqual(readdirSync(elsewhere), before, place);
    }
    // A copy is cleaned like what was built in its place.
    const book = await copy(await temporaryFolder());
    assertCode(await book.run(['clean']), 0);
    for (const name of ['out/digital/klein.pdf', CACHE]) assert.equal(existsSync(book.path(name)), false, name);
  });
});

describe('a browser that comes with the book', () => {
  it('is not started, whatever the environment says', async () => {
    const tmp = await temporaryFolder();
    const book = await bookIn(tmp, SHORT);
    const script = '#!/bin/sh\ntouch "$STARTED"\n';
    const started = path.join(tmp, 'started');
    const shell = readdirSync(ownShells()).find((name) => name.startsWith('headless-shell')) ?? 'headless-shell-1';
    for (const name of ['content/chrome', 'content/chromium', 'chromium', `.cache/werkboek/${shell}/headless-shell`]) {
      await book.write({ [name]: script, [`${path.dirname(name)}/complete`]: '' });
      chmodSync(book.path(name), 0o755);
    }
    const refused = async (env: Record<string, string>, args: readonly string[] = []): Promise<string[]> => {
      const run = await book.run([...BUILD, '--no-cache', ...args], { env: { STARTED: started, ...env } });
      assert.equal(existsSync(started), false, JSON.stringify(env));
      return rulesIn(run);
    };
    const untrusted = ['browser/untrusted'];
    assert.deepEqual(await refused({ WERKBOEK_BROWSER: book.path('content/chrome') }), untrusted);
    assert.deepEqual(await refused({ WERKBOEK_BROWSER: 'content/chrome' }), untrusted);
    assert.deepEqual(await refused({ CHROME_PATH: './chromium' }), untrusted);
    assert.deepEqual(await refused({}, ['--browser', 'content/chrome']), untrusted);
    assert.deepEqual(await refused({ WERKBOEK_BROWSER: 'chromium', PATH: `.:${book.folder}/none:content` }), [
      'browser/not-found',
    ]);
    for (const env of [{ XDG_CACHE_HOME: '.cache' }, { HOME: '', XDG_CACHE_HOME: '' }]) await refused(env);
  });
});

const ownShells = (): string => {
  const folder = path.join(process.env.XDG_CACHE_HOME || path.join(process.env.HOME ?? '', '.cache'), 'werkboek');
  return existsSync(folder) ? folder : '.';
};

describe('words of the book', () => {
  it('do not command the terminal, on any way out', async () => {
    const tmp = await temporaryFolder();
    const sequence = '\u001b]0;gekaapt\u0007\u001b[2J\u009b31m\u202eomgekeerd';
    const yaml = YAML.replace('Klein boek', `"${'\\e]0;gekaapt\\a\\e[2J\\x9b31m\\u202eomgekeerd'}"`);
    const name = `content/chapters/01-${sequence}.md`;
    const book = await bookIn(tmp, {
      'content/book.yaml': yaml.replace(
        'chapters/01-eerste.md',
        `"chapters/01-${'\\e]0;gekaapt\\a\\e[2J\\x9b31m\\u202eomgekeerd'}.md"`,
      ),
      'content/chapters/02-tweede.md': '# Tweede\n',
      'content/formats/F01-proef.md': `---\ncode: F01\ntitle: "${'\\e[2J\\x9b31m\\u202e'}"\nversion: '1'\ndate: 2026-01-31\nsheets: 1\n---\nVul in.\n\n::kort[Naam]{#naam}\n`,
      [name]: `# Kop ${sequence}\n\n![](weg.svg)\n`,
    });
    const runs = [
      await book.run(['check']),
      await book.run(['check', '--reporter', 'json']),
      await book.run(['check', '--reporter', 'sarif']),
      await book.run(['check', '--reporter', 'github']),
      await book.run(['formats']),
      await book.run(['formats', '--json']),
      await book.run(['info', '--json']),
      await book.run(['check', `${sequence}.pdf`]),
      await book.run(['read', `${sequence}.pdf`]),
      await book.run([sequence]),
      await book.run(['build', sequence]),
      await book.run(['build', `--${sequence}`]),
      await book.run(['format', sequence]),
      await book.run(['format', 'F01', '-o', sequence]),
    ];
    for (const [index, { stdout, stderr }] of runs.entries())
      assert.doesNotMatch(stdout + stderr, /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u, `run ${index}`);
    assert.equal(JSON.parse(runs[5]!.stdout)[0].title, '\u001b[2J\u009b31m\u202e', 'a program gets what was written');
    assert.ok(readFileSync(book.path(name)).length > 0);
  });
});
