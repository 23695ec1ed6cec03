/** Remembers which files there are of rows that were not all filled in, so that the next run goes on from there. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { openFile } from '../files/open.js';
import { writeWhole } from '../files/write.js';
import type { MadeFile } from '../outputs/output.js';
import type { ReadRows } from '../rows/row.js';

/** Beside the files; gone when all are there. */
const NAME = '.werkboek-onderweg';

/** The same for the same formats, rows and wish: only then are files of before those that are wanted now. */
export function keyOfFill(formats: readonly MadeFile[], { columns, rows }: ReadRows, wish: unknown): string {
  const hash = createHash('sha256');
  for (const { file, bytes } of formats) hash.update(file).update(bytes);
  const cells = rows.map((row) => [row.number, row.cells.map(({ column, value }) => [column, value])]);
  return hash.update(JSON.stringify([columns.map(({ name }) => name), cells, wish])).digest('hex');
}

/** Names under the folder; none where something else was asked for, or a file is gone. */
export function doneBefore(folder: string, key: string): ReadonlySet<string> {
  const opened = openFile(path.join(folder, NAME), 'own');
  const [known, ...names] = 'bytes' in opened ? opened.bytes.toString('utf8').split('\n') : [];
  const isWhole = known === key && names.every((name) => existsSync(path.join(folder, name)));
  return new Set(isWhole ? names : []);
}

export const rememberDone = (folder: string, key: string, names: readonly string[]): Promise<void> =>
  writeWhole(path.join(folder, NAME), [key, ...names].join('\n'));

export const forgetDone = (folder: string): Promise<void> => rm(path.join(folder, NAME), { force: true });
