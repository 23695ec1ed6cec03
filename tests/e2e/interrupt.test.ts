/** A build that is broken off: nothing of it stays behind, and what was there before is whole. */
import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { assertNothingLeft, broken, linux } from './broken.js';
import { assertCode, type BookFolder, bookIn, type Child, temporaryFolder } from './harness.js';
import { SHORT, YAML } from './small-book.js';

describe('an interrupted build', { skip: !linux && 'looks in /proc' }, () => {
  let book: BookFolder;
  let previous: Map<string, Buffer>;
  before(async () => {
    book = await bookIn(await temporaryFolder(), SHORT);
    assertCode(await book.run(['build', '-q']), 0);
    previous = await book.files('out');
    // Whatever is written now differs from what stands there.
    await book.write({ 'content/book.yaml': YAML.replace('Klein boek', 'Ander boek') });
  });

  const assertWhole = async (): Promise<void> => {
    const now = await book.files('out');
    assert.deepEqual([...now.keys()], [...previous.keys()]);
    for (const [file, bytes] of previous) assert.ok(now.get(file)?.equals(bytes), `${file} has changed`);
  };

  // By the clock while it starts, by what it says once it works: a fast machine must not be through before the signal.
  const MOMENTS = [100, 300, 500, 800, /layout titel/, /print inhoud/, /join digital/, /join print/];
  for (const [index, at] of MOMENTS.entries()) {
    const signal = index % 2 === 0 ? 'SIGINT' : 'SIGTERM';
    it(`by ${signal} at ${at} leaves everything as it was`, async () => {
      const result = await broken(book, ['build', '--no-cache'], at, (child) => child.kill(signal));
      const { code, signal: died, stdout, stderr } = result.run;
      // Before its first line of code runs, node ends by the signal itself; a shell makes 130 or 143 of that.
      if (typeof at !== 'number' || died !== signal) assertCode(result.run, 130);
      if (code === 130) assert.match(stderr, /Afgebroken\. De vorige bestanden zijn niet veranderd\.\n$/);
      assert.equal(stdout, '');
      await assertNothingLeft(book, result);
      await assertWhole();
    });
  }

  for (const at of [400, 600, /layout titel/, /print inhoud/, /join print/]) {
    it(`ends at once at a second signal at ${at}, and leaves nothing either`, async () => {
      const result = await broken(book, ['build', '--no-cache'], at, (child) => {
        child.kill('SIGINT');
        child.kill('SIGTERM');
      });
      if (typeof at !== 'number' || result.run.signal === null) assertCode(result.run, 130);
      await assertNothingLeft(book, result);
      await assertWhole();
    });
  }

  for (const [times, signals] of [
    ['once', ['SIGINT']],
    ['twice', ['SIGTERM', 'SIGINT']],
  ] as const) {
    it(`leaves nothing of a browser that was being unpacked, signalled ${times}`, async () => {
      const home = `${book.scratch}-home`;
      const act = (child: Child): void => {
        for (const signal of signals) child.kill(signal);
      };
      const result = await broken(book, ['build', '--no-cache'], 900, act, { XDG_CACHE_HOME: home });
      // On a busy machine node may not have run a line by then, and ends by the signal itself.
      if (result.run.signal === null) assertCode(result.run, 130);
      await assertNothingLeft(book, result);
      // A whole one may be there already on a fast machine; half of one may not.
      const unpacked = await readdir(`${home}/werkboek`).catch(() => []);
      assert.deepEqual(
        unpacked.filter((name) => name !== 'secret' && !/^headless-shell-[\d.]*\d$/.test(name)),
        [],
      );
      await rm(home, { recursive: true, force: true });
    });
  }

  it('works for a single format too', async () => {
    const result = await broken(book, ['format', 'F01', '--no-cache'], /layout f01/, (child) => child.kill('SIGINT'));
    assertCode(result.run, 130);
    await assertNothingLeft(book, result);
    await assertWhole();
  });
});
