/** `werkboek info`: versions, browser, fonts and the book's settings as they are used. */
import path from 'node:path';
import process from 'node:process';
import type { Command } from 'commander';
import { Failure } from '../../diagnostic.js';
import { allFaces } from '../../fonts/faces.js';
import { VERSION } from '../../package.js';
import { toJson } from '../../visible.js';
import { atDesk, type Desk } from '../desk.js';
import { bookFlag, type CommonFlags } from '../options.js';

interface InfoFlags extends CommonFlags {
  readonly json?: boolean;
}

export function infoCommand(program: Command, finish: (code: Promise<number>) => Promise<void>): void {
  bookFlag(program.command('info'))
    .description('show versions, browser, fonts and settings')
    .option('--browser <path|ws-url>', 'browser to look at')
    .option('--json', 'as JSON')
    .action((flags: InfoFlags) =>
      finish(atDesk({ ...flags, reporter: 'text', allow: [], timeout: 60 }, (desk) => run(desk, flags))),
    );
}

async function run(desk: Desk, { json, browser }: InfoFlags): Promise<undefined> {
  const facts = {
    werkboek: VERSION,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    browser: await browserFacts(browser, desk),
    fonts: allFaces().map(({ family, weight, file }) => `${family} ${weight} (${path.basename(file)})`),
    cache: await cacheFacts(desk),
    book: await bookFacts(desk),
  };
  if (json) return void desk.say(toJson(facts, 2));
  for (const [name, value] of Object.entries(facts)) desk.say(`${name}: ${shown(value)}`);
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? `\n  ${value.join('\n  ')}` : toJson(value, 2);

async function browserFacts(chosen: string | undefined, desk: Desk) {
  const [{ launchBrowser }, { findBrowser }] = await Promise.all([
    import('../../paginate/browser.js'),
    import('../../paginate/find-browser.js'),
  ]);
  const bookFolders = await desk.config().then(
    ({ bookDir }) => [bookDir],
    () => [],
  );
  try {
    const running = await launchBrowser(await findBrowser({ chosen, signal: desk.signal, bookFolders }));
    const { source, address, version, sandboxed } = running;
    await running.close();
    return {
      source,
      address,
      version,
      sandbox: sandboxed === undefined ? 'not ours to know' : sandboxed ? 'on' : 'none usable here',
    };
  } catch (problem) {
    if (problem instanceof Failure) return { problem: problem.message };
    throw problem;
  }
}

async function cacheFacts(desk: Desk) {
  const [{ cacheFolder }, { measureCache }] = await Promise.all([
    import('../../build/cache.js'),
    import('../../build/prune.js'),
  ]);
  try {
    const folder = cacheFolder(await desk.config());
    return { folder, ...(await measureCache(folder)) };
  } catch (problem) {
    if (problem instanceof Failure) return { problem: problem.message };
    throw problem;
  }
}

async function bookFacts(desk: Desk) {
  try {
    const { places, palette, ...config } = await desk.config();
    return { ...config, palette: `${Object.keys(palette).length} colours` };
  } catch (problem) {
    if (problem instanceof Failure) return { problem: problem.message };
    throw problem;
  }
}
