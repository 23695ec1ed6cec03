/** Mending the files of a book: all or none, and only what changed; output/changed-meanwhile when somebody else writes. */
import assert from 'node:assert/strict';
import { chmod, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fixContent } from '../../src/api/fix-content.js';
import { formatDiff } from '../../src/report/diff.js';
import { bookOf } from '../content/books.js';

const { signal } = new AbortController();

describe('mending a book', () => {
  it('writes the files that have slips, as UTF-8, and leaves the others alone', async (test) => {
    const config = await bookOf(
      test,
      {
        'een.md': '##Kop\r\n\r\nTekst.\r\n',
        'twee.md': '# Goed\n',
        'drie.md': Buffer.from('# E\xe9n \x80\n', 'latin1'),
      },
      { chapters: ['een.md', 'twee.md', 'drie.md'] },
    );
    const at = (name: string): string => path.join(config.bookDir, name);
    await chmod(at('een.md'), 0o640);
    const before = await stat(at('twee.md'));
    const mended = await fixContent(config, signal);
    assert.deepEqual(
      mended.map(({ file, count, encoding }) => [path.basename(file), count, encoding]),
      [
        ['een.md', 1, 'UTF-8'],
        ['drie.md', 0, 'Windows-1252'],
      ],
    );
    assert.equal(await readFile(at('een.md'), 'utf8'), '## Kop\r\n\r\nTekst.\r\n');
    assert.equal(await readFile(at('drie.md'), 'utf8'), '# Eén €\n');
    assert.equal((await stat(at('een.md'))).mode & 0o777, 0o640);
    assert.equal((await stat(at('twee.md'))).mtimeMs, before.mtimeMs);
    assert.deepEqual(await fixContent(config, signal), [], 'there is nothing left to mend');
  });

  it('goes through a link that stays in the book, and keeps it', async (test) => {
    const config = await bookOf(test, { 'echt.md': '##Kop\n' }, { chapters: ['een.md'] });
    await symlink('echt.md', path.join(config.bookDir, 'een.md'));
    await fixContent(config, signal);
    assert.equal(await readFile(path.join(config.bookDir, 'echt.md'), 'utf8'), '## Kop\n');
  });

  it('writes nothing when it is stopped', async (test) => {
    const config = await bookOf(test, { 'een.md': '##Kop\n' }, { chapters: ['een.md'] });
    await assert.rejects(fixContent(config, AbortSignal.abort(new Error('stop'))));
    assert.equal(await readFile(path.join(config.bookDir, 'een.md'), 'utf8'), '##Kop\n');
    await writeFile(path.join(config.bookDir, 'een.md'), '# Goed\n');
    assert.deepEqual(await fixContent(config, signal), []);
  });
});

it('the difference is shown as a unified diff', () => {
  const changed = {
    file: '/boek/een.md',
    before: '# T\r\n\r\n##Kop\r\n\r\nA\r\n',
    after: '# T\r\n\r\n## Kop\r\n\r\nA\r\n',
  };
  assert.equal(formatDiff(changed, false, '/boek'), '--- een.md\n+++ een.md\n@@ -2,3 +2,3 @@\n \n-##Kop\n+## Kop\n ');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the colour that is looked for
  assert.match(formatDiff(changed, true, '/boek'), /\u001B\[1;31m-##Kop\u001B\[0m\n\u001B\[32m\+## Kop/);
});
