/** Makes the stylesheets of an e-book: one for all documents, and one for each part in its colours. */
import type { Config } from '../../config/load.js';
import { screenStyles } from '../../content/stylesheets.js';
import { packageText } from '../../package-file.js';
import type { EmbeddedFace } from '../reading/own-faces.js';
import { coloursOf, withColours } from './colours.js';
import { faceCss, faceNames } from './faces.js';
import type { EpubFile } from './publication.js';

const FOLDER = 'styles';
const style = (name: string): string => packageText('styles', 'epub', name);

export const COMMON_STYLE = `${FOLDER}/text.css`;

/** @param letter of the part; empty for what stands in none */
export const partStyle = (letter: string): string => `${FOLDER}/part${letter ? `-${letter}` : ''}.css`;

/** Of the part that a document stands in, as its classes say. */
export const letterIn = (className: string): string => /(?:^| )part-(?!none\b)([\w-]+)/.exec(className)?.[1] ?? '';

/** @param letters of the parts that documents stand in, with the empty one */
export function stylesheets(config: Config, faces: readonly EmbeddedFace[], letters: readonly string[]): EpubFile[] {
  const named = faceNames(config, faces);
  const common = [faceCss(faces), style('text.css'), style('blocks.css'), style('writing.css')].map((css) =>
    withColours(css, named),
  );
  return [
    css(COMMON_STYLE, common.join('\n')),
    ...letters.map((letter) => {
      const colours = coloursOf(config, letter);
      const own = [ownBlocks(config), screenStyles(config)].filter(Boolean).join('\n');
      return css(partStyle(letter), withColours(`${style('part.css')}${own}`, colours));
    }),
  ];
}

/** Blocks of the book with a colour of their own. */
const ownBlocks = ({ blocks }: Pick<Config, 'blocks'>): string =>
  Object.entries(blocks)
    .flatMap(([name, { colour }]) =>
      colour
        ? [
            `.own-${name} { border-color: var(--colour-${colour}); }`,
            `.own-${name} .block-label { color: var(--colour-${colour}); }`,
          ]
        : [],
    )
    .join('\n');

const css = (path: string, text: string): EpubFile => ({
  path,
  mediaType: 'text/css',
  content: Buffer.from(text),
  properties: [],
  isRead: false,
});
