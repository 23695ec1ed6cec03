/** What a result was made from is noted before it is read, so that no change in between goes unseen. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { unchanged, witness, witnessed } from '../../src/content/witness.js';
import { filesIn, textOf } from '../imports.js';

const home = await mkdtemp(path.join(os.tmpdir(), 'werkboek-witness-'));
after(() => rm(home, { recursive: true, force: true }));
let folders = 0;
const freshFolder = async (): Promise<string> => {
  const folder = path.join(home, String(folders++));
  await mkdir(folder);
  return folder;
};

describe('the witness', () => {
  it('sees a file change, come, go and lead elsewhere, but not that it was saved as it was', async () => {
    const folder = await freshFolder();
    const at = (name: string): string => path.join(folder, name);
    await Promise.all(['a', 'b', 'c'].map((name) => writeFile(at(name), name)));
    await symlink(at('b'), at('link'));
    const look = async () => (await witnessed(async () => [at('a'), at('none'), at('link')].forEach(witness))).files;
    const files = await look();
    assert.deepEqual([...files.keys()], [at('a'), at('none'), at('link')]);
    assert.equal(unchanged(files), true);
    await utimes(at('a'), 1, 1);
    assert.equal(unchanged(files), true);
    const changes = [
      () => writeFile(at('a'), 'other'),
      () => writeFile(at('none'), ''),
      () => rm(at('a')),
      async () => {
        await writeFile(at('c'), 'b');
        await rm(at('link'));
        await symlink(at('c'), at('link'));
      },
    ];
    for (const change of changes) {
      const before = await look();
      await change();
      assert.equal(unchanged(before), false, String(change));
    }
  });

  it('reads nothing that is no file, wherever a link leads', { skip: process.platform === 'win32' }, async () => {
    const link = path.join(await freshFolder(), 'link.png');
    await symlink('/dev/zero', link);
    const { files } = await witnessed(async () => witness(link));
    assert.deepEqual([...files], [[link, 'absent']]);
  });

  it('tells whoever asked around a task too', async () => {
    const folder = await freshFolder();
    const [own, inner] = [path.join(folder, 'own'), path.join(folder, 'inner')];
    const { files } = await witnessed(async () => {
      witness(own);
      await witnessed(async () => witness(inner));
    });
    assert.deepEqual([...files.keys()], [own, inner]);
  });

  it('notes what a file was at the first look, and only for its own task', async () => {
    const file = path.join(await freshFolder(), 'a');
    await writeFile(file, 'before');
    const task = async (): Promise<void> => {
      witness(file);
      await writeFile(file, 'after');
      witness(file);
    };
    const [one, other] = await Promise.all([witnessed(task), witnessed(async () => undefined)]);
    assert.equal(unchanged(one.files), false);
    assert.equal(other.files.size, 0);
    witness(file);
  });

  /** Whether it opens files by their path, and does not only ask whether they can be opened. */
  const opens = (file: string): boolean => /\b(openFile|bytesOf)\(/.test(textOf(file));

  it('is told by everything that reads files of the book', () => {
    /** What each of these reads. A new one calls `witness` before it reads, or the cache gives out old results. */
    const READERS: Readonly<Record<string, string>> = {
      'src/content/contexts.ts': 'whether a text is there, after a call',
      'src/content/drawing-colours.ts': 'names of drawings: each that a text names is read through read.ts',
      'src/content/drawings.ts': 'drawings, through read.ts',
      'src/content/font-file.ts': 'typefaces, after a call',
      'src/content/git/compare.ts': 'files of the book that a commit has, after a call',
      'src/content/git/objects.ts': 'objects of git, which their names tell: another commit is another HEAD',
      'src/content/git/repository.ts': 'files of git, after a call',
      'src/content/icons.ts': 'names of icons of the package',
      'src/content/pictures.ts': 'photos, after findInBook',
      'src/content/read.ts': 'texts, after a call or findInBook, which calls it',
      'src/content/stylesheets.ts': 'names of styles of the package',
      'src/content/templates.ts': 'names of templates, each of which counts as looked for',
      'src/content/witness.ts': 'what it is told of',
      'src/editions/compose-once.ts': 'times of styles and templates of the package',
      'src/editions/styles.ts': 'names of styles of the package',
    };
    const rooms = ['src/content', 'src/markup', 'src/editions'].flatMap((room) => filesIn(room, '.ts'));
    const reads = /from 'node:fs|'sharp'|from 'node:child_process/;
    const readers = rooms.filter((file) => reads.test(textOf(file)) || opens(file));
    assert.deepEqual(readers, Object.keys(READERS));
  });
});
