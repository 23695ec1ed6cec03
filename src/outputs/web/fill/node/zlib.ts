/** What stands in the place of node:zlib in a browser. */
import { unzlibSync, zlibSync } from 'fflate';

export const inflateSync = (bytes: Uint8Array): Uint8Array => Buffer.from(unzlibSync(bytes));

export const deflateSync = (bytes: Uint8Array, { level = 6 }: { level?: number } = {}): Uint8Array =>
  Buffer.from(zlibSync(bytes, { level: Math.min(9, Math.max(0, level)) as 0 | 6 | 9 }));
