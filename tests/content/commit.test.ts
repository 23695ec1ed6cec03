/** The commit in the colophon, read from the files of git. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { commitOf } from '../../src/content/commit.js';
import { witnessed } from '../../src/content/witness.js';
import { type Files, folderOf } from './books.js';

const HASH = '0123456789abcdef0123456789abcdef01234567';

async function commit(test: TestContext, files: Files, projectDir = '.'): Promise<string | undefined> {
  const folder = await folderOf(test, files);
  const at = path.join(folder, projectDir);
  return commitOf({ commit: 'git', projectDir: at, bookDir: at });
}

describe('commitOf', () => {
  it('takes a text as it is, and nothing for nothing', async () => {
    assert.equal(await commitOf({ commit: 'release 3', projectDir: '/nowhere', bookDir: '/nowhere' }), 'release 3');
    assert.equal(await commitOf({ commit: undefined, projectDir: '/nowhere', bookDir: '/nowhere' }), undefined);
  });

  it('reads the branch, also from a folder below', async (test) => {
    const files = { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${HASH}\n`, 'a/b/c': '' };
    assert.equal(await commit(test, files), '0123456789ab');
    assert.equal(await commit(test, files, 'a/b'), '0123456789ab');
  });

  it('reads a packed branch and a commit without one', async (test) => {
    const packed = `# pack-refs\n${HASH.replaceAll('0', '1')} refs/heads/mai\n${HASH} refs/heads/main\n`;
    const files = { '.git/HEAD': 'ref: refs/heads/main\n', '.git/packed-refs': packed };
    assert.equal(await commit(test, files), '0123456789ab');
    assert.equal(await commit(test, { '.git/HEAD': `${HASH}\n` }), '0123456789ab');
  });

  it('follows a second working tree', async (test) => {
    const files = {
      'tree/.git': 'gitdir: ../main/.git/worktrees/tree\n',
      'main/.git/worktrees/tree/HEAD': 'ref: refs/heads/x\n',
      'main/.git/worktrees/tree/commondir': '../..\n',
      'main/.git/refs/heads/x': HASH,
    };
    assert.equal(await commit(test, files, 'tree'), '0123456789ab');
  });

  it('leaves out what is no commit', async (test) => {
    assert.equal(await commit(test, { '.git/HEAD': 'ref: refs/heads/../../secret\n', secret: HASH }), undefined);
    assert.equal(await commit(test, { '.git/HEAD': 'ref: refs/heads/new\n' }), undefined);
  });

  it('counts as read, so that a build after a new commit is another one', async (test) => {
    const folder = await folderOf(test, { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': HASH });
    const { files } = await witnessed(() => commitOf({ commit: 'git', projectDir: folder, bookDir: folder }));
    assert.ok(files.has(path.join(folder, '.git', 'HEAD')));
    assert.ok(files.has(path.join(folder, '.git', 'refs', 'heads', 'main')));
  });
});
