/** Writes a synthetic workbook of any size twice: as a book folder for werkboek and as one HTML file for the others. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '../src/config/load.js';
import { bookTrim } from '../src/editions/section.js';
import { sectionCss } from '../src/editions/styles.js';
import { allFaces, FONT_URL } from '../src/fonts/faces.js';
import { packagePath } from '../src/package.js';
import { type Random, seededRandom } from '../tests/paginate/random.js';

export interface BenchBook {
  /** Holds `content/`, `book.html` and what is made of them. */
  readonly folder: string;
  readonly content: string;
  readonly html: string;
  readonly chapters: number;
}

interface Part {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
  readonly tip: string;
  readonly rows: readonly (readonly string[])[];
}

const WORDS =
  'samen met inwoners werkt de gemeente aan een mooi en leefbaar dorp waarbij iedereen vroeg betrokken wordt en helder is wie welke rol heeft in het plan en de opgave voor de buurt'.split(
    ' ',
  );
const PARTS_PER_CHAPTER = 6;

/** About 16 pages a chapter: paragraphs, lists, tips, tables, and links to two other chapters. */
export async function writeBook(folder: string, chapters: number): Promise<BenchBook> {
  const content = path.join(folder, 'content');
  mkdirSync(path.join(content, 'chapters'), { recursive: true });
  const random = seededRandom(42);
  const texts = Array.from({ length: chapters }, () => Array.from({ length: PARTS_PER_CHAPTER }, () => part(random)));
  texts.forEach((parts, index) => {
    writeFileSync(path.join(content, 'chapters', fileName(index)), markdown(index, parts, chapters));
  });
  writeFileSync(path.join(content, 'book.yaml'), bookYaml(chapters));
  const html = path.join(folder, 'book.html');
  writeFileSync(html, await page(texts));
  // The other programs find beside the file what our own pages ask for.
  cpSync(packagePath('styles'), path.join(folder, 'styles'), { recursive: true });
  for (const { file: font } of allFaces()) cpSync(font, path.join(folder, FONT_URL, path.basename(font)));
  return { folder, content, html, chapters };
}

/** One sentence more in the middle chapter: what an editor does. */
export function changeParagraph({ content, chapters }: BenchBook, round: number): void {
  const file = path.join(content, 'chapters', fileName(Math.floor(chapters / 2)));
  const text = readFileSync(file, 'utf8').replace(
    / Wijziging \d+\.|(?<=\n\n[^#\n]*\.)(?=\n\n)/,
    ` Wijziging ${round}.`,
  );
  writeFileSync(file, text);
}

const fileName = (index: number): string => `${String(index + 1).padStart(3, '0')}.md`;

function part(random: Random): Part {
  const sentence = (): string => {
    const text = Array.from({ length: random.between(6, 17) }, () => random.pick(WORDS)).join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  };
  const several = (least: number, most: number): string[] =>
    Array.from({ length: random.between(least, most) }, sentence);
  return {
    title: several(1, 1)[0]!.split(' ').slice(0, 4).join(' '),
    paragraphs: Array.from({ length: 4 }, () => several(3, 6).join(' ')),
    items: several(6, 6),
    tip: several(2, 4).join(' '),
    rows: Array.from({ length: 8 }, (_, row) => [String(row + 1), sentence(), sentence()]),
  };
}

/** The two chapters that a chapter refers to. */
const targets = (index: number, chapters: number): number[] => [(index + 1) % chapters, (index + 3) % chapters];

const markdown = (index: number, parts: readonly Part[], chapters: number): string =>
  [
    `# Hoofdstuk ${index + 1}`,
    `Lees ook ${targets(index, chapters)
      .map((target) => `[](${fileName(target)})`)
      .join(' en ')}.`,
    ...parts.flatMap(({ title, paragraphs, items, tip, rows }) => [
      `## ${title}`,
      ...paragraphs,
      items.map((item) => `- ${item}`).join('\n'),
      `:::tip\n${tip}\n:::`,
      ['| Stap | Wie | Wat |', '|---|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'),
    ]),
    '',
  ].join('\n\n');

/** The workbook's own palette, without its chapters. */
function bookYaml(chapters: number): string {
  const own = readFileSync(packagePath('content', 'book.yaml'), 'utf8');
  const palette = own.slice(own.indexOf('\npalette:'));
  const files = Array.from({ length: chapters }, (_, index) => `      - chapters/${fileName(index)}`);
  return `title: Proefboek
slug: proefboek
language: nl
version: '1.0'
date: 2026-01-31
publisher:
  name: Proefgemeente
parts:
  - letter: A
    title: Alles
    colour: a
    pattern: dots
    chapters:
${files.join('\n')}
${palette.trim()}
`;
}

/** The same text in the same styles for programs that take one HTML file: their own contents, folios and references. */
async function page(texts: readonly (readonly Part[])[]): Promise<string> {
  const config = await loadConfig(packagePath('content'));
  const css = `${sectionCss(config, 'book', bookTrim(config), '').replaceAll('url("/', 'url("./')}
@page { @bottom-center { content: counter(page); } }
.chapter { break-before: right; }
h2 { break-after: avoid; }
tr, .tip { break-inside: avoid; }
a.page::after { content: ' (bladzijde ' target-counter(attr(href), page) ')'; }`;
  const contents = texts.map((_, index) => `<li><a class="page" href="#h${index + 1}">Hoofdstuk ${index + 1}</a></li>`);
  const chapters = texts.map((parts, index) => section(index, parts, texts.length));
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proefboek</title><style>${css}</style></head>
<body class="book part-a"><section class="chapter"><h1>Inhoud</h1><ol>${contents.join('')}</ol></section>${chapters.join('\n')}</body></html>`;
}

function section(index: number, parts: readonly Part[], chapters: number): string {
  const links = targets(index, chapters).map(
    (target) => `<a class="page" href="#h${target + 1}">hoofdstuk ${target + 1}</a>`,
  );
  const body = parts.map(
    ({ title, paragraphs, items, tip, rows }) => `<h2>${title}</h2>
${paragraphs.map((text) => `<p>${text}</p>`).join('')}<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>
<aside class="tip"><p>${tip}</p></aside><table><thead><tr><th>Stap</th><th>Wie</th><th>Wat</th></tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
  );
  return `<section class="chapter" id="h${index + 1}"><h1>Hoofdstuk ${index + 1}</h1><p>Lees ook ${links.join(' en ')}.</p>
<main class="text">${body.join('\n')}</main></section>`;
}
