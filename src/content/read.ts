/** Reads text files of the book: only inside its folder, only UTF-8, each fault with its place. */
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Place } from '../model.js';

export type Read = { readonly text: string } | { readonly problem: Diagnostic };

/**
 * @param file absolute path
 * @param bookDir the folder that nothing may lead out of, also not by a symbolic link
 * @param mentioned where the book names this file
 */
export async function readBookFile(file: string, bookDir: string, mentioned?: Place): Promise<Read> {
  const shown = path.relative(bookDir, file) || file;
  const [home, real] = await Promise.all([realpath(bookDir), realpath(file).catch(() => undefined)]);
  if (real === undefined) {
    const rule = shown.startsWith('..') ? 'content/outside-book' : 'content/missing-file';
    return { problem: diagnostic(rule, { file: shown }, mentioned) };
  }
  if (!real.startsWith(home + path.sep))
    return { problem: diagnostic('content/outside-book', { file: shown }, mentioned) };
  const bytes = await readFile(real).catch(() => undefined);
  if (!bytes) return { problem: diagnostic('content/missing-file', { file: shown }, mentioned) };
  const text = decode(bytes);
  if (text !== undefined) return { text };
  const offset = firstBadByte(bytes);
  return { problem: diagnostic('content/not-utf8', { file: shown, offset }, placeOfByte(file, bytes, offset)) };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Found by halving: a prefix decodes until the bad byte is in it (`stream` allows a cut character at its end). */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

function placeOfByte(file: string, bytes: Uint8Array, offset: number): Place {
  const before = new TextDecoder('latin1').decode(bytes.subarray(0, offset)).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
