/** Reads the typefaces that the book brings along, so that their letters are counted as ours are. */
import type { Config } from '../config/load.js';
import type { OwnFace } from '../fonts/coverage.js';
import { facesIn } from './font-css.js';
import { type FontFile, readFontFile } from './font-file.js';
import { BOOK_URL } from './pictures.js';
import { ownStyles } from './stylesheets.js';

/** By one reading of book.yaml, of which each output may have settings of its own: each section asks. */
const known = new WeakMap<Config['places'], readonly OwnFace[]>();

/**
 * A face that cannot be read has no letters; the layout says which one that is.
 * @param css what `ownStyles` gives, where it is known
 */
export function ownFaces(config: Config, css?: string): readonly OwnFace[] {
  const read = known.get(config.places) ?? readFaces(config, css ?? ownStyles(config));
  known.set(config.places, read);
  return read;
}

function readFaces(config: Config, css: string): readonly OwnFace[] {
  const families = new Map<string, { letters: Set<number>; names: string[] }>();
  for (const { family, addresses } of facesIn(css)) {
    const { letters, names } = families.get(family) ?? { letters: new Set(), names: [] };
    families.set(family, { letters, names });
    for (const font of addresses.map((address) => readFont(config, address))) {
      for (const code of font?.letters ?? []) letters.add(code);
      if (font?.name) names.push(font.name);
    }
  }
  return [...families].map(([family, { letters, names }]) => ({ family, names, has: (code) => letters.has(code) }));
}

const readFont = (config: Config, address: string): FontFile | undefined =>
  address.startsWith(BOOK_URL)
    ? readFontFile(config, address.slice(BOOK_URL.length).split('/').map(decodeURIComponent).join('/'))
    : undefined;
