/** Reads what a font file tells of itself: its letters, its weight, and what its maker allows. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Config } from '../config/load.js';
import { bytesOf } from '../files/open.js';
import { witness } from './witness.js';

/** What fontkit tells of a file; it has no types. */
interface ReadFont {
  readonly characterSet: readonly number[];
  readonly postscriptName: string | null;
  readonly familyName?: string | null;
  readonly variationAxes?: Readonly<Record<string, { readonly min: number; readonly max: number } | undefined>>;
  readonly 'OS/2'?: { readonly usWeightClass?: number; readonly fsType?: FsType };
}
/** OpenType OS/2 `fsType`: how a face may be embedded. */
interface FsType {
  readonly noEmbedding?: boolean;
  readonly viewOnly?: boolean;
  readonly noSubsetting?: boolean;
  readonly bitmapOnly?: boolean;
}
interface Fontkit {
  create(bytes: Uint8Array): ReadFont;
}

export interface FontFile {
  readonly letters: readonly number[];
  readonly name: string | undefined;
  readonly weight: { readonly from: number; readonly to: number };
  /** What its maker forbids that we do: a PDF holds the face, and only the letters in use. */
  readonly forbids: 'embedding' | 'subsets' | 'outlines' | undefined;
}

const require = createRequire(import.meta.url);

/** Undefined for what cannot be read, or is no font. */
export function readFontFile({ bookDir }: Pick<Config, 'bookDir'>, name: string): FontFile | undefined {
  const file = path.resolve(bookDir, name);
  witness(file);
  const bytes = bytesOf(file, 'font');
  if (!bytes) return undefined;
  try {
    // Loaded where a book has a face of its own: that is rare, and it takes as long as reading a chapter.
    return factsOf((require('@pdf-lib/fontkit') as Fontkit).create(bytes));
  } catch {
    return undefined;
  }
}

function factsOf(font: ReadFont): FontFile {
  const { usWeightClass = 400, fsType = {} } = font['OS/2'] ?? {};
  const { min = usWeightClass, max = usWeightClass } = font.variationAxes?.wght ?? {};
  return {
    letters: font.characterSet,
    name: font.postscriptName ?? undefined,
    weight: { from: min, to: max },
    forbids: fsType.noEmbedding
      ? 'embedding'
      : fsType.bitmapOnly
        ? 'outlines'
        : fsType.noSubsetting
          ? 'subsets'
          : undefined,
  };
}
