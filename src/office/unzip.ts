/** Opens a zip that somebody else made: its directory is read, and a part is unpacked when it is asked for, up to a limit. */
import { inflateRawSync } from 'node:zlib';

/** A part of a workbook of a million cells takes less. */
const MOST_UNPACKED = 192 * 1024 * 1024;
const MOST_PARTS = 20_000;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** `locked` has a password, `too-big` is more than anybody's own work unpacks to. */
export type ZipTrouble = 'broken' | 'locked' | 'too-big';

export class BadZip extends Error {
  readonly trouble: ZipTrouble;

  constructor(trouble: ZipTrouble) {
    super(`zip: ${trouble}`);
    this.trouble = trouble;
  }
}

export interface Unzipped {
  readonly names: ReadonlySet<string>;
  /** Undefined when there is no such part. All that is unpacked counts together. @throws BadZip */
  part(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly at: number;
}

/** What the sizes in a directory say may be a lie: only what comes out is counted. @throws BadZip */
export function unzip(bytes: Uint8Array): Unzipped {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = guarded(() => directoryOf(zip));
  let room = MOST_UNPACKED;
  return {
    names: new Set(entries.keys()),
    part(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const content = guarded(() => unpack(zip, entry, room));
      room -= content.length;
      return content;
    },
  };
}

function directoryOf(zip: Buffer): Map<string, Entry> {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new BadZip('too-big');
  const entries = new Map<string, Entry>();
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new BadZip('broken');
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength).replaceAll('\\', '/');
    entries.set(name, {
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      at: zip.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** A comment may stand behind it. */
function endOf(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT);
  for (let at = zip.length - END_BYTES; at >= first; at--) if (zip.readUInt32LE(at) === END) return at;
  throw new BadZip('broken');
}

function unpack(zip: Buffer, { flags, method, packed, at }: Entry, room: number): Uint8Array {
  if ((flags & ENCRYPTED) !== 0) throw new BadZip('locked');
  if (zip.readUInt32LE(at) !== LOCAL) throw new BadZip('broken');
  const from = at + LOCAL_BYTES + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  if (from + packed > zip.length) throw new BadZip('broken');
  const content = zip.subarray(from, from + packed);
  if (method === STORED) {
    if (packed > room) throw new BadZip('too-big');
    return content;
  }
  if (method !== DEFLATED) throw new BadZip('broken');
  return inflateRawSync(content, { maxOutputLength: Math.max(1, room) });
}

/** What Node throws for places outside the file and for bytes that are not packed means that the zip is damaged. */
function guarded<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof BadZip) throw problem;
    const { code } = Object(problem) as { code?: unknown };
    throw new BadZip(code === 'ERR_BUFFER_TOO_LARGE' ? 'too-big' : 'broken');
  }
}
