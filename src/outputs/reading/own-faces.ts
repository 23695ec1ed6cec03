/** Reads the typefaces that a book brings along, whole, for outputs that hand out the files themselves. */
import path from 'node:path';
import { FONT_ROLES, type FontRole } from '../../config/font-roles.js';
import type { Config } from '../../config/load.js';
import { readFontFile } from '../../content/font-file.js';
import { bytesOf } from '../../files/open.js';

export interface EmbeddedFace {
  readonly family: string;
  /** A number, or two of a face that has all between them. */
  readonly weight: string;
  /** Of its file. */
  readonly name: string;
  readonly content: Uint8Array;
}

export const ownFamily = (role: FontRole): string => `book ${role}`;

export const ownFaceFiles = (config: Config): readonly EmbeddedFace[] =>
  FONT_ROLES.flatMap((role) => facesOf(config, role));

/** That it may be embedded is checked when the book is read. */
function facesOf(config: Config, role: FontRole): EmbeddedFace[] {
  return (config.fonts[role] ?? []).flatMap((file) => {
    const font = readFontFile(config, file);
    const content = font && bytesOf(path.resolve(config.bookDir, file), 'font');
    if (!content) return [];
    const { from, to } = font.weight;
    return [
      {
        family: ownFamily(role),
        weight: from === to ? String(from) : `${from} ${to}`,
        name: `${role}-${path.basename(file).replace(/[^\w.-]+/g, '-')}`,
        content,
      },
    ];
  });
}
