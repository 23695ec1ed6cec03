/** What stands between the lines `---` at the start of a chapter or format. */
import { meant } from '../meant.js';
import { facts, type Phrase, rule } from '../rule.js';

export const wrongFrontMatter = rule({
  id: 'content/front-matter',
  severity: 'error',
  data: facts<{ problem: Phrase; code?: string }>,
  en: {
    title: 'Wrong front matter',
    message: ({ problem }) => `The front matter (between the lines \`---\`) is wrong: ${problem}.`,
    hint: 'Change the front matter. The manual says what belongs in it.',
    why: 'Title, code and version come from the front matter.',
  },
  nl: {
    title: 'Kop van het bestand klopt niet',
    message: ({ problem }) => `De kop van het bestand (tussen de regels \`---\`) klopt niet: ${problem}.`,
    hint: 'Pas de kop aan. In de handleiding staat wat erin hoort.',
    why: 'Titel, code en versie komen uit de kop van het bestand.',
  },
  example: {
    source: {
      'chapters/twee.md': `---
reader: iedereen
---
# Titel

Tekst.
`,
    },
    mended: { 'chapters/twee.md': { replace: 'reader: iedereen', by: 'reader: beide' } },
    data: {
      problem: {
        en: '"reader": this must be one of inwoner, medewerker, beide (`readers` in book.yaml)',
        nl: '“reader”: nodig is een van deze: inwoner, medewerker, beide (`readers` in book.yaml)',
      },
    },
  },
});

export const unnamedReader = rule({
  id: 'content/unnamed-reader',
  severity: 'warning',
  data: facts<{ reader: string }>,
  en: {
    title: 'Reader without a name',
    message: ({ reader }) => `\`reader: ${reader}\` prints nothing here: book.yaml names no readers.`,
    hint: ({ reader }) => `Add \`${reader}\` under \`readers\` in book.yaml, with its \`label\`; or leave the key out.`,
    why: 'The label above a chapter says for whom it is.',
  },
  nl: {
    title: 'Lezer zonder naam',
    message: ({ reader }) => `\`reader: ${reader}\` drukt hier niets af: in book.yaml staan geen lezers.`,
    hint: ({ reader }) =>
      `Zet \`${reader}\` onder \`readers\` in book.yaml, met een \`label\`. Of laat de sleutel weg.`,
    why: 'Het label boven een hoofdstuk zegt voor wie het is.',
  },
  example: {
    source: {
      'book.yaml': { replace: 'readers:', by: 'licence: >' },
      'chapters/twee.md': '---\nreader: leerling\n---\n# Titel\n\nTekst.\n',
    },
    mended: {
      'book.yaml': { replace: 'licence: >', by: 'readers:\n  leerling: { label: Voor leerlingen, short: leerlingen }' },
    },
    data: { reader: 'leerling' },
  },
});

/** Of another program, or misspelt: `more` files have it besides those that are named. */
export const unknownFrontMatterKey = rule({
  id: 'content/unknown-key',
  severity: 'warning',
  data: facts<{ key: string; files: string; more: number; suggestion: string }>,
  en: {
    title: 'Key that is not known',
    message: ({ key, files, more }) =>
      `The key \`${key}\` before the text is not known here, and passed by (${files}${more ? ` and ${more} more` : ''}).`,
    hint: ({ suggestion }) => meant.en(suggestion, 'If it is for another program it does no harm.'),
    why: 'Whoever thinks that it does something waits in vain.',
  },
  nl: {
    title: 'Onbekende sleutel',
    message: ({ key, files, more }) =>
      `Werkboek kent de sleutel \`${key}\` in de kop van het bestand niet en slaat die over (${files}${more ? ` en nog ${more}` : ''}).`,
    hint: ({ suggestion }) => meant.nl(suggestion, 'Als die voor een ander programma is, kan het geen kwaad.'),
    why: 'Wie denkt dat de sleutel iets doet, wacht voor niets.',
  },
  example: {
    source: { 'chapters/twee.md': '---\nreadr: beide\nweight: 20\n---\n# Titel\n\nTekst.\n' },
    mended: { 'chapters/twee.md': { replace: 'readr: beide\nweight: 20\n', by: 'reader: beide\n' } },
    data: { key: 'readr', files: 'twee.md', more: 0, suggestion: 'reader' },
  },
});

export const frontMatterRules = [wrongFrontMatter, unnamedReader, unknownFrontMatterKey] as const;
