/** `--open` hands files to the desktop's own program, and says so when there is none. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, it } from 'node:test';
import { openFiles, type Start } from '../../src/cli/open-file.js';
import { Failure } from '../../src/diagnostic.js';

/** Runs node with this code in place of each command, and notes which that was. */
function instead(code: string): { start: Start; calls: string[] } {
  const calls: string[] = [];
  const start: Start = (command, args) => {
    calls.push([command, ...args].join(' '));
    return spawn(process.execPath, ['-e', code], { stdio: 'ignore' });
  };
  return { start, calls };
}

describe('openFiles', () => {
  const platforms = {
    linux: 'xdg-open a.pdf',
    darwin: 'open a.pdf',
    win32: 'rundll32 url.dll,FileProtocolHandler a.pdf',
  };
  for (const [platform, call] of Object.entries(platforms))
    it(`calls what ${platform} opens files with`, async () => {
      const { start, calls } = instead('');
      await openFiles(['a.pdf'], start, platform);
      assert.deepEqual(calls, [call]);
    });

  it('opens the folder of many', async () => {
    const { start, calls } = instead('');
    await openFiles(['d/1.pdf', 'd/2.pdf', 'd/3.pdf', 'd/4.pdf', 'd/5.pdf', 'd/6.pdf'], start, 'linux');
    assert.deepEqual(calls, ['xdg-open d']);
  });

  it('does not wait for a viewer that stays open', async () => {
    let child: ReturnType<Start> | undefined;
    await openFiles(['a.pdf'], () => (child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])), 'linux');
    assert.equal(child?.exitCode, null);
    child?.kill();
  });

  const without: readonly (readonly [string, Start])[] = [
    ['no such command', () => spawn('/nergens/xdg-open', ['a.pdf'], { stdio: 'ignore' })],
    ['no program for it', instead('process.exit(3)').start],
  ];
  for (const [name, start] of without)
    it(`tells of a machine with ${name}`, async () => {
      const failure = await openFiles(['a.pdf'], start, 'linux', 20_000).catch((problem) => problem);
      assert.ok(failure instanceof Failure);
      assert.deepEqual([failure.exitCode, failure.diagnostics[0]?.rule], [3, 'cli/no-viewer']);
    });
});
