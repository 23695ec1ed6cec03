/** One entry of the cache as bytes: a line with a checksum, a line of JSON, and what was made. */
import { createHash } from 'node:crypto';

/** The stages of which results are kept; folders of `.cache/`. */
export const KINDS = ['document', 'layout', 'print', 'picture', 'finished', 'whole'] as const;
export type Kind = (typeof KINDS)[number];

export interface Entry {
  /** What was given to `packEntry`, by way of JSON. */
  readonly facts: unknown;
  readonly bytes: Uint8Array;
}

const MAGIC = 'werkboek-cache-1';
const NEWLINE = 10;

/** The name goes into the sum: an entry that stands under another name is no entry. */
export function packEntry(name: string, { facts, bytes }: Entry): Uint8Array {
  const content = Buffer.concat([Buffer.from(`${JSON.stringify(facts ?? null)}\n`), bytes]);
  return Buffer.concat([Buffer.from(firstLine(name, content)), content]);
}

/** Undefined for anything that `packEntry` did not write under this name, byte for byte. */
export function unpackEntry(name: string, stored: Uint8Array): Entry | undefined {
  const content = stored.subarray(stored.indexOf(NEWLINE) + 1);
  const line = Buffer.from(stored.subarray(0, stored.length - content.length)).toString('latin1');
  if (line !== firstLine(name, content)) return undefined;
  const end = content.indexOf(NEWLINE);
  const facts: unknown = JSON.parse(Buffer.from(content.subarray(0, end)).toString('utf8'));
  return { facts, bytes: content.subarray(end + 1) };
}

const firstLine = (name: string, content: Uint8Array): string =>
  `${MAGIC} ${createHash('sha256').update(`${name}\n`).update(content).digest('hex')}\n`;
