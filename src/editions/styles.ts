/** Joins the stylesheets of a section: tokens, palette, type, base, components, page; in that order, later ones win. */
import { readdirSync } from 'node:fs';
import { type BoundPage, boundPage } from '../config/bound-page.js';
import type { Config } from '../config/load.js';
import { type PageGeometry, type Pages, turned } from '../config/page-geometry.js';
import { ownFaces } from '../content/own-faces.js';
import type { NamedPage } from '../content/page-rules.js';
import { closedStyles } from '../content/stylesheets.js';
import { chainCss, fontFaceCss } from '../fonts/faces.js';
import type { Section, TrimSize } from '../model.js';
import { packagePath } from '../package.js';
import { packageReader } from '../package-file.js';
import { blockCss } from './block-css.js';
import { boundPageCss, pageRules, pageTokens } from './page-css.js';
import { facesFor } from './section-faces.js';

/** Which page the section stands on; a file of the same name in styles/pages/. */
export type PageKind = NamedPage;

const readStyle = packageReader((text) => text);
const style = (...parts: string[]): string => readStyle('styles', ...parts);

/** @param html of all that stands on its pages */
export function sectionCss(config: Config, page: PageKind, trim: TrimSize, html: string): string {
  const { widthMm, heightMm } = trim;
  const isTurned = page === 'book' && widthMm > heightMm;
  const book = isTurned ? turned(config.page) : config.page;
  const pages = [
    ...(page === 'book'
      ? [pageRules(book, false)]
      : isBound(page)
        ? boundCss(config, page)
        : [style('pages', `${page}.css`)]),
    ...(page === 'book' && book.labelMm === 0 ? [style('labels-above.css')] : []),
    ...(isTurned ? [style('landscape.css')] : []),
    ...(page === 'book' || page === 'cover' ? shapeCss(config.page) : []),
    closedStyles(config, page),
  ].join('\n');
  const more = facesFor(html, pages);
  return [
    fontFaceCss(['text', 'title', ...more]),
    chainCss(
      more,
      ownFaces(config).map(({ family }) => family),
    ),
    paletteCss(config),
    blockCss(config),
    style('tokens.css'),
    ...(page === 'book' || page === 'cover' ? [pageTokens(book, false)] : []),
    style('base.css'),
    style('base-lists.css'),
    style('page-numbers.css'),
    ...readdirSync(packagePath('styles', 'components'))
      .sort()
      .map((file) => style('components', file)),
    `@page { size: ${widthMm}mm ${heightMm}mm; }`,
    pages,
  ].join('\n');
}

type BoundKind = 'bound-portrait' | 'bound-landscape' | 'bound-letter';

export const isBound = (page: PageKind): page is BoundKind => page.startsWith('bound-');

/** The page of the book on which such a format stands. */
export const boundPageOf = ({ page, print }: Config, kind: BoundKind): BoundPage =>
  boundPage(page, print.perforationMm, kind === 'bound-landscape' ? 'landscape' : 'portrait');

/** A letter keeps the looks of a letter. */
function boundCss(config: Config, kind: BoundKind): string[] {
  const page = boundPageOf(config, kind);
  return [
    ...(kind === 'bound-letter' ? [style('pages', 'letter.css')] : []),
    boundPageCss(page),
    style('bound.css'),
    ...(page.widthMm < NARROW_MM ? [style('bound-narrow.css')] : []),
  ];
}

const shapeCss = ({ widthMm, heightMm }: PageGeometry): string[] => [
  ...(widthMm < NARROW_MM ? [style('narrow.css')] : []),
  ...(heightMm < LOW * widthMm ? [style('low-page.css')] : []),
];
const NARROW_MM = 190;
const LOW = 1.25;

/** Rules that the layout engine must not see. */
export const breaksCss = (): string => style('breaks.css');

/** Paint that differs per edition; it must not move a line. */
export const paintCss = (paint: 'print' | 'digital' | 'formats'): string =>
  [style(`${paint}.css`), paint === 'print' ? '' : style('paint-order.css')].join('\n');

/** The same section in large print: other sizes and a page of its own without a label column, so it is laid out on its own. */
export function inLargePrint(section: Section, { largePrint }: Pages): Section {
  const page = section.bodyClass.split(' ').includes('landscape') ? turned(largePrint) : largePrint;
  const { widthMm, heightMm } = page;
  return {
    ...section,
    trim: { widthMm, heightMm },
    css: [
      section.css,
      `@page { size: ${widthMm}mm ${heightMm}mm; }`,
      pageTokens(page, true),
      pageRules(page, true),
      style('labels-above.css'),
      style('large-print.css'),
      ...shapeCss(page),
    ].join('\n'),
    breaksCss: `${section.breaksCss}\n${style('large-print-breaks.css')}`,
    bodyClass: `${section.bodyClass} large-print`,
    largePrint: true,
  };
}

/** The same section with room for page numbers of four digits. */
export const inLongBook = (section: Section): Section => ({
  ...section,
  bodyClass: `${section.bodyClass} four-digits`,
});

/** Of the page that goes with the zip of formats, with the colours that it names. */
export function readMeCss({ palette }: Config): string {
  const css = style('formats-read-me.css');
  const used = Object.entries(palette).filter(([name]) => css.includes(`var(--colour-${name})`));
  return `\n:root { ${used.map(([name, { screen }]) => `--colour-${name}: ${screen};`).join(' ')} }\n${css}`;
}

/** Thumb tabs one under the other: with fewer none is longer, with more they start again at the top. */
const LEAST_TABS = 5;
const MOST_TABS = 10;

/** `--colour-*` for every colour of book.yaml, and `--part*` for whatever part a page belongs to. */
export function paletteCss(config: Config): string {
  const colours = Object.entries(config.palette).map(([name, { screen }]) => `  --colour-${name}: ${screen};`);
  const parts = (config.parts ?? []).map(({ letter, colour }, index) => {
    const shades = ['dark', 'mid', 'light', 'tint'].map(
      (shade) => `--part-${shade}: var(--colour-${colour}-${shade});`,
    );
    const tab = `--tab-index: ${index % MOST_TABS};`;
    return `.part-${letter.toLowerCase()} { --part: var(--colour-${colour}-dark); ${shades.join(' ')} ${tab} }`;
  });
  const tabs = `  --tabs: ${Math.min(Math.max(parts.length, LEAST_TABS), MOST_TABS)};`;
  return `:root {\n${[...colours, tabs].join('\n')}\n}\n${parts.join('\n')}`;
}
