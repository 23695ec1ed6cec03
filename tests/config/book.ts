/** A small good book.yaml for the tests of config, and the ways to load a changed one. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { parseConfig } from '../../src/config/load.js';
import { type Diagnostic, Failure } from '../../src/diagnostic.js';
import { EDITIONS } from '../../src/outputs/list.js';

export const GOOD = `# A comment first.
title: Samen Doen
slug: samen-doen
version: 1.10
date: 2026-01-31
publisher:
  name: Gemeente Voorbeeld
  phone: 0201234567
parts:
  - letter: A
    title: Begin
    colour: a
    pattern: dots
    chapters:
      - chapters/01.md
      - chapters/02.md
formats: [formats/F01.md]
palette:
  ink: { screen: '#111111', cmyk: [0, 0, 0, 100] }
  ink-soft: { screen: '#333333' }
  white: { screen: '#FFFFFF' }
  ground: { screen: '#F5EFE0' }
  ground-deep: { screen: '#E0D5BB' }
  line-soft: { screen: '#DDDDDD' }
  line: { screen: '#BBBBBB' }
  writing-line: { screen: '#444444' }
  accent: { screen: '#F6E3A1' }
  accent-tint: { screen: '#FCF4D9' }
  warning: { screen: '#8A1515' }
  warning-tint: { screen: '#FBE9E9' }
  a-dark: { screen: '#1B3A57' }
  a-mid: { screen: '#3F76A8' }
  a-light: { screen: '#A9CBE8' }
  a-tint: { screen: '#EAF3FA' }
`;

export const FILE = '/book/content/book.yaml';

export const parse = (text: string) => parseConfig(Buffer.from(text), FILE, EDITIONS);

/** GOOD with one piece of text changed; fails when that piece is not there exactly once. */
export function changed(from: string, to: string): string {
  if (GOOD.split(from).length !== 2) throw new Error(`not once in the good book: ${from}`);
  return GOOD.replace(from, () => to);
}

/** The diagnostics of a book.yaml that must fail, and the exit code. */
export function failure(text: string | Uint8Array): { diagnostics: readonly Diagnostic[]; exitCode: number } {
  try {
    parseConfig(typeof text === 'string' ? Buffer.from(text) : text, FILE, EDITIONS);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('expected this book.yaml to fail');
}

/** Each diagnostic as `rule line:column path`, short enough to compare. */
export function findings(text: string | Uint8Array): string[] {
  return failure(text).diagnostics.map(({ rule, place, data }) =>
    `${rule} ${place?.line}:${place?.column} ${data.path ?? data.file ?? ''}`.trim(),
  );
}

/** A folder that is removed after the test, with a good book.yaml at each of the paths. */
export async function folderWith(test: TestContext, ...files: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'werkboek-config-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  for (const file of files) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), GOOD);
  }
  return folder;
}
