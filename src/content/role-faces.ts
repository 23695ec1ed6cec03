/** Declares the typefaces of `fonts` in book.yaml, and checks their files: there, a font, with a bold, and free to be embedded. */
import path from 'node:path';
import { FONT_ROLES } from '../config/font-roles.js';
import type { Config } from '../config/load.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { fontForbids, fontUnreadable, fontWithoutBold } from '../rules/content/font.js';
import { type FontFile, readFontFile } from './font-file.js';
import { BOOK_URL } from './pictures.js';
import { findInBook } from './read.js';

/** From here on a face stands out as bold. */
const BOLD = 600;

/** Empty for a book that brings none. */
export function roleFacesCss(config: Config): string {
  const { fonts } = config;
  return FONT_ROLES.flatMap((role) => {
    const files = fonts[role] ?? [];
    if (files.length === 0) return [];
    const family = `book ${role}`;
    const faces = files.map((name) => {
      const { from, to } = readFontFile(config, name)?.weight ?? { from: 400, to: 400 };
      const weight = from === to ? from : `${from} ${to}`;
      return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${addressOf(name)}"); }`;
    });
    return [...faces, `:root { --${role}-face: "${family}", var(--more-faces); }`];
  }).join('\n');
}

const addressOf = (name: string): string =>
  `${BOOK_URL}${path.posix.normalize(name).split('/').map(encodeURIComponent).join('/')}`;

export async function checkFonts(config: Config): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const role of FONT_ROLES) {
    const files = config.fonts[role] ?? [];
    const read: FontFile[] = [];
    for (const [index, file] of files.entries()) {
      const place = config.places.get(`fonts.${role}.${index}`) ?? config.places.get(`fonts.${role}`);
      const there = await findInBook(path.resolve(config.bookDir, file), config.bookDir);
      const font = 'fault' in there ? undefined : readFontFile(config, file);
      if (!font)
        found.push(diagnostic(fontUnreadable, { file, reason: 'fault' in there ? 'missing' : 'damaged' }, place));
      else read.push(font);
      if (font?.forbids) found.push(diagnostic(fontForbids, { file, what: font.forbids }, place));
    }
    // Titles are of one weight; code is seldom bold.
    if (role === 'text' && read.length > 0 && !read.some(({ weight }) => weight.to >= BOLD))
      found.push(diagnostic(fontWithoutBold, { file: files[0] ?? '' }, config.places.get('fonts.text')));
  }
  return found;
}
