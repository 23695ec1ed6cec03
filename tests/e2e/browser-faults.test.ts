/** A browser that dies or hangs under the work: once is made good, twice is one error that names the section. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { assertNothingLeft, broken, linux } from './broken.js';
import { assertCode, type BookFolder, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { findBrowsers, signalBrowsers, type Watch } from './processes.js';
import { type Files, SHORT } from './small-book.js';

/** Takes a second or more for each thousand lines to lay out: time to do it harm. */
const long = (lines: number): Files => ({
  'content/chapters/02-tweede.md': `# Tweede\n\n${'Een regel van het lange hoofdstuk.\n\n'.repeat(lines)}`,
});
const QUICK = ['build', 'digital', '--no-cache'];

/** Harms what is there, and a second time what came in its place. */
async function twice(watch: Watch, which: 'main' | 'pages'): Promise<void> {
  const first = await findBrowsers(watch, 'pages');
  assert.ok((await signalBrowsers(watch, which, 'SIGKILL')) > 0);
  for (;;) {
    const pids = await findBrowsers(watch, 'pages');
    if (pids.some((pid) => !first.includes(pid))) break;
    await sleep(20);
  }
  // By now it is at work again.
  await sleep(1000);
  await signalBrowsers(watch, which, 'SIGKILL');
}

describe('a browser that fails', { skip: !linux && 'looks in /proc' }, () => {
  let book: BookFolder;
  let whole: Buffer;
  before(async () => {
    book = await bookIn(await temporaryFolder(), SHORT);
    assertCode(await book.run([...QUICK, '-q']), 0);
    whole = (await book.files('out')).get('digital/klein.pdf')!;
  });

  for (const [which, what] of [
    ['main', 'the browser'],
    ['pages', 'its pages'],
  ] as const) {
    for (const at of [/layout titel/, /print titel/]) {
      it(`is started again when ${what} died at ${at}, and the book is the same`, async () => {
        const result = await broken(book, QUICK, at, async (_, watch) => {
          assert.ok((await signalBrowsers(watch, which, 'SIGKILL')) > 0);
        });
        assertCode(result.run, 0);
        await assertNothingLeft(book, result);
        assert.ok((await book.files('out')).get('digital/klein.pdf')?.equals(whole));
      });
    }

    it(`is one clear error when ${what} died twice, with the section`, async () => {
      const slow = await bookIn(await temporaryFolder(), {
        ...SHORT,
        ...long(3000),
        'out/digital/klein.pdf': 'vorige',
      });
      // All others are done: both blows meet the long one.
      const result = await broken(slow, QUICK, /\[5\/6\] layout/, (_, watch) => twice(watch, which));
      assertCode(result.run, 1);
      assert.deepEqual(rulesIn(result.run), ['browser/gone']);
      assert.equal(result.run.stderr.match(/\[browser\/gone\]/g)?.length, 1);
      assert.match(result.run.stderr, /“Tweede”/);
      await assertNothingLeft(slow, result);
      assert.equal(await slow.text('out/digital/klein.pdf'), 'vorige');
    });
  }

  // Beside each other: most of their time is spent waiting, and each has a book and a browser of its own.
  describe('for long', { concurrency: 2 }, () => {
    for (const [which, what] of [
      ['main', 'the browser'],
      ['pages', 'its pages'],
    ] as const) {
      it(`is ended with all of it when ${what} hung, and the error names the section`, async () => {
        const slow = await bookIn(await temporaryFolder(), {
          ...SHORT,
          ...long(3000),
          'out/digital/klein.pdf': 'vorige',
        });
        const result = await broken(slow, [...QUICK, '--timeout', '8'], /layout eerste/, async (_, watch) => {
          assert.ok((await signalBrowsers(watch, which, 'SIGSTOP')) > 0);
        });
        assertCode(result.run, 1);
        assert.deepEqual(rulesIn(result.run), ['layout/timeout']);
        assert.match(result.run.stderr, /Tweede/);
        await assertNothingLeft(slow, result);
        assert.equal(await slow.text('out/digital/klein.pdf'), 'vorige');
      });
    }
  });

  it('such as one that is no browser is a clear error', async () => {
    const run = await book.run([...QUICK, '--browser', '/bin/false']);
    assertCode(run, 3);
    assert.deepEqual(rulesIn(run), ['browser/not-started']);
  });
});
