/** Reads text files of the book: only inside its folder, each fault with its place. */
import { realpathSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { decode } from '../files/decode.js';
import { isInside } from '../files/inside.js';
import { bytesOf, type FileKind, MOST_BYTES, type Obstacle, openFile } from '../files/open.js';
import type { Place } from '../model.js';
import { missingFile, notUtf8, otherEncoding, outsideBook, unreadableFile } from '../rules/content/files.js';
import type { Phrase } from '../rules/rule.js';
import { witness } from './witness.js';

/** With a remark on a text that can be read, but had better be written otherwise. */
export type Read = { readonly text: string; readonly remark?: Diagnostic } | { readonly problem: Diagnostic };

/** The true path of a file of the book, or the rule that it breaks. */
export type Found = { readonly real: string } | { readonly fault: typeof outsideBook | typeof missingFile };

/** Of a file that is named where another rule is the better one. */
export const NOT_UTF8: Phrase = { en: 'it is not UTF-8', nl: 'het is geen UTF-8' };

/** Follows symbolic links: what they lead to counts. */
export async function findInBook(file: string, bookDir: string): Promise<Found> {
  witness(file);
  const [home, real] = await Promise.all([
    realpath(bookDir).catch(() => bookDir),
    realpath(file).catch(() => undefined),
  ]);
  if (real === undefined) return { fault: isInside(file, bookDir) ? missingFile : outsideBook };
  return isInside(real, home) ? { real } : { fault: outsideBook };
}

/**
 * @param file absolute path
 * @param bookDir the folder that nothing may lead out of, also not by a symbolic link
 * @param mentioned where the book names this file
 */
export async function readBookFile(
  file: string,
  bookDir: string,
  mentioned?: Place,
  kind: FileKind = 'text',
): Promise<Read> {
  const shown = path.relative(bookDir, file) || file;
  const found = await findInBook(file, bookDir);
  if ('fault' in found) return { problem: diagnostic(found.fault, { file: shown }, mentioned) };
  const opened = openFile(found.real, kind);
  if ('obstacle' in opened) return { problem: obstacleTo(shown, opened.obstacle, kind, mentioned) };
  const { bytes } = opened;
  const { text, encoding, isCertain } = decode(bytes);
  if (encoding === 'UTF-8') return { text };
  const start = { file, line: 1, column: 1 };
  if (isCertain) return { text, remark: diagnostic(otherEncoding, { file: shown, encoding }, start) };
  const offset = firstBadByte(bytes);
  return { problem: diagnostic(notUtf8, { file: shown, offset }, placeOfByte(file, bytes, offset)) };
}

/** The text of a file that was checked before; undefined when it is not there or not in the book, also when somebody accepts the finding about it. */
export function textInBook(file: string, bookDir: string, kind: FileKind): string | undefined {
  witness(file);
  try {
    const real = realpathSync(file);
    return isInside(real, realpathSync(bookDir)) ? decoded(bytesOf(real, kind)) : undefined;
  } catch {
    return undefined;
  }
}

/** Says why a file cannot be read. */
export function obstacleTo(file: string, obstacle: Obstacle, kind: FileKind, mentioned?: Place): Diagnostic {
  if (obstacle === 'missing') return diagnostic(missingFile, { file }, mentioned);
  const mostMb = Math.round(MOST_BYTES[kind] / 1024 / 1024);
  return diagnostic(unreadableFile, { file, reason: obstacle, mostMb }, mentioned);
}

const decoded = (bytes: Uint8Array | undefined): string | undefined => bytes && decode(bytes).text;

function utf8(bytes: Uint8Array, options: { stream?: boolean } = {}): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
  } catch {
    return undefined;
  }
}

/** Found by halving: a beginning decodes until the bad byte is in it (`stream` allows a cut character at its end). */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (utf8(bytes.subarray(0, middle), { stream: true }) === undefined) bad = middle;
    else good = middle;
  }
  // The good beginning may end inside a character that never comes: the fault is where that character starts.
  while (utf8(bytes.subarray(0, good)) === undefined) good -= 1;
  return good;
}

function placeOfByte(file: string, bytes: Uint8Array, offset: number): Place {
  const before = (utf8(bytes.subarray(0, offset)) ?? '').split(/\r\n?|\n/);
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
