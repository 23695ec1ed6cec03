/** Puts the typefaces of the book on its site: their files, and the rules that set text, titles and code in them. */
import { FONT_ROLES } from '../../config/font-roles.js';
import type { Config } from '../../config/load.js';
import { ownFaceFiles, ownFamily } from '../reading/own-faces.js';
import type { SiteFile } from './site.js';

/** What a device has itself, for who does not fetch typefaces. */
const GENERIC = { text: 'sans-serif', title: 'sans-serif', mono: 'monospace' } as const;

export interface SiteFaces {
  /** Comes behind the rules of ours. */
  readonly css: string;
  readonly files: readonly SiteFile[];
}

export function ownSiteFaces(config: Config): SiteFaces {
  const faces = ownFaceFiles(config);
  const declared = faces.map(
    ({ family, weight, name }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${name}"); font-display: optional; }`,
  );
  const roles = FONT_ROLES.filter((role) => faces.some(({ family }) => family === ownFamily(role))).map(
    // What its face lacks, ours draws.
    (role) => `:root { --${role}-face: "${ownFamily(role)}", var(--more-faces), ${GENERIC[role]}; }`,
  );
  return {
    css: [...declared, ...roles].join('\n'),
    files: faces.map(({ name, content }) => ({ name: `assets/${name}`, content })),
  };
}
