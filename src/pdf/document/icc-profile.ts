/** Parses an ICC profile whole: a part of one would give other inks, or none (ICC.1:2010 clause 7, ICC.1:2001-04 clause 6). */

export interface IccProfile {
  /** Of which device: `prtr` for a press. */
  readonly device: string;
  /** Its inks: `CMYK`. */
  readonly space: string;
}

const HEADER_BYTES = 128;
const [SIZE_AT, VERSION_AT, DEVICE_AT, SPACE_AT, CONNECTION_AT, MARK_AT] = [0, 8, 12, 16, 20, 36];
const ENTRY_BYTES = 12;
/** Most profiles have twenty. */
const MOST_TAGS = 200;
/** Before its data a tag has its type and four bytes that mean nothing. */
const LEAST_BYTES = 8;
/** What no press can do without: its name, its white, and the tables there and back. Of more that is asked some profiles in use lack one. */
const OF_A_PRESS = ['desc', 'wtpt', 'A2B0', 'B2A0'];
/** Tables of colours: with 8 or 16 bits, or in the form of version 4. */
const TABLE_TYPES = new Set(['mft1', 'mft2', 'mAB ', 'mBA ']);

/** Undefined for bytes that are no ICC profile, or a damaged one. */
export function readIccProfile(bytes: Uint8Array): IccProfile | undefined {
  const profile = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (profile.length < HEADER_BYTES + 4) return undefined;
  const word = (at: number): string => profile.toString('latin1', at, at + 4);
  const [device, space] = [word(DEVICE_AT), word(SPACE_AT)];
  const isProfile = word(MARK_AT) === 'acsp' && [2, 4].includes(profile[VERSION_AT]!);
  if (!isProfile || profile.readUInt32BE(SIZE_AT) > profile.length) return undefined;
  const tags = readTags(profile);
  if (!tags) return undefined;
  if (device !== 'prtr') return { device, space };
  if (!['Lab ', 'XYZ '].includes(word(CONNECTION_AT))) return undefined;
  const isWhole = OF_A_PRESS.every((name) => tags.has(name)) && [...tags].every(([, tag]) => isTable(tag, space));
  return isWhole ? { device, space } : undefined;
}

/** Each with its data; undefined when one of them is not inside the profile. */
function readTags(profile: Buffer): ReadonlyMap<string, Buffer> | undefined {
  const count = profile.readUInt32BE(HEADER_BYTES);
  const table = HEADER_BYTES + 4;
  const end = table + count * ENTRY_BYTES;
  const size = profile.readUInt32BE(SIZE_AT);
  if (count === 0 || count > MOST_TAGS || end > size) return undefined;
  const tags = new Map<string, Buffer>();
  for (let at = table; at < end; at += ENTRY_BYTES) {
    const [from, length] = [profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 8)];
    if (from < end || length < LEAST_BYTES || from + length > size) return undefined;
    tags.set(profile.toString('latin1', at, at + 4), profile.subarray(from, from + length));
  }
  return tags;
}

/** Whether a table of colours has all its entries; true of a tag of another type. */
function isTable(tag: Buffer, space: string): boolean {
  const type = tag.toString('latin1', 0, 4);
  if (!TABLE_TYPES.has(type) || !type.startsWith('mft')) return true;
  if (tag.length < 52) return false;
  const [inputs, outputs, nodes] = [tag[8]!, tag[9]!, tag[10]!];
  const inks = space === 'CMYK' ? 4 : Math.max(inputs, outputs);
  const bytes = type === 'mft2' ? 2 : 1;
  const [input, output, head] = type === 'mft2' ? [tag.readUInt16BE(48), tag.readUInt16BE(50), 52] : [256, 256, 48];
  const entries = inputs * input + nodes ** inputs * outputs + outputs * output;
  return inputs > 0 && inputs <= inks && nodes > 1 && head + bytes * entries <= tag.length;
}
