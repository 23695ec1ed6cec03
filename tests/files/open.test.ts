/** Opening what somebody else wrote: files are read, anything else is named, and nothing is waited for. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { MOST_BYTES, type Obstacle, openFile } from '../../src/files/open.js';

const home = mkdtempSync(path.join(os.tmpdir(), 'werkboek-open-'));
after(() => rmSync(home, { recursive: true, force: true }));
const at = (name: string): string => path.join(home, name);
const obstacle = (file: string): Obstacle | undefined => {
  const opened = openFile(file, 'text');
  return 'obstacle' in opened ? opened.obstacle : undefined;
};

describe('a file', () => {
  it('is read whole, however long, and through a link', () => {
    for (const length of [0, 1, 65_536, 65_537, 1_000_000]) {
      writeFileSync(at('text'), 'x'.repeat(length));
      symlinkSync('text', at(`link-${length}`));
      for (const name of ['text', `link-${length}`]) {
        const opened = openFile(at(name), 'text');
        assert.equal('bytes' in opened && opened.bytes.length, length);
      }
    }
  });

  it('is read where it does not know its own size', { skip: process.platform !== 'linux' && 'no /proc' }, () => {
    const opened = openFile('/proc/version', 'text');
    assert.match(String('bytes' in opened && opened.bytes), /^Linux/);
  });

  it('that is too large for its kind is not read', () => {
    writeFileSync(at('large'), '');
    truncateSync(at('large'), MOST_BYTES.text + 1);
    assert.equal(obstacle(at('large')), 'too-big');
    truncateSync(at('large'), MOST_BYTES.text);
    assert.equal(obstacle(at('large')), undefined);
  });
});

describe('what is no file', () => {
  it('is named', () => {
    mkdirSync(at('folder'));
    symlinkSync('nowhere', at('broken'));
    symlinkSync('circle', at('circle'));
    assert.equal(obstacle(at('none')), 'missing');
    assert.equal(obstacle(at('folder')), 'folder');
    assert.equal(obstacle(at('broken')), 'missing');
    assert.equal(obstacle(at('circle')), 'missing');
    assert.equal(obstacle(at('folder/none/none')), 'missing');
    assert.equal(obstacle(at('x'.repeat(5000))), 'missing');
  });

  it('is not waited for', { skip: process.platform === 'win32' && 'no pipes among files' }, () => {
    assert.equal(spawnSync('mkfifo', [at('pipe')]).status, 0);
    symlinkSync('pipe', at('link-to-pipe'));
    assert.equal(obstacle(at('pipe')), 'pipe');
    assert.equal(obstacle(at('link-to-pipe')), 'pipe');
    for (const device of ['/dev/zero', '/dev/null', '/dev/tty']) assert.equal(obstacle(device), 'device');
  });

  it('says so where one may not look', { skip: process.geteuid?.() === 0 && 'root may look everywhere' }, () => {
    writeFileSync(at('secret'), 'x');
    chmodSync(at('secret'), 0);
    assert.equal(obstacle(at('secret')), 'denied');
  });
});
