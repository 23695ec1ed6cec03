/** What was read in book.yaml is taken again: only where a build left a cache, and only for the same bytes. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { configOf, openBook } from '../../src/api/book.js';
import { loadConfig } from '../../src/config/load.js';
import { EDITIONS } from '../../src/outputs/list.js';
import { packagePath } from '../../src/package.js';

function project(test: TestContext): { readonly folder: string; readonly cache: string; readonly file: string } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'settings-'));
  test.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'content'));
  cpSync(packagePath('content', 'book.yaml'), path.join(folder, 'content', 'book.yaml'));
  return { folder, cache: path.join(folder, '.werkboek-cache'), file: path.join(folder, 'content', 'book.yaml') };
}

const entriesIn = (cache: string): string[] => readdirSync(path.join(cache, 'finished'));

describe('settings of a book', () => {
  it('are taken as they were read, to the last place in the file', async (test) => {
    const { folder, cache, file } = project(test);
    mkdirSync(cache);
    const parsed = configOf(await openBook(folder));
    const taken = configOf(await openBook(folder));
    assert.equal(entriesIn(cache).length, 1);
    assert.deepEqual(taken, parsed);
    assert.deepEqual(taken, await loadConfig(file, EDITIONS));
  });

  it('leave nothing where nobody built, or wants anything kept', async (test) => {
    const { folder, cache } = project(test);
    await openBook(folder);
    assert.equal(existsSync(cache), false);
    mkdirSync(cache);
    await openBook(folder, { cache: false });
    assert.deepEqual(readdirSync(cache), []);
  });

  it('are read anew when the file is another, or what was kept is damaged', async (test) => {
    const { folder, cache, file } = project(test);
    mkdirSync(cache);
    const { title } = await openBook(folder);
    const [entry = ''] = entriesIn(cache);
    const place = path.join(cache, 'finished', entry);
    writeFileSync(place, readFileSync(place).toString('latin1').replaceAll(title, title.toUpperCase()), 'latin1');
    assert.equal((await openBook(folder)).title, title);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Een ander boek'));
    assert.equal((await openBook(folder)).title, 'Een ander boek');
    writeFileSync(file, 'title: [');
    await assert.rejects(openBook(folder), { name: 'Failure' });
  });
});
