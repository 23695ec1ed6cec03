/** Tells what a build would work with: versions, browser, typefaces, cache, and the settings of the book as they are used. */
import path from 'node:path';
import process from 'node:process';
import type { Config } from '../config/load.js';
import { Failure } from '../diagnostic.js';
import { cacheFolder } from '../engine/cache.js';
import { measureCache } from '../engine/prune.js';
import { allFaces } from '../fonts/faces.js';
import { VERSION } from '../package.js';
import { configOf } from './book.js';
import type { Book, InfoOptions } from './types.js';

/** @param open gives the book, or fails as `openBook` does: then that is told */
export async function info(open: () => Promise<Book>, options: InfoOptions = {}) {
  const config = async () => configOf(await open());
  return {
    werkboek: VERSION,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    browser: await told(async () => {
      const bookFolders = await config().then(
        ({ bookDir }) => [bookDir],
        () => [],
      );
      return browserFacts(options, bookFolders);
    }),
    fonts: [
      ...(await config().then(facesOf, () => [])),
      ...allFaces().map(({ family, weight, file }) => `${family} ${weight} (${path.basename(file)})`),
    ],
    cache: await told(async () => {
      const folder = cacheFolder(await config());
      return { folder, ...(await measureCache(folder)) };
    }),
    book: await told(async () => {
      const { places, palette, ...settings } = await config();
      return { ...settings, palette: `${Object.keys(palette).length} colours` };
    }),
  };
}

/** Of the book, by what they are for; ours come behind them. */
const facesOf = ({ fonts = {} }: Pick<Config, 'fonts'>): string[] =>
  Object.entries(fonts).flatMap(([role, files]) => (files ?? []).map((file) => `${role} (${file})`));

async function browserFacts({ browser, signal }: InfoOptions, bookFolders: readonly string[]) {
  const [{ launchBrowser }, { findBrowser }] = await Promise.all([
    import('../paginate/browser.js'),
    import('../paginate/find-browser.js'),
  ]);
  const running = await launchBrowser(await findBrowser({ chosen: browser, bookFolders, ...(signal && { signal }) }));
  const { source, address, version, sandboxed } = running;
  await running.close();
  const sandbox = sandboxed === undefined ? 'not ours to know' : sandboxed ? 'on' : 'none usable here';
  return { source, address, version, sandbox };
}

async function told<Facts>(task: () => Promise<Facts>): Promise<Facts | { readonly problem: string }> {
  try {
    return await task();
  } catch (problem) {
    if (problem instanceof Failure) return { problem: problem.message };
    throw problem;
  }
}
