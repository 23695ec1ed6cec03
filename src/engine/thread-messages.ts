/** What the two threads say to each other. */
import type { Diagnostic } from '../diagnostic.js';

export interface Call {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly failure?: { readonly diagnostics: readonly Diagnostic[]; readonly exitCode: number };
  readonly problem?: unknown;
}

/** In place of a call: it is to end by itself, and may keep its code for the next run (`bin/load.cjs`). */
export const END = 'end';

/** Bytes go over whole, without a copy: whoever gives them to the other side has them no longer. */
export const handedOver = (message: unknown): ArrayBuffer[] =>
  (typeof message === 'object' ? Object.values(message ?? {}) : []).flatMap((part) =>
    part instanceof Uint8Array && part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength
      ? [part.buffer]
      : [],
  );
