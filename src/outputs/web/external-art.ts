/** Writes drawings that only the eye needs as files of their own: a page stays light, and a browser keeps them. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Config } from '../../config/load.js';
import { sha256 } from '../../files/out-folder.js';
import { own } from '../../own.js';
import { isPart } from './parts.js';

export interface ArtFile {
  readonly name: string;
  readonly text: string;
}

/** @param part prefix of the colours of the part that it stands in */
export function externalArt(
  nodes: readonly ElementContent[],
  name: string,
  colourOf: (name: string) => string | undefined,
): { readonly content: ElementContent[]; readonly files: readonly ArtFile[] } {
  const files: ArtFile[] = [];
  const content = nodes.map((node): ElementContent => {
    if (!isPart(node) || node.tagName !== 'svg') return node;
    const file = `art-${name}${files.length > 0 ? `-${files.length + 1}` : ''}.svg`;
    const [, , width = '', height = ''] = String(node.properties.viewBox ?? '').split(/[\s,]+/);
    files.push({ name: file, text: coloured(toHtml(bare(node), { space: 'svg' }), colourOf) });
    return h('img', {
      src: `assets/${file}`,
      alt: '',
      ...(Number(width) > 0 && { width: Math.round(Number(width)), height: Math.round(Number(height)) }),
    });
  });
  return { content, files };
}

/** Above this a drawing among the text is a file too; below it one more request costs more than it spares. */
const LIGHT_LETTERS = 4000;
const WORDS = /<(text|style|foreignObject)\b/;
const SUM_LENGTH = 12;

/** The same drawing is the same file on every page that shows it: a card, and its chapter. */
export function withExternalDrawings(
  nodes: readonly ElementContent[],
  colourOf: (name: string) => string | undefined,
): { readonly content: ElementContent[]; readonly files: readonly ArtFile[] } {
  const files: ArtFile[] = [];
  const change = (node: ElementContent): ElementContent => {
    if (!isPart(node)) return node;
    if (node.tagName !== 'svg') return { ...node, children: node.children.map(change) };
    const { className, ariaHidden, viewBox } = node.properties;
    const [, , width = '', height = ''] = String(viewBox ?? '').split(/[\s,]+/);
    if (ariaHidden !== 'true' || !(Number(width) > 0 && Number(height) > 0)) return node;
    const text = coloured(toHtml(bare(node), { space: 'svg' }), colourOf);
    if (text.length < LIGHT_LETTERS || WORDS.test(text)) return node;
    const name = `drawing-${sha256(text).slice(0, SUM_LENGTH)}.svg`;
    files.push({ name, text });
    return h('img', {
      className: ['site-drawing', ...[className ?? []].flat().map(String)],
      src: `assets/${name}`,
      alt: '',
      width: Math.round(Number(width)),
      height: Math.round(Number(height)),
      loading: 'lazy',
      decoding: 'async',
    });
  };
  return { content: nodes.map(change), files };
}

/** A file of its own says what it is. */
const bare = (node: Element): Element => {
  const { className: _, ariaHidden: __, ...properties } = node.properties;
  return { ...node, properties: { ...properties, xmlns: 'http://www.w3.org/2000/svg' } };
};

/** A picture knows nothing of the stylesheet around it. */
const coloured = (svg: string, colourOf: (name: string) => string | undefined): string =>
  svg.replace(/var\(--([\w-]+)\)/g, (whole, name: string) => colourOf(name) ?? whole);

/** Colours of the palette, and those of the part whose prefix is given. */
export const colourFinder =
  ({ palette }: Pick<Config, 'palette'>, part: string | undefined) =>
  (name: string): string | undefined => {
    const colour = /^colour-(.+)$/.exec(name)?.[1];
    if (colour) return own(palette, colour)?.screen;
    if (!/^part(-\w+)?$/.test(name)) return undefined;
    const shade = name === 'part' ? 'dark' : name.slice('part-'.length);
    const outside: Readonly<Record<string, string>> = {
      dark: 'ink',
      mid: 'line-soft',
      light: 'ground-deep',
      tint: 'ground',
    };
    return own(palette, part ? `${part}-${shade}` : (own(outside, shade) ?? 'ink'))?.screen;
  };
