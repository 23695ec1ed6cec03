/** Writes the book.yaml of a new book: short, each choice with what else there is. */
import { stringify } from 'yaml';
import type { Language } from '../rules/rule.js';
import type { HouseColour, HouseColours } from './house-colours.js';

export interface StarterChoices {
  readonly language: Language;
  readonly title: string;
  /** Who publishes it. */
  readonly name: string;
  readonly slug: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** As `page` takes it: `A5`, `170x240`. */
  readonly pageSize: string;
  readonly colours: HouseColours;
  /** Paths from the folder of book.yaml. */
  readonly typefaces: readonly string[];
  readonly logo: string | undefined;
  readonly logoColours: readonly HouseColour[];
}

interface Words {
  readonly head: string;
  readonly subtitle: string;
  readonly notice: string;
  readonly contact: string;
  readonly placeholders: string;
  readonly page: string;
  readonly readers: string;
  readonly readerLabels: readonly (readonly [name: string, label: string, short: string])[];
  readonly parts: string;
  readonly titles: readonly (readonly [title: string, intro: string, chapter: string])[];
  readonly formats: string;
  readonly formatFiles: readonly string[];
  readonly editions: string;
  readonly cover: string;
  readonly coverTitle: string;
  readonly coverText: string;
  readonly palette: string;
  readonly fonts: string;
  readonly logo: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    head: 'Alles wat bij dit ene boek hoort. Alle sleutels staan in docs/config.md van werkboek; paden beginnen bij deze map.',
    subtitle: 'Werkboek',
    notice: 'De tekst en het beeld van dit voorbeeld mag iedereen gebruiken (CC0).',
    contact: 'Waar lezers terechtkunnen. Haal het hekje weg en vul in.',
    placeholders: 'Teksten die u op veel plaatsen nodig hebt. In een hoofdstuk schrijft u {{organisatie.naam}}.',
    page: 'Grootte van de bladzijde: A4, A5, letter, of breedte x hoogte in millimeters, zoals 170x240.',
    readers: 'Voor wie hoofdstukken en formats zijn; een hoofdstuk noemt er een bij `reader`.',
    readerLabels: [
      ['bewoner', 'Voor bewoners', 'bewoners'],
      ['iedereen', 'Voor iedereen', 'iedereen'],
    ],
    parts: 'Delen met hun hoofdstukken. Een boek zonder delen heeft alleen `chapters`.',
    titles: [
      ['Beginnen', 'Wat is dit voor boek, en hoe gebruikt u het?', 'chapters/01-welkom.md'],
      ['Zelf doen', 'Van een idee naar een gesprek met uw buren.', 'chapters/02-aan-de-slag.md'],
    ],
    formats: 'Formats: bladen op A4 om in te vullen, op papier of op het scherm.',
    formatFiles: ['formats/F01-mijn-plan.md', 'formats/F02-verslag.md'],
    editions: 'Wat `werkboek build` maakt: voor het scherm, in grote letters, voor de drukker, en de formats.',
    cover: 'De omslag van het gedrukte boek. Haal dit weg als u geen omslag wilt.',
    coverTitle: 'Samen aan de slag',
    coverText: 'U hebt een idee voor uw straat, buurt of dorp. In dit boek leest u hoe u begint, en met wie.',
    palette:
      'Uw kleuren: op het scherm, en in inkt (cyaan, magenta, geel en zwart, in procenten). Tinten maakt werkboek erbij. Laat uw drukker naar de inkten kijken.',
    fonts: 'Uw lettertype, in plaats van het onze: een bestand voor gewone letters en een voor vette.',
    logo: 'Uw logo, op de titelpagina en de omslag.',
  },
  en: {
    head: 'All that belongs to this one book. Every key stands in docs/config.md of werkboek; paths count from this folder.',
    subtitle: 'Workbook',
    notice: 'Anybody may use the text and the picture of this example (CC0).',
    contact: 'Where readers can turn to. Take the hashes away and fill in.',
    placeholders: 'Texts that you need in many places. In a chapter you write {{organisatie.naam}}.',
    page: 'Size of the page: A4, A5, letter, or width x height in millimetres, as in 170x240.',
    readers: 'Whom chapters and formats are for; a chapter names one as its `reader`.',
    readerLabels: [
      ['resident', 'For residents', 'residents'],
      ['everybody', 'For everybody', 'everybody'],
    ],
    parts: 'Parts with their chapters. A book without parts has `chapters` alone.',
    titles: [
      ['Beginning', 'What is this book, and how do you use it?', 'chapters/01-welcome.md'],
      ['Doing it yourself', 'From an idea to a talk with your neighbours.', 'chapters/02-getting-to-work.md'],
    ],
    formats: 'Formats: A4 sheets to fill in, on paper or on the screen.',
    formatFiles: ['formats/F01-my-plan.md', 'formats/F02-report.md'],
    editions: 'What `werkboek build` makes: for the screen, in large print, for the press, and the formats.',
    cover: 'The cover of the printed book. Take this away if you want none.',
    coverTitle: 'Getting to work together',
    coverText:
      'You have an idea for your street, neighbourhood or village. This book tells how you begin, and with whom.',
    palette:
      'Your colours: on a screen, and in inks (cyan, magenta, yellow and black, in per cent). Tints are made of them. Have your printer look at the inks.',
    fonts: 'Your typeface in place of ours: a file for regular letters, and one for bold.',
    logo: 'Your logo, on the title page and the cover.',
  },
};

export function bookYaml(choices: StarterChoices): string {
  const { language, title, name, slug, date, pageSize, colours, typefaces, logo, logoColours } = choices;
  const words = WORDS[language];
  const parts = words.titles.flatMap(([part, intro, chapter], index) => [
    `  - title: ${said(part)}`,
    `    intro: ${said(intro)}`,
    `    colour: ${colours.parts[index % colours.parts.length]?.name}`,
    `    chapters: [${chapter}]`,
  ]);
  const lines = [
    '# yaml-language-server: $schema=book.schema.json',
    `# ${words.head}`,
    `title: ${said(title)}`,
    `subtitle: ${said(words.subtitle)}`,
    `slug: ${slug}`,
    `language: ${language}`,
    "version: '0.1'",
    `date: ${date}`,
    `notice: ${said(words.notice)}`,
    'publisher:',
    `  name: ${said(name)}`,
    `  # ${words.contact}`,
    '  # phone: 010 000 00 00',
    '  # email: boek@voorbeeld.example',
    '',
    `# ${words.placeholders}`,
    'placeholders:',
    `  organisatie.naam: ${said(name)}`,
    '',
    `# ${words.page}`,
    `page: ${said(pageSize)}`,
    '',
    'drawing: titel.svg',
    '',
    `# ${words.parts}`,
    'parts:',
    ...parts,
    '',
    `# ${words.readers}`,
    'readers:',
    ...words.readerLabels.map(
      ([reader, label, short]) => `  ${reader}: { label: ${said(label)}, short: ${said(short)}, icon: samen }`,
    ),
    '',
    `# ${words.formats}`,
    'formats:',
    ...words.formatFiles.map((file) => `  - ${file}`),
    '',
    `# ${words.editions}`,
    'editions: [digital, large-print, print, formats]',
    '',
    `# ${words.cover}`,
    'cover:',
    `  title: ${said(words.coverTitle)}`,
    `  text: ${said(words.coverText)}`,
    '  drawing: achterkant.svg',
    '  binding: saddle',
    '',
    ...(logo ? [`# ${words.logo}`, `logo: ${logo}`, ''] : []),
    ...(typefaces.length > 0 ? [`# ${words.fonts}`, 'fonts:', ...fontLines(typefaces), ''] : []),
    `# ${words.palette}`,
    'palette:',
    ...[...colours.parts, colours.accent, ...logoColours].map(paletteLine),
  ];
  return `${lines.join('\n')}\n`;
}

const fontLines = (files: readonly string[]): readonly string[] =>
  ['text', 'title'].map((role) => `  ${role}: [${files.join(', ')}]`);

const paletteLine = ({ name, screen, cmyk }: HouseColour): string =>
  `  ${name}: { screen: '${screen}', cmyk: [${cmyk.join(', ')}] }`;

/** On one line, quoted where YAML would read it otherwise. */
const said = (text: string): string =>
  stringify(text, {
    lineWidth: 0,
    defaultStringType: /[:#[\]{}'"&*!|>%@`,]/.test(text) ? 'QUOTE_DOUBLE' : 'PLAIN',
  }).trim();
