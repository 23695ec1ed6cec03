/** Writes the sections of a book as HTML that a browser opens: for who writes styles. Each is one page that grows with its text. */

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { iconFinder } from '../content/icons.js';
import { BOOK_URL } from '../content/pictures.js';
import { artworkFinder } from '../editions/artwork.js';
import { coverSection } from '../editions/cover.js';
import { bookSections, composed, formatSections } from '../editions/editions.js';
import { senderLogo } from '../editions/sender.js';
import { escapeHtml } from '../escape-html.js';
import { allFaces, FONT_URL } from '../fonts/faces.js';
import type { Furniture, Section } from '../model.js';
import type { BookAtHand, MadeFile } from './output.js';
import type { Workshop } from './workshop.js';

/** Under the output folder. */
const FOLDER = 'digital/html';
const FACE = new RegExp(`"${FONT_URL}([^"]+)"`, 'g');
/** A cover is drawn for a spine that somebody can see. */
const SPINE_MM = 10;

export async function sectionsAsHtml(
  { config }: Pick<Workshop, 'config'>,
  { loaded }: Pick<BookAtHand, 'loaded'>,
): Promise<MadeFile[]> {
  const { bookDir, styles } = config;
  // The book's own stylesheets are linked: who changes one loads the page again, and needs no build.
  const bare = { ...config, styles: [] };
  const report = () => undefined;
  const planned = await bookSections(bare, loaded, iconFinder(bare), report);
  const sections = [
    ...(config.cover ? [await coverSection(bare, SPINE_MM, artworkFinder(bare, report))] : []),
    ...planned.map((each) => composed(each)),
    ...formatSections(bare, loaded, await senderLogo(bare, artworkFinder(bare, report))),
  ];
  const links = styles.map((name) => pathToFileURL(path.join(bookDir, name)).href);
  const faces = new Map(allFaces().map(({ file: face }) => [path.basename(face), pathToFileURL(face).href]));
  const home = `${pathToFileURL(bookDir).href}/`;
  const inPlace = (text: string): string =>
    text
      .replaceAll(`"${BOOK_URL}`, `"${home}`)
      .replace(FACE, (whole: string, name: string) => `"${faces.get(name) ?? whole}"`);
  const names = sections.map(({ id }, index) => `${String(index + 1).padStart(2, '0')}-${id}.html`);
  const pages = sections.map((section, index) => file(names[index] ?? '', inPlace(asPage(section, links))));
  return [file('index.html', listOf(sections, names, config.language)), ...pages];
}

const file = (name: string, content: string): MadeFile => ({
  output: 'digital',
  file: `${FOLDER}/${name}`,
  title: name,
  isBound: false,
  bytes: Buffer.from(content),
  pages: undefined,
  key: undefined,
  statement: undefined,
  press: undefined,
});

/** What stands over the first page, with the text; and below that a page with what stands over all others. */
function asPage(
  { html, furniture, css, breaksCss, bodyClass, lang, title, trim }: Section,
  links: readonly string[],
): string {
  const { widthMm, heightMm } = trim;
  const sheet = `.html-sheet { position: relative; box-sizing: border-box; width: ${widthMm}mm; min-height: ${heightMm}mm; margin: 0 auto 8mm; overflow: hidden; background: white; outline: 1px solid grey; }
.html-sheet > .text-of-page { position: relative; padding: var(--top, 14mm) var(--outside, 15mm) var(--bottom, 14mm) var(--inside, 15mm); }
body { background: lightgrey; --bleed: 0mm; }`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${css}
${breaksCss}
${sheet}
</style>
${links.map((link) => `<link rel="stylesheet" href="${link}">\n`).join('')}</head>
<body class="${bodyClass}">
<div class="html-sheet">
${over(furniture, 'first')}
<div class="text-of-page">
${html}
</div>
</div>
<div class="html-sheet">
${over(furniture, 'rest')}
</div>
</body>
</html>
`;
}

const over = ({ every, ...other }: Furniture, on: 'first' | 'rest'): string =>
  [every, other[on]].map((layer) => `<div class="furniture" aria-hidden="true">\n${layer}\n</div>`).join('\n');

function listOf(sections: readonly Section[], names: readonly string[], language: string): string {
  const items = sections.map(({ title }, index) => `<li><a href="${names[index]}">${escapeHtml(title)}</a></li>`);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>HTML</title>
</head>
<body>
<main>
<h1>HTML</h1>
<ol>
${items.join('\n')}
</ol>
</main>
</body>
</html>
`;
}
