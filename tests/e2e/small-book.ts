/** A small whole book: one part, two chapters, a format and a drawing; enough for every kind of page. */

export type Files = Readonly<Record<string, string | Uint8Array>>;

const COLOURS = {
  ink: '#111111',
  'ink-soft': '#333333',
  white: '#FFFFFF',
  ground: '#F5EFE0',
  'ground-deep': '#E0D5BB',
  'line-soft': '#DDDDDD',
  line: '#6B6B6B',
  'writing-line': '#444444',
  accent: '#F6E3A1',
  'accent-tint': '#FCF4D9',
  warning: '#8A1515',
  'warning-tint': '#FBE9E9',
  'a-dark': '#1B3A57',
  'a-mid': '#3F76A8',
  'a-light': '#A9CBE8',
  'a-tint': '#EAF3FA',
};

export const PALETTE = `readers:
  inwoner: { label: Voor u met een plan, short: u met een plan }
  medewerker: { label: Voor u bij de gemeente, short: u bij de gemeente }
  beide: { label: Voor iedereen, short: iedereen, icon: tip }
palette:
${Object.entries(COLOURS)
  .map(([name, hex]) => `  ${name}: { screen: '${hex}' }`)
  .join('\n')}
`;

export const YAML = `title: Klein boek
subtitle: Om mee te proeven
slug: klein
language: nl
version: '1.0'
date: 2026-01-31
publisher:
  name: Gemeente Voorbeeld
  phone: 020 123 45 67
parts:
  - letter: A
    title: Het begin
    intro: In dit deel staat alles wat er is.
    colour: a
    pattern: dots
    drawing: plek.svg
    chapters:
      - chapters/01-eerste.md
      - chapters/02-tweede.md
formats: [formats/F01-proef.md]
${PALETTE}`;

/** Sentences that are all different, so that a lost or doubled one shows. */
const sentences = (from: number, count: number, about: string): string =>
  Array.from({ length: count }, (_, index) => `Zin ${from + index} gaat over ${about} en over niets anders.`).join(' ');

const paragraphs = (from: number, count: number, about: string): string =>
  Array.from({ length: count }, (_, index) => sentences(from + index * 4, 4, about)).join('\n\n');

const first = (before: number, behind: number): string => `---
reader: beide
drawing: plek.svg
---
# Eerste hoofdstuk

Dit is de inleiding van het eerste hoofdstuk.

:::kern
- Dit is de kern van de zaak.
- Meer is het niet.
:::

## Waar gaat het over?

${paragraphs(1, before, 'het dorp')}

Lees verder in [het tweede hoofdstuk](02-tweede.md), bij [de tafel](02-tweede.md#de-tafel) of op [een site](https://example.org/).

## Wat hoort erbij?

1. Eerst komt **vet** en dan *schuin*.
2. Daarna komt \`code\` in een regel.
   - Een punt daarbinnen.
   - En nog een punt.

![Twee stenen op een veld](../figures/plek.svg "Het veld met de stenen.")

${paragraphs(101, behind, 'de straat')}
`;

const second = (before: number): string => `# Tweede hoofdstuk

Dit hoofdstuk heeft geen tekening, en begint dus gewoon.

![Een bord met een woord erop](../figures/bord.svg)

## De tafel

| Wie | Wat | Wanneer |
|---|---|---|
| Aap | roept | maandag |
| Noot | valt | dinsdag |
| Mies | slaapt | woensdag |

:::tip
Dit is een goede raad.
:::

${paragraphs(201, before, 'de tafel')}

### Een kop daaronder

De laatste regel van het boek, met een noot.[^1]

[^1]: De tekst van de noot.
`;

export const FORMAT = `---
code: F01
title: Proefblad
version: '1.0'
date: 2026-01-31
reader: inwoner
sheets: 1
---
Vul dit blad in.

## Uw plan

::lang[Wat is uw plan?]{#plan regels=3}

::kort[Waar is het?]{#plek hoeft-niet}
`;

export const FIRST = first(8, 12);
export const SECOND = second(11);

/** The next format that a test may add: listed in book.yaml by `withSecondFormat`. */
export const SECOND_FORMAT = FORMAT.replace('F01', 'F02').replace('Proefblad', 'Tweede blad');

export const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 162 60" width="162mm" height="60mm" role="img">
<title>Twee stenen</title>
<rect width="162" height="60" fill="var(--colour-ground)"/>
<circle cx="50" cy="30" r="20" fill="var(--colour-line-soft)"/>
<circle cx="110" cy="30" r="24" fill="var(--colour-line)"/>
</svg>
`;

/** With text in it: Chromium tags a drawing by its text only. */
const SIGN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20" width="60mm" height="20mm" role="img">
<title>Een bord</title>
<rect width="60" height="20" fill="var(--colour-accent)"/>
<text x="6" y="14" font-family="Atkinson Hyperlegible Next" font-size="10" fill="var(--colour-ink)">Hierheen</text>
</svg>
`;

export const SMALL_BOOK: Files = {
  'content/book.yaml': YAML,
  'content/chapters/01-eerste.md': FIRST,
  'content/chapters/02-tweede.md': SECOND,
  'content/formats/F01-proef.md': FORMAT,
  'content/figures/plek.svg': DRAWING,
  'content/figures/bord.svg': SIGN,
};

/** All kinds of content on half the pages, for tests that make or read the book many times. */
export const BRIEF = {
  'content/chapters/01-eerste.md': first(2, 1),
  'content/chapters/02-tweede.md': second(1),
} as const;

/** Chapters of one page, for tests that look at the build and not at the pages. */
export const SHORT: Files = {
  'content/chapters/01-eerste.md': '# Eerste\n\nEen regel. Lees ook [](02-tweede.md).\n',
  'content/chapters/02-tweede.md': '# Tweede\n\nNog een regel.\n',
};

export const withSecondFormat: Files = {
  'content/book.yaml': YAML.replace('F01-proef.md]', 'F01-proef.md, formats/F02-tweede.md]'),
  'content/formats/F02-tweede.md': SECOND_FORMAT,
};

/** The text of a markdown file as a reader meets it, a block at a time; knows only what this book uses. */
export function blocksOf(markdown: string): string[] {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^\[\^\d+\]:/gm, '')
    .replace(/\[\^\d+\]/g, '')
    .replace(/!\[[^\]]*\]\([^ )]+(?: "([^"]*)")?\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^:::.*$/gm, '')
    .replace(/^[|:-]+$/gm, '')
    .replace(/^ *(?:#+|-|\d+\.) /gm, '\n')
    .replace(/[*`]/g, '')
    .replaceAll('|', '\n')
    .split(/\n\s*\n|\n(?=\S)/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
