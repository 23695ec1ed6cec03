/** Turns flags into what a build asks for. */
import process from 'node:process';
import type { BuildOptions } from '../build/build.js';
import { sourceDate } from '../build/release-date.js';
import type { Config } from '../config/load.js';
import type { RuleId } from '../rules/list.js';
import type { Desk } from './desk.js';

const PICTURE_DPI = 100;

export function workshopOptions(desk: Desk, config: Config): Omit<BuildOptions, 'editions'> {
  const { flags, signal } = desk;
  return {
    config: flags.draft ? { ...config, draft: today() } : config,
    signal,
    progress: desk.progress(),
    out: desk.out(config),
    cwd: process.cwd(),
    cache: flags.cache !== false,
    timeoutMs: flags.timeout * 1000,
    allow: new Set<RuleId>(flags.draft ? [...flags.allow, 'content/placeholder'] : flags.allow),
    strict: flags.strict === true,
    ...(flags.jobs && { jobs: flags.jobs }),
    ...(flags.browser && { browser: flags.browser }),
    ...((flags.png || flags.pages) && { pictures: { pages: flags.pages, dpi: PICTURE_DPI } }),
  };
}

/** A draft tells of the day on which it was made; SOURCE_DATE_EPOCH makes the same one again later, wherever that is. */
function today(): string {
  const chosen = sourceDate();
  if (chosen) return chosen.toISOString().slice(0, 10);
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
