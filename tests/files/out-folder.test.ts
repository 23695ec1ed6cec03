/** The output folder: files whole or not at all, nothing through a link, and only what was made is removed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { Failure } from '../../src/diagnostic.js';
import { emptyOutFolder } from '../../src/files/empty-out-folder.js';
import { temporaryName } from '../../src/files/leftovers.js';
import { openOutFolder } from '../../src/files/out-folder.js';
import { writeWhole } from '../../src/files/write.js';

const home = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'werkboek-out-')));
after(() => rmSync(home, { recursive: true, force: true }));
let folders = 0;
/** A project, and beside it a folder of somebody else with a file in it. */
const place = () => {
  const project = path.join(home, String(folders++));
  const theirs = path.join(project, 'theirs');
  mkdirSync(theirs, { recursive: true });
  writeFileSync(path.join(theirs, 'book.pdf'), 'theirs');
  return {
    project,
    out: path.join(project, 'out'),
    theirs,
    isWhole: () => readFileSync(path.join(theirs, 'book.pdf'), 'utf8') === 'theirs' && readdirSync(theirs).length === 1,
  };
};
const files = [
  { name: 'digital/book.pdf', content: 'a' },
  { name: 'report.json', content: new Uint8Array([1, 2]) },
];
const reason = (expected: string) => (problem: unknown) =>
  problem instanceof Failure && problem.diagnostics[0]?.data.reason === expected;
const reasons = (out: string) => emptyOutFolder(out).left.map(({ file, reason }) => [path.basename(file), reason]);

describe('writing', () => {
  it('makes folders, and leaves nothing of its own but the list', async () => {
    const { out } = place();
    const written = await openOutFolder(out).write(files);
    assert.deepEqual(
      written.map(({ bytes }) => bytes),
      [1, 2],
    );
    assert.deepEqual(readdirSync(out).sort(), ['.werkboek-made', 'digital', 'report.json']);
    assert.deepEqual(readdirSync(path.join(out, 'digital')), ['book.pdf']);
  });

  it('does not follow a link that stands in the place of the folder, of one below it or of a file', async () => {
    for (const name of ['out', 'out/digital', 'out/digital/book.pdf']) {
      const { project, out, theirs, isWhole } = place();
      mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
      symlinkSync(name.endsWith('.pdf') ? path.join(theirs, 'book.pdf') : theirs, path.join(project, name));
      const writing = async () => openOutFolder(out, path.dirname(project)).write(files);
      // A folder of the project may be a link to another place in it; below it nothing may.
      if (name === 'out/digital') await assert.rejects(writing, reason('link'));
      else if (name === 'out')
        await assert.rejects(async () => openOutFolder(out, path.join(project, 'x')).write(files), reason('link'));
      else await writing();
      assert.ok(isWhole(), name);
    }
  });

  it('refuses a folder, a pipe or a device in the place of a file', async () => {
    const { out, project } = place();
    mkdirSync(path.join(out, 'report.json'), { recursive: true });
    await assert.rejects(openOutFolder(out).write(files), reason('folder'));
    assert.deepEqual(readdirSync(path.join(out, 'digital')), [], 'a file without the others');
    if (process.platform === 'win32') return;
    spawnSync('mkfifo', [path.join(project, 'pipe')]);
    for (const file of [path.join(project, 'pipe'), '/dev/null'])
      await assert.rejects(writeWhole(file, 'x'), reason('device'));
  });

  it('stays in the folder', async () => {
    const { out, project } = place();
    await assert.rejects(openOutFolder(out).write([{ name: '../evil', content: 'x' }]), reason('outside'));
    assert.equal(existsSync(path.join(project, 'evil')), false);
  });

  it('cannot be led astray by a name that is known beforehand', async () => {
    const names = Array.from({ length: 20 }, () => temporaryName());
    assert.equal(new Set(names).size, 20);
    assert.ok(names.every((name) => /-[0-9a-f]{24}$/.test(name)));
  });

  it('removes what a killed run left, and not what is of a run under way or of others', async () => {
    const { out } = place();
    await openOutFolder(out).write(files);
    const { pid } = spawnSync(process.execPath, ['--version']);
    const running = `.${temporaryName('.tmp')}`;
    const killed = running.replace(`-${process.pid}-`, `-${pid}-`);
    const elsewhere = killed.replace(/werkboek-[0-9a-f]{8}/, 'werkboek-00000000');
    for (const name of [running, killed, elsewhere, '.book.pdf.123.tmp'])
      writeFileSync(path.join(out, 'digital', name), 'half');
    await openOutFolder(out).write([{ name: 'report.json', content: 'new' }]);
    assert.deepEqual(
      readdirSync(path.join(out, 'digital')).sort(),
      [running, elsewhere, '.book.pdf.123.tmp', 'book.pdf'].sort(),
    );
  });
});

describe('cleaning', () => {
  it('removes what was made, and folders made for it', async () => {
    const { out } = place();
    await openOutFolder(out).write(files);
    const { removed, left } = emptyOutFolder(out);
    assert.deepEqual(
      removed.map((file) => path.relative(out, file)),
      ['digital/book.pdf', 'report.json'],
    );
    assert.deepEqual(left, []);
    assert.deepEqual(readdirSync(out), []);
  });

  it('leaves what somebody changed, what was there before, and what others put beside it', async () => {
    const { out } = place();
    mkdirSync(path.join(out, 'digital'), { recursive: true });
    await openOutFolder(out).write([...files, { name: 'formats/F01.pdf', content: 'empty' }]);
    writeFileSync(path.join(out, 'formats', 'F01.pdf'), 'filled in by hand');
    writeFileSync(path.join(out, 'notes.txt'), 'mine');
    assert.deepEqual(reasons(out), [['F01.pdf', 'changed']]);
    assert.equal(readFileSync(path.join(out, 'formats', 'F01.pdf'), 'utf8'), 'filled in by hand');
    assert.deepEqual(readdirSync(out).sort(), ['.werkboek-made', 'digital', 'formats', 'notes.txt']);
    assert.deepEqual(readdirSync(path.join(out, 'digital')), [], 'a folder that was there before stays');
  });

  it('goes through no link: not in the place of the folder, of one below it, of a file or of the list', async () => {
    for (const name of ['', 'digital', 'digital/book.pdf', '.werkboek-made']) {
      const { project, out, theirs, isWhole } = place();
      await openOutFolder(out).write(files);
      // Theirs has the very content that was made.
      writeFileSync(path.join(theirs, 'book.pdf'), 'a');
      const at = path.join(out, name);
      const list = readFileSync(path.join(out, '.werkboek-made'));
      rmSync(at, { recursive: true });
      if (name === '') writeFileSync(path.join(theirs, '.werkboek-made'), list);
      if (name === '.werkboek-made') writeFileSync(path.join(theirs, 'list'), list);
      const target =
        name === '.werkboek-made'
          ? path.join(theirs, 'list')
          : name.endsWith('.pdf')
            ? path.join(theirs, 'book.pdf')
            : theirs;
      symlinkSync(target, at);
      const before = readdirSync(theirs);
      emptyOutFolder(out);
      assert.deepEqual(readdirSync(theirs), before, `link at out/${name}`);
      rmSync(path.join(theirs, '.werkboek-made'), { force: true });
      rmSync(path.join(theirs, 'list'), { force: true });
      writeFileSync(path.join(theirs, 'book.pdf'), 'theirs');
      assert.ok(isWhole() && existsSync(project));
    }
  });

  it('believes no list that leads out of the folder, and none of an earlier version', async () => {
    const { out, project } = place();
    await openOutFolder(out).write(files);
    const sum = '0'.repeat(64);
    writeFileSync(path.join(project, 'mine'), '');
    writeFileSync(
      path.join(out, '.werkboek-made'),
      `${sum}  ../mine\n${sum}  /etc/hosts\n${' '.repeat(64)}  ../theirs\nnonsense\n`,
    );
    writeFileSync(path.join(out, '.werkboek-made.json'), JSON.stringify(['report.json', '../mine']));
    assert.deepEqual(reasons(out), [['report.json', 'earlier']]);
    assert.ok(existsSync(path.join(project, 'mine')) && existsSync(path.join(out, 'report.json')));
  });
});
