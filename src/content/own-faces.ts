/** Reads the typefaces that the book's stylesheets bring along, so that their letters are counted as ours are. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Config } from '../config/load.js';
import { bytesOf } from '../files/open.js';
import type { OwnFace } from '../fonts/coverage.js';
import { facesIn } from './font-css.js';
import { BOOK_URL } from './pictures.js';
import { ownStyles } from './stylesheets.js';
import { witness } from './witness.js';

interface ReadFont {
  readonly characterSet: readonly number[];
  readonly postscriptName: string | null;
}

/** What fontkit tells of a file; it has no types. */
interface Fontkit {
  create(bytes: Uint8Array): ReadFont;
}

const require = createRequire(import.meta.url);
/** By the settings of one run: each section asks. */
const known = new WeakMap<Config, readonly OwnFace[]>();

/** A face that cannot be read has no letters; the layout says which one that is. */
export function ownFaces(config: Config): readonly OwnFace[] {
  const read = known.get(config) ?? (config.styles.length > 0 ? readFaces(config) : []);
  known.set(config, read);
  return read;
}

function readFaces(config: Config): readonly OwnFace[] {
  const families = new Map<string, { letters: Set<number>; names: string[] }>();
  for (const { family, addresses } of facesIn(ownStyles(config))) {
    const { letters, names } = families.get(family) ?? { letters: new Set(), names: [] };
    families.set(family, { letters, names });
    for (const font of addresses.map((address) => readFont(config, address))) {
      for (const code of font?.characterSet ?? []) letters.add(code);
      if (font?.postscriptName) names.push(font.postscriptName);
    }
  }
  return [...families].map(([family, { letters, names }]) => ({ family, names, has: (code) => letters.has(code) }));
}

function readFont({ bookDir }: Config, address: string): ReadFont | undefined {
  if (!address.startsWith(BOOK_URL)) return undefined;
  const file = path.join(bookDir, ...address.slice(BOOK_URL.length).split('/').map(decodeURIComponent));
  witness(file);
  const bytes = bytesOf(file, 'font');
  if (!bytes) return undefined;
  try {
    // Loaded where a book has a face of its own: that is rare, and it takes as long as reading a chapter.
    return (require('@pdf-lib/fontkit') as Fontkit).create(bytes);
  } catch {
    return undefined;
  }
}
