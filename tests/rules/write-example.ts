/** Writes the small book of base/ with what the example of a rule changes in it. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Change } from '../../src/rules/rule.js';

const BASE = fileURLToPath(new URL('base', import.meta.url));

/** @param folder becomes that of book.yaml */
export function writeExample(folder: string, source: Readonly<Record<string, Change>>): void {
  cpSync(BASE, folder, { recursive: true });
  change(folder, source);
}

export function change(folder: string, files: Readonly<Record<string, Change>>): void {
  for (const [name, each] of Object.entries(files)) apply(path.join(folder, name), each);
}

function apply(file: string, change: Change): void {
  if (change === null) rmSync(file);
  else {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof change === 'string' ? change : replaced(readFileSync(file, 'utf8'), change));
  }
}

function replaced(text: string, { replace, by }: Exclude<Change, string | null>): string {
  assert.equal(text.split(replace).length, 2, `“${replace}” stands there once`);
  return text.replace(replace, () => by);
}
