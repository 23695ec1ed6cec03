/** A book of every text in tests/markup/fixtures, right and wrong: each directive, field and inline there is, also those to come. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { packagePath } from '../../src/package.js';
import { FORMAT, PALETTE, SMALL_BOOK } from '../../tests/e2e/small-book.js';

const FIXTURES = packagePath('tests', 'markup', 'fixtures');
/** They are printed in a chapter, and can be filled in on a format. */
const FIELD = /^:+(?:kort|lang|datum|getal|bedrag|handtekening|vink|kies|tabel|schaal|vakken|rij|tweemaal)\b/m;

/** What differs between two books of the same text. */
export interface Shape {
  readonly name: string;
  /** Lines for book.yaml. */
  readonly settings: string;
}

export const SHAPES: readonly Shape[] = [
  { name: 'a4', settings: 'pageNumbers: continuous\n' },
  {
    name: 'small',
    settings: `pageNumbers: roman-front
starts: { chapters: any, back: any }
page: { size: 170x240, largePrint: 170x240 }
print: { bleedMm: 5, marks: true, paper: uncoated, pageMultiple: 8, strictPalette: false }
`,
  },
];

const yaml = (settings: string, chapters: readonly string[], formats: readonly string[]): string => `title: Proefboek
subtitle: Met alles wat er kan
slug: proef
language: nl
version: '1.0'
date: 2026-01-31
commit: 1a2b3c
licence: CC BY-SA 4.0
notice: Dit boek is een proef.
publisher: { name: Gemeente Voorbeeld, phone: 020 123 45 67, email: post@example.org, web: example.org }
placeholders: { gemeente.naam: Gemeente Voorbeeld, gemeente.telefoon: , adres: 'https://example.org/a' }
abbreviations: { AVG: Algemene verordening gegevensbescherming, B en W: burgemeester en wethouders }
drawing: plek.svg
cover: { title: Alles, text: Een proef., drawing: plek.svg, paperGrams: 120, paperBulk: 1.1, coverMicron: 280 }
front: [matter/voor.md]
back: [matter/na.md]
parts:
  - { letter: A, title: Het begin, intro: Een deel., colour: a, pattern: dots, drawing: plek.svg, picture: photos/brug.jpg, chapters: [chapters/01-eerste.md, chapters/02-tweede.md] }
  - { letter: B, title: Alles, colour: a, pattern: waves, chapters: [${chapters.join(', ')}] }
formats: [${formats.join(', ')}]
${settings}${PALETTE}`;

const GLOSSARY = `- { term: inspraak, forms: [inspreken], means: U zegt wat u vindt., example: U belt. }
- { term: zienswijze, forms: [zienswijzen], means: Wat u vindt van een plan. }
- { term: brink, means: Het plein midden in een dorp. }
`;
const PHOTO = `

:::figuur[Een brug.]{#brug src=../photos/brug.jpg}
:::

Wie een :begrip[zienswijze] heeft, of wil inspreken, gaat naar de brink, :index[een plein]{term="pleinen"}.
`;

/** @param folder gets `content/`, with book.yaml in it */
export async function writeFixtureBook(folder: string, { settings }: Shape): Promise<void> {
  const content = path.join(folder, 'content');
  const write = (name: string, text: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(content, name)), { recursive: true });
    writeFileSync(path.join(content, name), text);
  };
  const fixtures = readdirSync(FIXTURES).sort();
  for (const name of fixtures)
    cpSync(path.join(FIXTURES, name), path.join(content, 'fixtures', name), { recursive: true });
  const texts = fixtures.map((name) => [name, readFileSync(path.join(FIXTURES, name, 'input.md'), 'utf8')] as const);
  for (const [name, text] of texts) write(`fixtures/${name}/${name}.md`, linked(text));
  const forms = texts.filter(([, text]) => FIELD.test(text));
  const formats = forms.map(([name, text], index) => {
    const code = `F${String(index + 1).padStart(2, '0')}`;
    const body = linked(text).replace(/^(?:---\n[\s\S]*?\n---\n)?# .*\n/, '');
    write(`formats/${code}-${name}.md`, `${front(code, name)}\n${body}`);
    return `formats/${code}-${name}.md`;
  });
  for (const [name, text] of Object.entries(SMALL_BOOK)) write(name.replace('content/', ''), text);
  write('chapters/02-tweede.md', `${String(SMALL_BOOK['content/chapters/02-tweede.md'])}${PHOTO}`);
  const chapters = fixtures.map((name) => `fixtures/${name}/${name}.md`);
  write('book.yaml', yaml(settings, chapters, formats));
  write('glossary.yaml', GLOSSARY);
  write('matter/voor.md', '# Zo gebruikt u dit boek\n\nLees [](../chapters/02-tweede.md#de-tafel "bladzijde").\n');
  write('matter/na.md', '# Wijzigingen\n\nDit is de eerste versie.\n');
  write('photos/brug.jpg', await photo());
  write('photos/brug.jpg.yaml', 'alt: Een brug.\nmaker: Jo de Vries\npeople: none\n');
}

const front = (code: string, name: string): string =>
  FORMAT.slice(0, FORMAT.indexOf('---\n', 3) + 4)
    .replace('F01', code)
    .replace('Proefblad', name);

/** The fixtures link to files that only their own tests know. */
const linked = (text: string): string =>
  text
    .replaceAll('](andere.md', '](../../chapters/01-eerste.md')
    .replaceAll('](../formats/F04.md', '](../../chapters/02-tweede.md');

const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: '#B06040' } })
    .composite([
      { input: Buffer.from('<svg width="1200" height="800"><circle cx="600" cy="400" r="300" fill="#205080"/></svg>') },
    ])
    .jpeg({ quality: 90 })
    .toBuffer();
