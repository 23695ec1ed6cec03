/** A browser that was started apart, behind a websocket address: each job has its own connection, and leaves nothing. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect as open, type Server } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../src/paginate/find-browser.js';
import { assertCode, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { SHORT } from './small-book.js';

let browser: ChildProcess;
let port: number;
let page: string;
const proxies: Server[] = [];

before(async () => {
  const { address } = await findBrowser();
  const profile = path.join(await temporaryFolder(), 'profile');
  const flags = [...puppeteer.defaultArgs({ userDataDir: profile }), '--remote-debugging-port=0', '--no-sandbox'];
  browser = spawn(address, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  const listening = await said(browser, /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)(\S+)/);
  port = Number(listening[1]);
  page = listening[2]!;
});

after(async () => {
  for (const proxy of proxies) proxy.close();
  // One that has ended already says so no second time.
  if (browser.exitCode !== null || browser.signalCode !== null) return;
  browser.kill('SIGKILL');
  await once(browser, 'close');
});

describe('a browser behind a websocket address', () => {
  it('is asked for a connection by each job, and keeps running without our pages', async () => {
    const { address, connections } = await countingProxy();
    const book = await bookIn(await temporaryFolder(), SHORT);
    const targets = await openTargets();
    const run = await book.run(['build', 'digital', '--no-cache', '--jobs', '2', '--browser', address]);
    assertCode(run, 0);
    assert.equal(connections(), 2);
    assert.deepEqual(await openTargets(), targets);
    const alone = await book.run(['build', 'digital', '--no-cache', '--jobs', '1', '--browser', address]);
    assertCode(alone, 0);
    assert.equal(connections(), 3);
  });

  it('is reported in one message when it does not answer', async () => {
    const book = await bookIn(await temporaryFolder(), SHORT);
    const run = await book.run(['build', 'digital', '--no-cache', '--browser', 'ws://127.0.0.1:1/devtools/browser/x']);
    assertCode(run, 3);
    assert.deepEqual(rulesIn(run), ['browser/not-found']);
    assert.match(run.stderr, /127\.0\.0\.1:1/);
  });
});

/** Passes everything on to the browser and counts who came. */
async function countingProxy(): Promise<{ address: string; connections: () => number }> {
  let count = 0;
  const proxy = createServer((socket) => {
    count += 1;
    const onward = open(port, '127.0.0.1');
    socket.pipe(onward).pipe(socket);
    // A line that is cut is cut on both sides: else the browser waits for a client that is gone, at each page that is opened.
    for (const [end, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      end.on('error', () => end.destroy());
      end.on('close', () => other.destroy());
    }
  });
  proxies.push(proxy);
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const at = proxy.address();
  assert.ok(at && typeof at === 'object');
  return { address: `ws://127.0.0.1:${at.port}${page}`, connections: () => count };
}

/** Addresses of the pages in the browser. */
async function openTargets(): Promise<string[]> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { url: string }[];
  return targets.map(({ url }) => url).sort();
}

function said({ stderr }: ChildProcess, what: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const found = what.exec(text);
      if (found) resolve(found);
    });
    stderr?.on('end', () => reject(new Error(`the browser said: ${text}`)));
  });
}
