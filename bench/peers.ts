/** The programs to compare with: what a user could pick instead, and the browser's own print as the floor. */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../src/paginate/browser.js';
import type { BrowserLocation } from '../src/paginate/find-browser.js';
import type { BenchBook } from './book.js';
import { seconds } from './measure.js';

export interface Peer {
  readonly name: string;
  readonly version: string;
  /** Makes the book; wall time in seconds. */
  time(book: BenchBook): Promise<number>;
}

/**
 * Prints the same HTML without Paged.js: launch, load, print, write, without starting Node. No program built on this
 * browser can be faster.
 */
export const floor = (browser: BrowserLocation): Peer => ({
  name: 'floor',
  version: path.basename(browser.address),
  async time({ html, folder }) {
    const started = performance.now();
    const running = await launchBrowser(browser);
    try {
      const page = await running.browser.newPage();
      await page.goto(pathToFileURL(html).href);
      const options = { printBackground: true, preferCSSPageSize: true, tagged: true, timeout: 0 };
      await writeFile(path.join(folder, 'floor.pdf'), await page.pdf(options));
    } finally {
      await running.close();
    }
    return (performance.now() - started) / 1000;
  },
});

/**
 * Those that are installed. `--peers DIR` names a folder with `node_modules/.bin`; else the PATH is looked through.
 * @param browser executable for the programs that bring none
 */
export function installedPeers(folder: string | undefined, browser: string | undefined): readonly Peer[] {
  const find = (name: string): { program: string; version: string } | undefined => {
    const places = folder ? [path.resolve(folder, 'node_modules', '.bin', name), name] : [name];
    for (const program of places) {
      // pagedjs-cli has no --version, and says so: it is there.
      const { error, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 30_000 });
      if (!error) return { program, version: stdout.trim().split('\n')[0] || 'version unknown' };
    }
    return undefined;
  };
  const candidates: readonly [name: string, (book: BenchBook, out: string) => string[], Record<string, string>?][] = [
    [
      'pagedjs-cli',
      ({ html }, out) => [html, '-o', out, '--browserArgs', '--no-sandbox', '-t', '900000'],
      browser ? { PUPPETEER_EXECUTABLE_PATH: browser } : {},
    ],
    [
      'vivliostyle',
      ({ html }, out) => ['build', html, '-o', out, ...(browser ? ['--executable-browser', browser] : [])],
    ],
    ['weasyprint', ({ html }, out) => ['-q', html, out]],
  ];
  return candidates.flatMap(([name, args, env]) => {
    const found = find(name);
    if (!found) return [];
    const time = (book: BenchBook): Promise<number> =>
      seconds({
        program: found.program,
        args: args(book, path.join(book.folder, `${name}.pdf`)),
        ...(env && { env }),
      });
    return [{ name, version: found.version, time }];
  });
}
