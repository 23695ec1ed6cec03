/** Files of the book are read only inside its folder and only as UTF-8; each fault has its place. */
import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { readBookFile } from '../../src/content/read.js';
import { type Files, findings, folderOf } from './books.js';

const MENTIONED = { file: '/x/book.yaml', line: 7, column: 9 };

/** What reading a file in the folder `book` gives: its text, or the finding. */
async function read(test: TestContext, files: Files, name: string): Promise<string> {
  const folder = await folderOf(test, { 'book/book.yaml': '', ...files });
  return readIn(path.join(folder, 'book'), name);
}

async function readIn(bookDir: string, name: string): Promise<string> {
  const result = await readBookFile(path.join(bookDir, name), bookDir, MENTIONED);
  return 'text' in result ? result.text : String(findings([result.problem]));
}

describe('readBookFile', () => {
  it('gives the text without a byte order mark', async (test) => {
    assert.equal(await read(test, { 'book/a.md': '\ufeffé\n' }, 'a.md'), 'é\n');
    assert.equal(
      await read(test, { 'book/..a/b.md': 'in a folder that starts with two points' }, '..a/b.md'),
      'in a folder that starts with two points',
    );
  });

  it('reports a missing file where the book names it', async (test) => {
    assert.equal(await read(test, {}, 'weg.md'), 'book.yaml:7:9 content/missing-file {"file":"weg.md"}');
    assert.equal(
      await read(test, { 'book/map/a.md': '' }, 'map'),
      'book.yaml:7:9 content/unreadable {"file":"map","reason":"folder","mostMb":16}',
    );
  });

  it('refuses what is outside, whether it is there or not', async (test) => {
    const outside = (name: string) => `book.yaml:7:9 content/outside-book ${JSON.stringify({ file: name })}`;
    assert.equal(await read(test, { 'secret.md': 'x' }, '../secret.md'), outside('../secret.md'));
    assert.equal(await read(test, { 'book-2/a.md': 'x' }, '../book-2/a.md'), outside('../book-2/a.md'));
    assert.equal(await read(test, {}, '../weg.md'), outside('../weg.md'));
  });

  it('follows symbolic links: one that leads out is outside', async (test) => {
    const folder = await folderOf(test, { 'secret/a.md': 'secret', 'book/own.md': 'own' });
    const book = path.join(folder, 'book');
    await symlink(path.join(folder, 'secret/a.md'), path.join(book, 'link.md'));
    await symlink(path.join(folder, 'secret'), path.join(book, 'folder'));
    await symlink(path.join(book, 'own.md'), path.join(book, 'inside.md'));
    await mkdir(path.join(folder, 'elsewhere'));
    await symlink(book, path.join(folder, 'elsewhere/book'));
    assert.match(await readIn(book, 'link.md'), /content\/outside-book/);
    assert.match(await readIn(book, 'folder/a.md'), /content\/outside-book/);
    assert.equal(await readIn(book, 'inside.md'), 'own');
    assert.equal(await readIn(path.join(folder, 'elsewhere/book'), 'own.md'), 'own');
  });

  it('reads what Windows wrote where there is no doubt, and says so', async (test) => {
    const folder = await folderOf(test, {
      'book/a.md': Buffer.from('E\xe9n \x80 \x93zo\x94\n', 'latin1'),
      'book/b.md': Buffer.from('\ufeffEén\n', 'utf16le'),
    });
    const book = path.join(folder, 'book');
    for (const [name, text, encoding] of [
      ['a.md', 'Eén € “zo”\n', 'Windows-1252'],
      ['b.md', 'Eén\n', 'UTF-16'],
    ] as const) {
      const read = await readBookFile(path.join(book, name), book, MENTIONED);
      assert.ok('text' in read && read.remark);
      assert.deepEqual(
        [read.text, findings([read.remark])],
        [text, [`${name}:1:1 content/encoding ${JSON.stringify({ file: name, encoding })}`]],
      );
    }
  });

  it('names the byte that is no UTF-8, and its line and column in characters', async (test) => {
    const bad = async (...parts: (string | number)[]) => {
      const bytes = Buffer.concat(
        parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))),
      );
      return read(test, { 'book/a.md': bytes }, 'a.md');
    };
    const at = (place: string, offset: number) =>
      `a.md:${place} content/not-utf8 ${JSON.stringify({ file: 'a.md', offset })}`;
    assert.equal(await bad('één\n', 0xe9, 'n'), at('2:1', 6));
    assert.equal(await bad('a\r\néé', 0xe9, 'n\n'), at('2:3', 7));
    assert.equal(await bad('\0caf', 0xe9), at('1:5', 4));
    assert.equal(await bad('aé', 0xe2, 0x82), at('1:3', 3));
    assert.equal(await bad('€', 0x80), at('1:2', 3));
    assert.equal(await bad('x'.repeat(100_000), 0x81), at('1:100001', 100_000));
  });
});
