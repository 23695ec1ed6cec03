/** Packs a TrueType file as a web font (WOFF 1.0): half the bytes, and the same on every machine. */
import { readFileSync } from 'node:fs';
import { zlibSync } from 'fflate';

/** `wOFF`. */
const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
const LEVEL = 9;

export const packFace = (file: string): Uint8Array => asWoff(readFileSync(file));

export function asWoff(file: Uint8Array): Uint8Array {
  const sfnt = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = sfnt.getUint16(4);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = SFNT_HEADER + index * SFNT_ENTRY;
    const length = sfnt.getUint32(at + 12);
    const offset = sfnt.getUint32(at + 8);
    const plain = file.subarray(offset, offset + length);
    const packed = zlibSync(plain, { level: LEVEL });
    // A table that does not become smaller stays as it is.
    return {
      tag: sfnt.getUint32(at),
      sum: sfnt.getUint32(at + 4),
      length,
      bytes: packed.length < length ? packed : plain,
    };
  });
  const size = HEADER + count * ENTRY + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0);
  const woff = new Uint8Array(size);
  const view = new DataView(woff.buffer);
  const plainSize = SFNT_HEADER + count * SFNT_ENTRY + tables.reduce((sum, { length }) => sum + padded(length), 0);
  const put = (at: number, ...values: readonly number[]): void => {
    for (const [index, value] of values.entries()) view.setUint32(at + index * 4, value);
  };
  put(0, SIGNATURE, sfnt.getUint32(0), size);
  view.setUint16(12, count);
  put(16, plainSize);
  view.setUint16(20, 1);
  let at = HEADER + count * ENTRY;
  for (const [index, { tag, sum, length, bytes }] of tables.entries()) {
    put(HEADER + index * ENTRY, tag, at, bytes.length, length, sum);
    woff.set(bytes, at);
    at += padded(bytes.length);
  }
  return woff;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;
