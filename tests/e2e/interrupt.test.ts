/** A build that is broken off: nothing of it stays behind, and what was there before is whole. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import process from 'node:process';
import { before, describe, it } from 'node:test';
import { assertCode, type BookFolder, bookIn, type Child, type Run, rulesIn, temporaryFolder } from './harness.js';
import { killBrowser, type Process, type Watch, watchProcesses } from './processes.js';
import { SHORT, YAML } from './small-book.js';

const linux = process.platform === 'linux' && existsSync('/proc/self/stat');
/** A browser may take this long to end after the command has. */
const END_MS = 2000;

interface Broken {
  readonly run: Run;
  /** Processes of it that still run. */
  readonly left: readonly Process[];
}

/** Runs, watches the processes, and does something to it at a moment: in milliseconds, or when that is said. */
async function broken(
  book: BookFolder,
  args: string[],
  at: number | RegExp,
  act: (child: Child, watch: Watch) => unknown,
): Promise<Broken> {
  let watch: Watch | undefined;
  const started = (child: Child): void => {
    watch = watchProcesses(child.pid!);
  };
  try {
    const run = await book.run(args, { started, when: { at, act: (child) => act(child, watch!) } });
    return { run, left: await watch!.left(END_MS) };
  } finally {
    watch?.stop();
  }
}

async function assertNothingLeft(book: BookFolder, { left }: Broken): Promise<void> {
  assert.deepEqual(left, [], 'processes are left');
  assert.deepEqual([...(await book.files(book.scratch)).keys()], [], 'temporary files are left');
}

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

  it('ends at once at the second signal', async () => {
    const result = await broken(book, ['build', '--no-cache'], /layout titel/, (child) => {
      child.kill('SIGINT');
      child.kill('SIGTERM');
    });
    assertCode(result.run, 130);
    assert.deepEqual(result.left, []);
    await assertWhole();
    // Who cannot wait leaves the browser's profile behind.
    await rm(book.scratch, { recursive: true, force: true });
    await mkdir(book.scratch);
  });

  it('works for a single format too', async () => {
    const result = await broken(book, ['format', 'F01', '--no-cache'], /layout f01/, (child) => child.kill('SIGINT'));
    assertCode(result.run, 130);
    await assertNothingLeft(book, result);
    await assertWhole();
  });
});

describe('a browser that is killed', { skip: !linux && 'looks in /proc' }, () => {
  for (const at of [/layout titel/, /print titel/]) {
    it(`at ${at} gives one clear error`, async () => {
      const book = await bookIn(await temporaryFolder(), SHORT);
      const result = await broken(book, ['build', '--no-cache'], at, async (_, watch) => {
        assert.equal(await killBrowser(watch), 1);
      });
      assert.ok(result.run.code !== 0 && result.run.code !== null, `exit code ${result.run.code}`);
      assert.deepEqual(rulesIn(result.run), ['browser/gone']);
      assert.equal(result.run.stderr.match(/\[browser\/gone\]/g)?.length, 1);
      assert.deepEqual(result.left, []);
      assert.deepEqual([...(await book.files('out')).keys()], ['report.json']);
    });
  }
});
