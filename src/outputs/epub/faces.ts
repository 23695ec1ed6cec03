/** Chooses the typefaces that an e-book brings along, and declares them: those of text, titles and code, and scripts that few readers have. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FONT_ROLES, type FontRole } from '../../config/font-roles.js';
import type { Config } from '../../config/load.js';
import { facesFor } from '../../editions/section-faces.js';
import { FACES, type FaceRole } from '../../fonts/faces.js';
import { own } from '../../own.js';
import { type EmbeddedFace, ownFaceFiles, ownFamily } from '../reading/own-faces.js';
import type { EpubFile } from './publication.js';

const FOLDER = 'letters';
const TYPES: Readonly<Record<string, string>> = {
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
/** Whatever a reading system has itself: Latin, signs, emoji and formulas it has, and these faces are of megabytes. */
const RARE: readonly FaceRole[] = ['arabic', 'hebrew'];
const GENERIC: Readonly<Record<FontRole, string>> = { text: 'sans-serif', title: 'sans-serif', mono: 'monospace' };

/** @param markup of all documents: what is not in it needs no face */
export async function embeddedFaces(config: Config, markup: string): Promise<readonly EmbeddedFace[]> {
  const needed = facesFor(markup, '');
  const roles: readonly FaceRole[] = [
    // Drawings name our faces themselves.
    ...FONT_ROLES.filter((role) => !config.fonts[role] || markup.includes(familyOf(role))).filter(
      (role) => role !== 'mono' || needed.has('mono'),
    ),
    ...RARE.filter((role) => needed.has(role)),
  ];
  const ours = roles.flatMap((role) =>
    FACES[role].map(async ({ family, weight, file }) => ({
      family,
      weight: String(weight),
      name: path.basename(file),
      content: await readFile(file),
    })),
  );
  return [...ownFaceFiles(config), ...(await Promise.all(ours))];
}

const familyOf = (role: FontRole): string => FACES[role][0]?.family ?? '';

export const faceFiles = (faces: readonly EmbeddedFace[]): EpubFile[] =>
  faces.map(({ name, content }) => ({
    path: `${FOLDER}/${name}`,
    mediaType: own(TYPES, path.extname(name).toLowerCase()) ?? 'font/ttf',
    content,
    properties: [],
    isRead: false,
  }));

/** Stylesheets stand in a folder beside that of the faces. */
export const faceCss = (faces: readonly EmbeddedFace[]): string =>
  faces
    .map(
      ({ family, weight, name }) =>
        `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("../${FOLDER}/${encodeURIComponent(name)}"); }`,
    )
    .join('\n');

/** What the stylesheets name faces by. */
export function faceNames(config: Config, faces: readonly EmbeddedFace[]): Readonly<Record<string, string>> {
  const rare = faces
    .map(({ family }) => family)
    .filter((family) => RARE.some((role) => FACES[role][0]?.family === family));
  const behind = [...new Set(rare)].map((family) => `"${family}", `).join('');
  return Object.fromEntries(
    FONT_ROLES.map((role) => {
      const family = config.fonts[role] ? ownFamily(role) : familyOf(role);
      return [`--${role}-face`, `"${family}", ${behind}${GENERIC[role]}`];
    }),
  );
}
