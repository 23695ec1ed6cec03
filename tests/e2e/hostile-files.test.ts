/** Files that are no files, wherever the book names one: told at once, with what stands there; nothing is waited for. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { before, describe, it } from 'node:test';
import { assertCode, type BookFolder, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { SHORT, YAML } from './small-book.js';

const MOST_MS = 20_000;

const PICTURED = { 'content/chapters/02-tweede.md': '# Tweede\n\n![Een bord](../figures/bord.svg)\n' };

/** A book that names a file of each kind: which, and where it is named. */
const NAMED: readonly (readonly [name: string, yaml: string])[] = [
  ['content/chapters/01-eerste.md', ''],
  ['content/formats/F01-proef.md', ''],
  ['content/figures/bord.svg', ''],
  ['content/photos/brug.jpg', 'cover: { paperMicron: 100, picture: photos/brug.jpg }\n'],
  ['content/eigen.css', 'styles: [eigen.css]\n'],
  ['content/titel.html', 'matter: { title: titel.html }\n'],
  ['content/glossary.yaml', ''],
  ['content/formats.lock.json', ''],
  ['content/book.yaml', ''],
];

describe('a pipe', { skip: process.platform === 'win32' && 'no pipes among files' }, () => {
  let tmp: string;
  before(async () => {
    tmp = await temporaryFolder();
  });
  for (const [name, yaml] of NAMED)
    it(`in the place of ${name} is told of`, async () => {
      const book = await bookIn(path.join(tmp, path.basename(name)), {
        ...SHORT,
        ...PICTURED,
        'content/book.yaml': yaml + YAML,
      });
      put(book, name, 'pipe');
      const run = await book.run(['check']);
      assert.ok(run.ms < MOST_MS, `waited for ${run.ms} ms`);
      assert.notEqual(run.code, 4, run.stderr);
      if (name.includes('photos')) return;
      assert.match(run.stderr, /is een pijp, geen bestand/);
      assert.deepEqual(
        rulesIn(run).filter((rule) => rule === 'content/unreadable'),
        ['content/unreadable'],
      );
    });

  it('in the place of what a command is given is told of', async () => {
    const book = await bookIn(path.join(tmp, 'given'), SHORT);
    put(book, 'rijen.csv', 'pipe');
    put(book, 'blad.pdf', 'pipe');
    put(book, 'nul.pdf', '/dev/zero');
    for (const args of [
      ['check', 'blad.pdf'],
      ['check', 'nul.pdf'],
      ['read', 'blad.pdf'],
      ['read', 'nul.pdf'],
      ['format', 'F01', '--fill', 'rijen.csv'],
      ['format', 'F01', '--fill', '/dev/zero'],
    ]) {
      const run = await book.run(args);
      assert.ok(run.ms < MOST_MS, `${args}: waited for ${run.ms} ms`);
      assert.ok(run.code === 1 || run.code === 2, `${args}: ${run.code}\n${run.stderr}`);
      assert.match(run.stderr, /is een (pijp|apparaat), geen bestand/, String(args));
    }
  });

  it('in the place of what git or the cache keeps costs nothing', async () => {
    const book = await bookIn(path.join(tmp, 'around'), { ...SHORT, 'content/book.yaml': `commit: git\n${YAML}` });
    put(book, '.git/HEAD', 'pipe');
    put(book, '.werkboek-cache', 'pipe');
    const run = await book.run(['build', 'digital', '-q']);
    assertCode(run, 0);
    assert.deepEqual(rulesIn(run), ['cache/refused']);
  });
});

describe('a file of somebody else', () => {
  it('is not read by way of book.yaml, and not as a profile', async () => {
    const tmp = await temporaryFolder();
    const book = await bookIn(tmp, { ...SHORT, '../profiel.icc': 'x' });
    for (const profile of ['/etc/hostname', '../../profiel.icc', 'binnen.icc']) {
      await book.write({ 'content/book.yaml': `print: { profile: ${profile} }\n${YAML}` });
      if (profile === 'binnen.icc') symlinkSync('/etc/hostname', book.path('content/binnen.icc'));
      assert.deepEqual(rulesIn(await book.run(['build', 'print', '-q'])), ['content/outside-book'], profile);
    }
    for (const profile of ['constructor', '__proto__', 'toString']) {
      await book.write({ 'content/book.yaml': `print: { profile: ${profile} }\n${YAML}` });
      assert.deepEqual(rulesIn(await book.run(['build', 'print', '-q'])), ['content/missing-file'], profile);
    }
    writeFileSync(path.join(tmp, 'elders.yaml'), YAML);
    rmSync(book.path('content/book.yaml'));
    symlinkSync(path.join(tmp, 'elders.yaml'), book.path('content/book.yaml'));
    assert.deepEqual(rulesIn(await book.run(['check'])), ['content/outside-book']);
  });
});

/** Puts a pipe, or a link to somewhere, in the place of a file. */
function put(book: BookFolder, name: string, what: string): void {
  const file = book.path(name);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { recursive: true, force: true });
  if (what === 'pipe') assert.equal(spawnSync('mkfifo', [file]).status, 0);
  else symlinkSync(what, file);
}
