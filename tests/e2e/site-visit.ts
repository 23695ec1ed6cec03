/** Opens pages of a site that was built, as a file or over http, in a browser that reaches nothing else. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
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

export async function visit(folder: string): Promise<Visitor> {
  const running: RunningBrowser = await launchBrowser(await findBrowser());
  return {
    async open(name, how = 'http', { widthPx = 1280, isDark = false, withoutScripts = false, bypass = false } = {}) {
      const page = await running.browser.newPage();
      await page.setViewport({ width: widthPx, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]);
      await page.setJavaScriptEnabled(!withoutScripts);
      await page.setBypassCSP(bypass);
      if (how === 'http') {
        await page.setRequestInterception(true);
        page.on('request', (request) => {
          const { pathname, protocol } = new URL(request.url());
          if (protocol !== 'http:') return void request.continue();
          const file = path.join(folder, decodeURIComponent(pathname));
          readFile(file).then(
            (body) =>
              request.respond({
                status: 200,
                contentType: TYPES[path.extname(file)] ?? 'application/octet-stream',
                body,
              }),
            () => request.respond({ status: 404, body: '' }),
          );
        });
      }
      await page.goto(how === 'http' ? HOST + name : `file://${path.join(folder, name)}`, { waitUntil: 'load' });
      return page;
    },
    go: (page, name) => page.goto(HOST + name, { waitUntil: 'load' }),
    close: () => running.close(),
  };
}
