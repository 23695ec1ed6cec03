/** One entry of the cache as bytes: a line with a seal, a line of JSON, and what was made. */
import { sealOf } from '../files/secret.js';

/** The stages of which results are kept; folders of the cache. */
export const KINDS = ['document', 'layout', 'print', 'picture', 'finished', 'whole'] as const;
export type Kind = (typeof KINDS)[number];

export interface Entry {
  /** What was given to `packEntry`, by way of JSON. */
  readonly facts: unknown;
  readonly bytes: Uint8Array;
}

const MAGIC = 'werkboek-cache-2';
const NEWLINE = 10;
/** The first line of an entry, also of earlier versions: what begins so was made by this program. */
const FIRST_LINE = /^werkboek-cache-[12] [0-9a-f]{64}\n/;
/** Bytes of a file in which its first line stands. */
export const FIRST_LINE_BYTES = 100;

export const isEntry = (start: Uint8Array): boolean => FIRST_LINE.test(Buffer.from(start).toString('latin1'));

/** The name goes into the seal: an entry that stands under another name is no entry. */
export function packEntry(key: Buffer, name: string, { facts, bytes }: Entry): Uint8Array {
  const content = Buffer.concat([Buffer.from(`${JSON.stringify(facts ?? null)}\n`), bytes]);
  return Buffer.concat([Buffer.from(firstLine(key, name, content)), content]);
}

/** Undefined for anything that `packEntry` did not write under this name with this secret, byte for byte. */
export function unpackEntry(key: Buffer, name: string, stored: Uint8Array): Entry | undefined {
  const content = stored.subarray(stored.indexOf(NEWLINE) + 1);
  const line = Buffer.from(stored.subarray(0, stored.length - content.length)).toString('latin1');
  if (line !== firstLine(key, name, content)) return undefined;
  const end = content.indexOf(NEWLINE);
  const facts: unknown = JSON.parse(Buffer.from(content.subarray(0, end)).toString('utf8'));
  return { facts, bytes: content.subarray(end + 1) };
}

const firstLine = (key: Buffer, name: string, content: Uint8Array): string =>
  `${MAGIC} ${sealOf(key, name, content)}\n`;
