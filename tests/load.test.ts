/** The loader of the programs in dist/: what it keeps of their code never changes what they do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { HOME } from './imports.js';

let home: string;

/** Words of one length: to V8 they are the same program. */
function program(word: 'one' | 'two'): void {
  const text = `(function (exports) { exports.main = () => {
    console.log('${word}');
    if (process.argv[3] === 'more') more();
    process.exitCode = process.argv[3] === 'fails' ? 1 : 0;
    function more() { return process.argv.map((word) => word.length).filter((length) => length > 3); }
  }; })`;
  writeFileSync(path.join(home, 'dist', 'program.cjs'), text);
}

function run(words: readonly string[], options: readonly string[] = [], env: Record<string, string> = {}): string {
  const { stdout, stderr } = spawnSync(process.execPath, [...options, path.join(home, 'bin', 'start.cjs'), ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
  assert.equal(stderr, '');
  return stdout;
}

const kept = (): string[] => readdirSync(path.join(home, 'dist')).filter((name) => name.endsWith('.code'));
/** Without the head, in which runs are counted. */
const keptCode = (): Buffer => readFileSync(keptFile()).subarray(16);
const keptFile = (): string => path.join(home, 'dist', kept()[0] ?? 'none');

describe('the loader', () => {
  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'werkboek-load-'));
    for (const folder of ['bin', 'dist']) mkdirSync(path.join(home, folder));
    copyFileSync(path.join(HOME, 'bin', 'load.cjs'), path.join(home, 'bin', 'load.cjs'));
    writeFileSync(
      path.join(home, 'bin', 'start.cjs'),
      "require('./load.cjs').load('program', process.argv[2] ?? '').main();",
    );
    program('one');
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('keeps code for each command, and runs with it', () => {
    assert.equal(run(['build']), 'one\n');
    const [name = ''] = kept();
    assert.match(name, /^program\.build\.v.*\.code$/);
    const before = keptCode();
    assert.equal(run(['build']), 'one\n');
    assert.deepEqual(keptCode(), before);
    run(['--version']);
    assert.equal(kept().length, 2);
  });

  it('keeps what later runs need too, looking for it less and less often', () => {
    const lengths = ['none', 'none', 'more', 'more', 'none', 'none', 'none', 'none'].map((word) => {
      assert.equal(run(['build', word]), 'one\n');
      return keptCode().length;
    });
    const [first = 0, , , fourth = 0] = lengths;
    assert.ok(fourth > first);
    assert.deepEqual(lengths, [first, first, first, fourth, fourth, fourth, fourth, fourth]);
  });

  it('does not take the code of another program, and replaces it', () => {
    run(['build']);
    const before = keptCode();
    program('two');
    assert.equal(run(['build']), 'two\n');
    assert.notDeepEqual(keptCode(), before);
    assert.equal(kept().length, 1);
  });

  it('does not take damaged code, and replaces it', () => {
    run(['build']);
    const whole = readFileSync(keptFile());
    for (const damage of [Buffer.alloc(0), whole.subarray(0, whole.length / 2), Buffer.from(whole).fill(7, 100, 120)]) {
      writeFileSync(keptFile(), damage);
      assert.equal(run(['build']), 'one\n');
      assert.equal(readFileSync(keptFile()).length, whole.length);
    }
  });

  it('keeps nothing of a run that failed, without a command, or with options of V8', () => {
    run(['build', 'fails']);
    run([]);
    run(['build'], ['--max-lazy']);
    run(['build'], [], { NODE_OPTIONS: '--max-old-space-size=500' });
    assert.deepEqual(kept(), []);
  });

  it('runs where V8 refuses what is kept', () => {
    run(['build']);
    const before = readFileSync(keptFile());
    assert.equal(run(['build'], ['--max-lazy']), 'one\n');
    assert.deepEqual(readFileSync(keptFile()), before);
  });

  it('runs where nothing can be kept', () => {
    run(['build']);
    const file = keptFile();
    rmSync(file);
    // In the way of the new name, also for root.
    mkdirSync(path.join(file, 'full'), { recursive: true });
    assert.equal(run(['build']), 'one\n');
    assert.deepEqual(kept(), [path.basename(file)]);
  });

  it('says in one line what is to be done where the program is missing', () => {
    for (const name of ['werkboek.js', 'check-start.cjs'])
      copyFileSync(path.join(HOME, 'bin', name), path.join(home, 'bin', name));
    writeFileSync(path.join(home, 'package.json'), '{ "type": "module" }');
    const { status, stderr } = spawnSync(process.execPath, [path.join(home, 'bin', 'werkboek.js'), 'build'], {
      encoding: 'utf8',
    });
    assert.equal(status, 3);
    assert.match(stderr, /^werkboek is not complete: .*werkboek\.cjs is missing\. .*`npm install`.*\n$/);
  });
});
