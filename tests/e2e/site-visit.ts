/** Opens pages of a site that was built, as a file or over http, in Chromium or Firefox. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { launchBrowser, type RunningBrowser } from '../../src/paginate/browser.js';
import { findBrowser } from '../../src/paginate/find-browser.js';

export interface Visitor {
  /** @param name with what follows it: `zoeken.html?q=avond` */
  open(name: string, how?: 'http' | 'file', settings?: Settings): Promise<Page>;
  /** Another page in the same tab. */
  go(page: Page, name: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface Settings {
  readonly widthPx?: number;
  readonly isDark?: boolean;
  readonly withoutScripts?: boolean;
  /** Tools of a test run where the page itself may run nothing. */
  readonly bypass?: boolean;
}

const HOST = 'http://site.test/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
};

/** As Debian has it; undefined where it is not there. */
export const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);

/** In our own browser, which reaches nothing else. @param downloads the folder for what is saved */
export async function visit(folder: string, downloads = folder): Promise<Visitor> {
  const running: RunningBrowser = await launchBrowser(await findBrowser());
  return {
    async open(name, how = 'http', { widthPx = 1280, isDark = false, withoutScripts = false, bypass = false } = {}) {
      const page = await running.browser.newPage();
      await page.setViewport({ width: widthPx, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]);
      await page.setJavaScriptEnabled(!withoutScripts);
      await page.setBypassCSP(bypass);
      const client = await page.createCDPSession();
      await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
      if (how === 'http') {
        await page.setRequestInterception(true);
        page.on('request', (request) => {
          if (!request.url().startsWith('http:')) return void request.continue();
          void answer(folder, request.url()).then((found) => request.respond(found));
        });
      }
      await page.goto(addressOf(HOST, folder, name, how), { waitUntil: 'load' });
      return page;
    },
    go: (page, name) => page.goto(HOST + name, { waitUntil: 'load' }),
    close: () => running.close(),
  };
}

/** In Firefox, over a server of this machine; it knows no settings. */
export async function visitInFirefox(folder: string, downloads: string): Promise<Visitor> {
  const server = createServer((request, response) => {
    void answer(folder, new URL(request.url ?? '/', HOST).href).then(({ status, contentType, body }) =>
      response.writeHead(status, { 'content-type': contentType }).end(body),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX ?? '',
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
      'pdfjs.disabled': true,
      // It would take the keyboard.
      'browser.download.alwaysOpenPanel': false,
      'browser.helperApps.neverAsk.saveToDisk': 'application/pdf,application/json',
    },
  });
  return {
    async open(name, how = 'http') {
      const page = await browser.newPage();
      await page.goto(addressOf(host, folder, name, how), { waitUntil: 'load' });
      return page;
    },
    go: (page, name) => page.goto(host + name, { waitUntil: 'load' }),
    async close() {
      server.close();
      await browser.close();
    },
  };
}

const addressOf = (host: string, folder: string, name: string, how: 'http' | 'file'): string =>
  how === 'http' ? host + name : `file://${path.join(folder, name)}`;

async function answer(folder: string, address: string) {
  const file = path.join(folder, decodeURIComponent(new URL(address).pathname));
  const contentType = TYPES[path.extname(file)] ?? 'application/octet-stream';
  return readFile(file).then(
    (body) => ({ status: 200, contentType, body }),
    () => ({ status: 404, contentType, body: Buffer.alloc(0) }),
  );
}
