/** Joins the stylesheet of a site: typefaces, the colours of the book for light and dark, and the styles of the package. */

import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../config/load.js';
import { screenStyles } from '../../content/stylesheets.js';
import { blockCss } from '../../editions/block-css.js';
import { allFaces, chainCss, type FaceRole, FONT_URL, fontFaceCss } from '../../fonts/faces.js';
import { packagePath } from '../../package.js';
import { packageReader } from '../../package-file.js';
import type { Colours, SiteColours } from './colours.js';

const readStyle = packageReader((text) => text);
const FACE = /"\/fonts\/([^"]+)\.ttf"/g;

/** Letters; arrows, signs and emoji are in the faces of every device, and ours would be half a megabyte each. */
const WORTH_IT: ReadonlySet<FaceRole> = new Set(['mono', 'world', 'arabic', 'hebrew', 'math']);

/** On every page, but for those in whose place the book has its own. */
const everywhere = ({ fonts }: Pick<Config, 'fonts'>): readonly FaceRole[] =>
  (['text', 'title'] as const).filter((role) => !fonts[role]);

export interface SiteStyles {
  readonly css: string;
  /** Files of the typefaces that it names. */
  readonly faces: readonly string[];
}

/** @param roles typefaces that the letters of its pages need */
export function siteStyles(config: Config, colours: SiteColours, roles: ReadonlySet<FaceRole>): SiteStyles {
  const own = readdirSync(packagePath('styles', 'web'))
    .sort()
    .map((file) => readStyle('styles', 'web', file));
  const more = new Set([...roles].filter((role) => WORTH_IT.has(role)));
  const fonts = fontFaceCss([...everywhere(config), ...more]).replaceAll(' }', ' font-display: optional; }');
  const light = namedColours(colours.light);
  const dark = namedColours(colours.dark);
  return {
    css: [
      fonts.replaceAll(FONT_URL, '').replace(/"([^"/]+)\.ttf"/g, '"$1.woff"'),
      chainCss(more),
      // Drawings are on paper, whatever the light in the room.
      `:root, .figure, .format-sheet, .picture, .qr, .site-logo { ${light} }`,
      `@media screen { @media (prefers-color-scheme: dark) { :root:not([data-colours="light"]) { ${dark} } }\n:root[data-colours="dark"] { ${dark} } }`,
      partCss(config),
      blockCss(config),
      ...own,
      screenStyles(config),
    ].join('\n'),
    faces: filesIn(fonts),
  };
}

/** Files of the typefaces of every page. */
export const facesOfAll = (config: Pick<Config, 'fonts'>): readonly string[] =>
  filesIn(fontFaceCss(everywhere(config)));

function filesIn(fonts: string): readonly string[] {
  const named = new Set([...fonts.matchAll(FACE)].map(([, name]) => `${name}.ttf`));
  return allFaces()
    .filter(({ file }) => named.has(path.basename(file)))
    .map(({ file }) => file);
}

const namedColours = (colours: Colours): string =>
  Object.entries(colours)
    .map(([name, value]) => `--colour-${name}: ${value};`)
    .join(' ');

function partCss({ parts = [] }: Config): string {
  const rules = parts.map(({ letter, colour }) => {
    const shades = ['dark', 'mid', 'light', 'tint'].map(
      (shade) => `--part-${shade}: var(--colour-${colour}-${shade});`,
    );
    const rule = `--part: var(--colour-${colour}-dark); ${shades.join(' ')}`;
    const name = `.part-${letter.toLowerCase()}`;
    // Once more for drawings, whose colours are others in the dark.
    return `${name}, ${name} .figure, ${name} .picture, ${name} .format-sheet { ${rule} }`;
  });
  return rules.join('\n');
}
