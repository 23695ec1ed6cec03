/** Turns flags into what a build asks for. */
import process from 'node:process';
import type { BuildOptions } from '../build/build.js';
import type { Config } from '../config/load.js';
import type { Desk } from './desk.js';

const PICTURE_DPI = 100;

export function workshopOptions(desk: Desk, config: Config): Omit<BuildOptions, 'editions'> {
  const { flags, signal } = desk;
  return {
    config,
    signal,
    progress: desk.progress(),
    outDir: desk.outDir(config),
    cwd: process.cwd(),
    cache: flags.cache !== false,
    timeoutMs: flags.timeout * 1000,
    allow: new Set(flags.allow),
    strict: flags.strict === true,
    ...(flags.jobs && { jobs: flags.jobs }),
    ...(flags.browser && { browser: flags.browser }),
    ...((flags.png || flags.pages) && { pictures: { pages: flags.pages, dpi: PICTURE_DPI } }),
  };
}
