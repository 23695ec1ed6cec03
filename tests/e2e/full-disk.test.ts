/** A disk without room, caused by a small one mounted in its place: a clear error, and the previous files whole. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { before, describe, it } from 'node:test';
import { assertCode, type BookFolder, bookIn, type Run, rulesIn, temporaryFolder } from './harness.js';
import { SHORT, YAML } from './small-book.js';

/** Only where a user may mount something of their own; elsewhere no disk can be filled without harm. */
const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;

/** Runs on a disk in the folder's place that holds what it held and has this much room; what is there after goes to `.after`. */
const onSmallDisk = (folder: string, roomKb: number): readonly string[] => {
  const script = `mkdir -p "$0"; cp -a "$0" "$0.after"
used=$(du -sk "$0" | cut -f1)
mount -t tmpfs -o size=$((used + ${roomKb}))k tmpfs "$0" && cp -a "$0.after/." "$0"
"$@"
code=$?
rm -rf "$0.after"; cp -a "$0" "$0.after"
exit $code`;
  return ['unshare', '-rm', 'sh', '-c', script, folder];
};

const BUILD = ['build', 'digital', 'formats', '-q'];

describe('a full disk', { skip: !canMount && 'nothing can be mounted here' }, () => {
  let book: BookFolder;
  let previous: Map<string, Buffer>;
  /** What is told of this book anyway. */
  let usual: string[];
  before(async () => {
    book = await bookIn(await temporaryFolder(), SHORT);
    const run = await book.run(BUILD);
    assertCode(run, 0);
    usual = rulesIn(run);
    previous = await book.files('out');
    // Whatever is written now differs from what stands there.
    await book.write({ 'content/book.yaml': YAML.replace('Klein boek', 'Ander boek') });
  });
  const build = (folder: string, roomKb: number, ...flags: string[]): Promise<Run> =>
    book.run([...BUILD, ...flags], { through: onSmallDisk(folder, roomKb) });

  it('where the files go keeps the previous ones, and says which file did not fit', async () => {
    const run = await build(book.path('out'), 20, '--no-cache');
    assertCode(run, 1);
    assert.deepEqual(rulesIn(run), ['output/write']);
    assert.match(run.stderr, /de schijf is vol/);
    assert.match(run.stderr, /\.pdf/);
    const after = await book.files('out.after');
    const pdfs = [...previous.keys()].filter((name) => name.endsWith('.pdf'));
    assert.deepEqual([...after.keys()].filter((name) => name.endsWith('.pdf')).toSorted(), pdfs.toSorted());
    for (const name of pdfs) assert.ok(after.get(name)?.equals(previous.get(name)!), `${name} has changed`);
  });

  it('where results are kept costs only that they are not kept', async () => {
    const run = await build(book.path('.werkboek-cache'), 8);
    assertCode(run, 0);
    assert.deepEqual(rulesIn(run), usual);
    const kept = await book.files('.werkboek-cache.after');
    assert.deepEqual(
      [...kept.keys()].filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('where the browser keeps its things ends in one clear error, or does not matter', async () => {
    const run = await build(book.scratch, 4, '--no-cache');
    if (run.code === 0) return assert.deepEqual(rulesIn(run), usual);
    assert.equal(rulesIn(run).length, 1);
    assert.ok(['browser/not-started', 'browser/gone'].includes(rulesIn(run)[0]!), run.stderr);
  });
});
