/** The cache as a store: what is taken back, what is never trusted, what is removed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { openCache } from '../../src/engine/cache.js';
import { packEntry, unpackEntry } from '../../src/engine/item.js';
import { measureCache, prune } from '../../src/engine/prune.js';
import { temporaryName } from '../../src/files/leftovers.js';

const home = await mkdtemp(path.join(os.tmpdir(), 'werkboek-cache-'));
after(() => rm(home, { recursive: true, force: true }));
let folders = 0;
const freshFolder = async (): Promise<string> => {
  const folder = path.join(home, String(folders++));
  await mkdir(folder);
  return folder;
};

const SECRET = Buffer.from('of this user');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (stored: Uint8Array | undefined): string | undefined => stored && new TextDecoder().decode(stored);
const entry = (content: string, facts: unknown = { a: 1 }) => ({ facts, bytes: bytes(content) });

describe('an entry', () => {
  it('comes back as it was, line ends and all', () => {
    const made = { facts: { title: 'één\ntwee', none: null, pages: [1, 2] }, bytes: new Uint8Array([10, 0, 255, 10]) };
    const back = unpackEntry(SECRET, 'print/x', packEntry(SECRET, 'print/x', made));
    assert.deepEqual(back?.facts, made.facts);
    assert.deepEqual(new Uint8Array(back?.bytes ?? []), made.bytes);
  });

  it('is not trusted under another name', () => {
    assert.equal(unpackEntry(SECRET, 'print/y', packEntry(SECRET, 'print/x', entry('tekst'))), undefined);
  });

  it('is not trusted after any one bit flips or any part is cut off', () => {
    const stored = packEntry(SECRET, 'layout/x', entry('een lange tekst'));
    for (let at = 0; at < stored.length; at++) {
      const damaged = Uint8Array.from(stored);
      damaged[at] = damaged[at]! ^ (1 << (at % 8));
      assert.equal(unpackEntry(SECRET, 'layout/x', damaged), undefined, `bit ${at % 8} of byte ${at}`);
      assert.equal(unpackEntry(SECRET, 'layout/x', stored.subarray(0, at)), undefined, `cut off at ${at}`);
    }
  });

  it('is not trusted when somebody else wrote it', () => {
    const stored = packEntry(Buffer.from('of somebody else'), 'print/x', entry('tekst'));
    assert.equal(unpackEntry(SECRET, 'print/x', stored), undefined);
  });

  it('is not trusted when it is something else', () => {
    for (const wrong of ['', '\n', '{}', '{"facts":', 'werkboek-cache-1 \n', 'werkboek-cache-1 0\n{}\n'])
      assert.equal(unpackEntry(SECRET, 'layout/x', bytes(wrong)), undefined);
  });
});

describe('the store', () => {
  it('gives what was put, at once and by another process later', async () => {
    const folder = await freshFolder();
    const cache = openCache(folder, SECRET);
    cache.put('print', 'k', entry('pagina'));
    assert.equal(text((await cache.get('print', 'k'))?.bytes), 'pagina');
    await cache.close();
    const other = openCache(folder, SECRET);
    assert.equal(text((await other.get('print', 'k'))?.bytes), 'pagina');
    assert.equal(await other.get('layout', 'k'), undefined);
    assert.equal(await other.get('print', 'l'), undefined);
    assert.equal(await readFile(path.join(folder, '.gitignore'), 'utf8'), '*\n');
    await other.close();
  });

  it('makes nothing when nothing is put', async () => {
    const folder = path.join(await freshFolder(), 'none');
    const cache = openCache(folder, SECRET);
    assert.equal(await cache.get('print', 'k'), undefined);
    await cache.close();
    assert.equal(existsSync(folder), false);
  });

  it('takes no harm from two writers of one entry', async () => {
    const folder = await freshFolder();
    const both = [openCache(folder, SECRET), openCache(folder, SECRET)];
    const large = 'x'.repeat(2_000_000);
    for (const cache of both) for (let each = 0; each < 5; each++) cache.put('print', `k${each}`, entry(large));
    await Promise.all(both.map((cache) => cache.close()));
    const reader = openCache(folder, SECRET);
    for (let each = 0; each < 5; each++)
      assert.equal((await reader.get('print', `k${each}`))?.bytes.length, large.length);
    assert.deepEqual((await readdir(path.join(folder, 'print'))).sort(), ['k0', 'k1', 'k2', 'k3', 'k4']);
    await reader.close();
  });

  it('is no trouble where it cannot be written or read', async () => {
    const folder = path.join(await freshFolder(), 'file');
    await writeFile(folder, 'this is no folder');
    const cache = openCache(folder, SECRET);
    cache.put('print', 'k', entry('pagina'));
    await cache.close();
    assert.equal(await openCache(folder, SECRET).get('print', 'k'), undefined);
  });
});

describe('pruning', () => {
  const DAY_S = 24 * 3600;
  /** So many bytes has an entry with them, its first line and its facts. */
  const BYTES = 1000 - 'werkboek-cache-2 '.length - 64 - '\nnull\n'.length;
  const keyFor = (name: string): string => createHash('sha256').update(name).digest('hex');
  const age = async (file: string, days: number): Promise<void> => {
    const used = Date.now() / 1000 - days * DAY_S;
    await utimes(file, used, used);
  };
  const names = new Map<string, string>();
  /** Entries of 1000 bytes, by name and days since they were used. */
  const filled = async (ages: Readonly<Record<string, number>>): Promise<string> => {
    const folder = await freshFolder();
    await mkdir(path.join(folder, 'print'));
    for (const [name, days] of Object.entries(ages)) {
      const key = keyFor(name);
      names.set(key, name);
      const file = path.join(folder, 'print', key);
      const bytes = new Uint8Array(BYTES);
      await writeFile(file, packEntry(SECRET, `print/${key}`, { facts: null, bytes }));
      await age(file, days);
    }
    return folder;
  };
  const left = async (folder: string): Promise<string[]> =>
    (await readdir(path.join(folder, 'print'))).map((key) => names.get(key) ?? key).sort();

  it('removes what was not used for long', async () => {
    const folder = await filled({ new: 0, month: 30, year: 365 });
    await prune(folder);
    assert.deepEqual(await left(folder), ['month', 'new']);
  });

  it('removes the least recently used until the rest fits', async () => {
    const folder = await filled({ a: 1, b: 4, c: 2, d: 3 });
    await prune(folder, { maxBytes: 2500 });
    assert.deepEqual(await left(folder), ['a', 'c']);
    assert.deepEqual(await measureCache(folder), { entries: 2, bytes: 2000 });
  });

  it('counts an entry that was read as used', async () => {
    const folder = await filled({ b: 2 });
    const cache = openCache(folder, SECRET);
    names.set(keyFor('a'), 'a');
    cache.put('print', keyFor('a'), entry('a'));
    await cache.close();
    await utimes(path.join(folder, 'print', keyFor('a')), 0, 0);
    assert.ok(await cache.get('print', keyFor('a')));
    await cache.close();
    await prune(folder, { maxBytes: 1000 });
    assert.deepEqual(await left(folder), ['a']);
  });

  it('removes leftovers of a build that was killed, but not what is being written', async () => {
    const folder = await filled({});
    const { pid: gone } = spawnSync(process.execPath, ['--version']);
    const mine = `.${temporaryName('.tmp')}`;
    const killed = mine.replace(`-${process.pid}-`, `-${gone}-`);
    for (const name of [mine, killed]) await writeFile(path.join(folder, 'print', name), 'half an entry');
    await prune(folder, { maxBytes: 0 });
    assert.deepEqual(await left(folder), [mine]);
  });

  it('stops in time, and in the end gets through all the same', async () => {
    const folder = await filled(Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`e${index}`, 1])));
    for (let round = 0; round < 2000 && (await left(folder)).length > 100; round++)
      await prune(folder, { maxBytes: 0, maxMs: 0 });
    assert.ok((await left(folder)).length <= 100);
  });

  it('leaves what is not ours, whatever it is called, and what links lead to', async () => {
    const folder = await filled({ a: 1 });
    const others = await filled({ theirs: 1 });
    await mkdir(path.join(folder, 'other'));
    await writeFile(path.join(folder, 'other', 'file'), '');
    await writeFile(path.join(folder, 'print', keyFor('a letter')), 'Dear Sir');
    await writeFile(path.join(folder, 'print', 'notes.txt'), 'werkboek-cache-2');
    await symlink(path.join(others, 'print'), path.join(folder, 'layout'));
    await symlink(path.join(others, 'print', keyFor('theirs')), path.join(folder, 'print', keyFor('link')));
    await prune(folder, { maxBytes: 0, maxAgeDays: 0 });
    assert.ok(existsSync(path.join(folder, 'other', 'file')));
    assert.deepEqual(await left(folder), [keyFor('a letter'), keyFor('link'), 'notes.txt'].sort());
    assert.deepEqual(await left(others), ['theirs']);
    await prune(path.join(folder, 'nothing-here'));
  });
});
