/** Which files of a book are not as in their commit, told from the files of git: loose and packed, with deltas. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it, type TestContext } from 'node:test';
import { commitOf, uncommitted } from '../../../src/content/commit.js';
import { applyDelta } from '../../../src/content/git/delta.js';
import { objectReader } from '../../../src/content/git/objects.js';
import { folderOf } from '../books.js';

const hasGit = spawnSync('git', ['--version']).status === 0;
const skip = !hasGit && 'git is not here';
/** Long texts that differ a little: git packs one as a difference of the other. */
const lines = (word: string): string =>
  Array.from({ length: 400 }, (_, index) => `Regel ${index} gaat over ${index === 200 ? word : 'het dorp'}.\n`).join(
    '',
  );

interface Tree {
  readonly folder: string;
  readonly book: { readonly commit: string; readonly projectDir: string; readonly bookDir: string };
  git(...args: readonly string[]): string;
  at(name: string): string;
}

async function tree(test: TestContext, ...init: readonly string[]): Promise<Tree> {
  const folder = await folderOf(test, {
    'content/book.yaml': lines('boek'),
    'content/chapters/01.md': lines('een'),
    'readme.md': 'x',
  });
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_DIR: undefined };
  const git = (...args: readonly string[]): string => {
    const who = ['-c', 'user.name=Iemand', '-c', 'user.email=i@example.org'];
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, env, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout.trim();
  };
  git('init', '-q', ...init);
  git('add', '.');
  git('commit', '-q', '-m', 'een');
  const bookDir = path.join(folder, 'content');
  const at = (name: string): string => path.join(folder, name);
  return { folder, git, at, book: { commit: 'git', projectDir: folder, bookDir } };
}

describe('files that differ from their commit', { skip }, () => {
  it('are those that were changed, removed or never committed, and of the book alone', async (test) => {
    const { book, at, git } = await tree(test);
    assert.deepEqual(uncommitted(book, []), []);
    assert.equal(await commitOf(book), git('rev-parse', 'HEAD').slice(0, 12));
    appendFileSync(at('readme.md'), 'y');
    assert.deepEqual(uncommitted(book, [at('readme.md')]), []);
    appendFileSync(at('content/chapters/01.md'), 'y');
    writeFileSync(at('content/nieuw.md'), 'n');
    assert.deepEqual(uncommitted(book, [at('content/nieuw.md')]), [
      at('content/chapters/01.md'),
      at('content/nieuw.md'),
    ]);
    assert.match((await commitOf(book)) ?? '', /^[0-9a-f]{12}\+$/);
    // What is only put ready stands in no commit.
    git('add', '.');
    assert.equal(uncommitted(book, [at('content/nieuw.md')]).length, 2);
    rmSync(at('content/chapters/01.md'));
    assert.deepEqual(uncommitted(book, []), [at('content/chapters/01.md')]);
    assert.deepEqual(uncommitted({ ...book, commit: 'versie 3' }, []), []);
  });

  for (const format of ['sha1', 'sha256'])
    it(`are found when all is packed, hashed by ${format}`, async (test) => {
      const { book, folder, at, git } = await tree(test, `--object-format=${format}`);
      writeFileSync(at('content/chapters/01.md'), lines('twee'));
      mkdirSync(at('content/figures'));
      writeFileSync(at('content/figures/a.svg'), '<svg/>');
      git('add', '.');
      git('commit', '-q', '-m', 'twee');
      git('gc', '-q', '--aggressive', '--prune=now');
      const loose = readdirSync(path.join(folder, '.git', 'objects')).filter((name) => name.length === 2);
      assert.deepEqual(loose, []);
      assert.deepEqual(uncommitted(book, []), []);
      writeFileSync(at('content/chapters/01.md'), lines('een'));
      assert.deepEqual(uncommitted(book, []), [at('content/chapters/01.md')]);
      const read = objectReader(path.join(folder, '.git'), format === 'sha256' ? 32 : 20);
      const delta =
        git('verify-pack', '-v', ...packsOf(folder)).match(/^([0-9a-f]+) blob.* \d+ [0-9a-f]{40,}$/m)?.[1] ?? '';
      assert.ok(delta, 'nothing was packed as a difference');
      assert.equal(
        Buffer.from(read(delta)?.bytes ?? [])
          .toString()
          .trim(),
        git('cat-file', 'blob', delta),
      );
    });

  it('are not those whose line ends became those of Windows, or that Git LFS keeps elsewhere', async (test) => {
    const { book, at, git } = await tree(test);
    writeFileSync(at('content/chapters/01.md'), lines('een').replaceAll('\n', '\r\n'));
    assert.deepEqual(uncommitted(book, []), []);
    const sum = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sum}\nsize 1\n`;
    writeFileSync(at('content/foto.jpg'), pointer);
    git('add', '.');
    git('commit', '-q', '-m', 'foto');
    writeFileSync(at('content/foto.jpg'), 'x');
    assert.deepEqual(uncommitted(book, []), []);
    writeFileSync(at('content/foto.jpg'), 'y');
    assert.deepEqual(uncommitted(book, []), [at('content/foto.jpg')]);
  });

  it('cannot be told where objects are missing', async (test) => {
    const { book, folder, at } = await tree(test);
    appendFileSync(at('content/chapters/01.md'), 'y');
    rmSync(path.join(folder, '.git', 'objects'), { recursive: true });
    assert.deepEqual(uncommitted(book, []), []);
  });
});

const packsOf = (folder: string): string[] => {
  const packs = path.join(folder, '.git', 'objects', 'pack');
  return readdirSync(packs)
    .filter((name) => name.endsWith('.idx'))
    .map((name) => path.join(packs, name));
};

describe('a delta', () => {
  const base = Buffer.from('abcdefghij');
  it('copies and inserts', () => {
    const delta = Uint8Array.of(10, 6, 0x91, 2, 3, 3, 0x58, 0x59, 0x5a);
    assert.equal(Buffer.from(applyDelta(base, delta) ?? []).toString(), 'cdeXYZ');
  });
  it('of another base, or that ends too early, is none', () => {
    assert.equal(applyDelta(base, Uint8Array.of(9, 3, 0x91, 2, 3)), undefined);
    assert.equal(applyDelta(base, Uint8Array.of(10, 6, 0x91, 2, 3)), undefined);
    assert.equal(applyDelta(base, Uint8Array.of(10, 6, 0)), undefined);
  });
});
