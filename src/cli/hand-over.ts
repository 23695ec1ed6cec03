/** Hands a result over where it was asked for: into a file, or to whoever listens to the standard output. */
import { type Stats, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { writeAsked } from '../files/write.js';
import type { Desk } from './desk.js';
import { usage } from './options.js';
import { give } from './terminal.js';

/** As many programs understand it. */
export const STDOUT = '-';

/** @param out a file, or `-`; stdout when it is not given */
export async function handOver(desk: Desk, out: string | undefined, content: Uint8Array | string): Promise<void> {
  if (out !== undefined && out !== STDOUT) {
    const file = path.resolve(out);
    await writeAsked(file, content, desk.signal);
    return desk.made(file);
  }
  // Bytes that are no text would ring its bell, and worse.
  if (typeof content !== 'string' && process.stdout.isTTY === true)
    throw usage({
      en: 'a terminal cannot show this; give a file with -o, or send it on with |',
      nl: 'dit is niet op het scherm te tonen; geef een bestand met -o, of stuur het door met |',
    });
  give(content);
}

/** `xlsx` of `straat.XLSX`; empty for a name without one, and for stdout. */
export const endingOf = (out: string | undefined): string =>
  path
    .extname(out ?? '')
    .slice(1)
    .toLowerCase();

export const isFolder = (out: string | undefined): boolean => statOf(out)?.isDirectory() === true;

/** A pipe or a device: what is written goes into it, and it stays what it is. */
export function isSpecial(out: string | undefined): boolean {
  const stat = statOf(out);
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

/** Undefined where nobody may look: writing tells of that. */
function statOf(out: string | undefined): Stats | undefined {
  try {
    return out === undefined ? undefined : statSync(out, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
