/** One browser is told from another without starting it, or not at all. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { identifyBrowser } from '../../src/paginate/find-browser.js';

const home = await mkdtemp(path.join(os.tmpdir(), 'werkboek-identify-'));
after(() => rm(home, { recursive: true, force: true }));

const windows = process.platform === 'win32' && 'scripts are other files there';
const identify = (name: string) =>
  identifyBrowser({ source: 'chosen', address: path.join(home, name), shell: undefined });
const file = (name: string, text: string) => writeFile(path.join(home, name), text, { mode: 0o755 });

it('by the version of the package that it came in', async () => {
  const shell = { executable: 'x', libraries: 'y', version: '143.0.4' };
  assert.equal(await identifyBrowser({ source: 'shell', address: 'x', shell }), 'shell 143.0.4');
});

it('by its file, also behind a link, and its times', async () => {
  await file('chrome', '\u007fELF one');
  await symlink(path.join(home, 'chrome'), path.join(home, 'link'));
  const first = await identify('chrome');
  assert.equal(await identify('link'), first);
  await utimes(path.join(home, 'chrome'), 1, 1);
  assert.notEqual(await identify('chrome'), first);
});

it('by what it says, where a script starts it', { skip: windows }, async () => {
  await file('script', '#!/bin/sh\ncat "$0.version"\n');
  await file('script.version', 'Chromium 1.0');
  const first = await identify('script');
  assert.match(first ?? '', /Chromium 1\.0$/);
  await file('script.version', 'Chromium 2.0');
  assert.notEqual(await identify('script'), first);
});

it('not at all, where only the running one can tell', { skip: windows }, async () => {
  await file('silent', '#!/bin/sh\nexit 1\n');
  assert.equal(await identify('silent'), undefined);
  const endpoint = { source: 'endpoint', address: 'ws://127.0.0.1:1', shell: undefined } as const;
  assert.equal(await identifyBrowser(endpoint), undefined);
});
