/** Changes of a book are seen, however an editor saves them. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { watchFolder } from '../../src/preview/watch.js';

const home = await mkdtemp(path.join(os.tmpdir(), 'werkboek-watch-'));
after(() => rm(home, { recursive: true, force: true }));

const DEADLINE_MS = 4000;

describe('the watch on a book', () => {
  it('tells which files are others, and of nothing else', async () => {
    await mkdir(path.join(home, 'chapters'));
    await mkdir(path.join(home, 'out'));
    await symlink(home, path.join(home, 'round'));
    const at = (name: string): string => path.join(home, name);
    await writeFile(at('chapters/one.md'), 'one');
    const told: string[] = [];
    let heard: () => void = () => undefined;
    const watcher = watchFolder(home, (files) => {
      told.push(...files);
      heard();
    });
    const after = async (change: () => Promise<unknown>, file: string): Promise<void> => {
      told.length = 0;
      const deadline = Date.now() + DEADLINE_MS;
      await change();
      while (!told.includes(at(file)) && Date.now() < deadline)
        await new Promise<void>((resolve) => {
          heard = resolve;
          setTimeout(resolve, 50);
        });
      assert.ok(told.includes(at(file)), `${change}: ${told.join()}`);
    };
    await after(() => writeFile(at('chapters/one.md'), 'two'), 'chapters/one.md');
    await after(async () => {
      await writeFile(at('chapters/.one.md.swp'), 'three');
      await rename(at('chapters/.one.md.swp'), at('chapters/one.md'));
    }, 'chapters/one.md');
    await after(async () => {
      await rename(at('chapters/one.md'), at('chapters/one.md~'));
      await writeFile(at('chapters/one.md'), 'four');
    }, 'chapters/one.md');
    await after(async () => {
      await mkdir(at('figures'));
      await writeFile(at('figures/a.svg'), '<svg/>');
    }, 'figures/a.svg');
    await after(() => writeFile(at('figures/a.svg'), '<svg />'), 'figures/a.svg');
    await after(() => rm(at('figures'), { recursive: true }), 'figures/a.svg');
    told.length = 0;
    await writeFile(at('out/report.json'), '{}');
    await writeFile(at('.hidden'), '');
    await new Promise((resolve) => setTimeout(resolve, 80));
    assert.deepEqual(told, []);
    watcher.close();
  });
});
