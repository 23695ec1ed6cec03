/** Small books on disk for the tests of content: a folder that is removed after the test. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { type Config, loadConfig } from '../../src/config/load.js';
import type { Diagnostic } from '../../src/diagnostic.js';
import { inLanguage } from '../../src/report/messages.js';
import { GOOD } from '../config/book.js';

/** The files of a book by path from its folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export async function folderOf(test: TestContext, files: Files): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'werkboek-content-')));
  test.after(() => rm(folder, { recursive: true, force: true }));
  writeBook(folder, files);
  return folder;
}

/** For a folder that several tests look at. */
export function writeBook(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** A book with these chapters and formats: its book.yaml is the good one of tests/config, with other files. */
export async function bookOf(
  test: TestContext,
  files: Files,
  lists: { readonly chapters: readonly string[]; readonly formats?: readonly string[]; readonly more?: string },
): Promise<Config> {
  const yaml = GOOD.replace(/chapters:\n( +- .*\n)+/, () => `chapters: [${lists.chapters.join(', ')}]\n`).replace(
    /^formats: .*$/m,
    () => `formats: [${(lists.formats ?? []).join(', ')}]`,
  );
  return loadConfig(
    await folderOf(test, {
      'content/book.yaml': `${yaml}readers: { inwoner: { label: Voor u } }\n${lists.more ?? ''}\n`,
      ...prefixed(files),
    }),
  );
}

const prefixed = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/${name}`, text]));

/** `file:line:column rule {data}`, as machines read it and short enough to compare. */
export const findings = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ rule, place, data }) => {
    const at = place ? `${path.basename(place.file)}:${place.line}:${place.column}` : 'nowhere';
    return `${at} ${rule} ${JSON.stringify(inLanguage(data, 'en'))}`;
  });

export const FORMAT = (code: string, more = ''): string =>
  `---\ncode: ${code}\ntitle: Format ${code}\nversion: 1.10\ndate: 2026-11-23\nsheets: 1\n${more}---\n`;
