/** Packs files into a zip of which every byte follows from what is in it: no clock, no time zone, no library of the machine. */

export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** As it is, without compression: what is packed by its kind already, or has to be found by a fixed offset. */
  readonly isStored?: boolean;
}

/** A zip counts years from 1980, with seven bits; the library that writes ours stops at 2099. */
const inZip = (year: number): number => Math.min(2099, Math.max(1980, year));

/** Not by node:zlib: what that makes of the same bytes differs between builds of Node. Entries stand in the order in which they are given. */
export async function zip(entries: readonly ZipEntry[], date: Date): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  // A zip holds local time. Noon exists on every day in every place, and so the bytes are the same everywhere.
  const mtime = new Date(inZip(date.getUTCFullYear()), date.getUTCMonth(), date.getUTCDate(), 12);
  const files = entries.map(({ name, content, isStored = false }) => [
    name,
    [content, { level: isStored ? 0 : 6, mtime }] as [Uint8Array, { level: 0 | 6; mtime: Date }],
  ]);
  return zipSync(Object.fromEntries(files));
}
