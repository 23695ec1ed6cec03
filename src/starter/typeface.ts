/** Takes the typeface that somebody brings to a new book: its files, and which of them are of one family. */
import { createRequire } from 'node:module';
import path from 'node:path';

export interface GivenFace {
  /** As it was named. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

const require = createRequire(import.meta.url);
const FOLDER = 'fonts';

/** Paths from the folder of book.yaml. */
export type Typeface = ReadonlyMap<string, Uint8Array>;

/** @returns the name of a file that is no typeface, where one is none */
export function typefaceOf(faces: readonly GivenFace[]): Typeface | { readonly wrong: string } {
  const wrong = faces.find(({ bytes }) => !isFace(bytes));
  if (wrong) return { wrong: wrong.file };
  return new Map(faces.map(({ file, bytes }) => [`${FOLDER}/${path.basename(file).replace(/[^\w.-]+/g, '-')}`, bytes]));
}

function isFace(bytes: Uint8Array): boolean {
  try {
    // Loaded where somebody brings a face: it takes as long as all the rest.
    const { familyName } = (require('@pdf-lib/fontkit') as Fontkit).create(bytes);
    return typeof familyName === 'string';
  } catch {
    return false;
  }
}

interface Fontkit {
  create(bytes: Uint8Array): { readonly familyName: string | null };
}
