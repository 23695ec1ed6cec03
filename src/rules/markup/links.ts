/** Links that lead nowhere, or to two places. */
import { meant } from '../meant.js';
import { facts, rule } from '../rule.js';

const isWeb = (target: string): boolean => /^(?:https?|mailto|tel):/i.test(target);

/** `other` says where the id stands already. */
export const duplicateId = rule({
  id: 'markup/duplicate-id',
  severity: 'error',
  data: facts<{ id: string; other: string | number }>,
  en: {
    title: 'Id used twice',
    message: ({ id, other }) => `The id \`#${id}\` exists already: ${other}.`,
    hint: 'Give one of the two another id.',
    why: 'A link must lead to one place.',
  },
  nl: {
    title: 'Kenmerk komt twee keer voor',
    message: ({ id, other }) => `Het kenmerk \`#${id}\` bestaat al: ${other}.`,
    hint: 'Geef een van de twee een ander kenmerk.',
    why: 'Een verwijzing moet naar één plaats gaan.',
  },
  example: {
    source: {
      'chapters/twee.md': `# Titel

:::figuur[Een.]{#huis src=../figures/huis.svg alt="Een huis."}
:::

:::figuur[Twee.]{#huis src=../figures/huis.svg alt="Een huis."}
:::
`,
    },
    mended: { 'chapters/twee.md': { replace: '[Twee.]{#huis ', by: '[Twee.]{#schuur ' } },
    data: { id: 'huis', other: 'twee.md:3' },
  },
});

export const brokenLink = rule({
  id: 'markup/broken-link',
  severity: 'warning',
  data: facts<{ target: string; suggestion: string }>,
  en: {
    title: 'Link leads nowhere',
    message: ({ target }) => `The link \`${target}\` leads nowhere.`,
    hint: ({ suggestion, target }) =>
      isWeb(target)
        ? 'Write the whole address, as a browser shows it: https://www.example.org/page.'
        : meant.en(suggestion, 'Check whether the file or heading still has this name.'),
    why: 'A reader who follows the link arrives nowhere. The text stays, without the link.',
  },
  nl: {
    title: 'Verwijzing gaat nergens naartoe',
    message: ({ target }) => `De verwijzing \`${target}\` gaat nergens naartoe.`,
    hint: ({ suggestion, target }) =>
      isWeb(target)
        ? 'Schrijf het hele adres, zoals een browser het toont: https://www.voorbeeld.nl/bladzijde.'
        : meant.nl(suggestion, 'Kijk na of het bestand of de kop nog zo heet.'),
    why: 'Een lezer die op de verwijzing klikt, komt nergens uit. De tekst blijft staan, zonder verwijzing.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\nLees [dit](een.md#met-wie-praat-uu) en [dat](#nergens).\n' },
    mended: {
      'chapters/twee.md': {
        replace: '[dit](een.md#met-wie-praat-uu) en [dat](#nergens)',
        by: '[dit](een.md#met-wie-praat-u) en [dat](#titel)',
      },
    },
    data: { target: 'een.md#met-wie-praat-uu', suggestion: 'een.md#met-wie-praat-u' },
  },
});

/** Of a card, or of a name of a format in the text. */
export const noSuchFormat = rule({
  id: 'markup/no-such-format',
  severity: 'error',
  data: facts<{ code: string; suggestion: string }>,
  en: {
    title: 'Card of a format that is not there',
    message: ({ code }) => `There is no format \`${code}\` in this book.`,
    hint: ({ suggestion }) => meant.en(suggestion, 'Write a code that stands in book.yaml under `formats`.'),
    why: 'An empty card would stand in the book.',
  },
  nl: {
    title: 'Kaart van een format dat er niet is',
    message: ({ code }) => `Dit boek heeft geen format \`${code}\`.`,
    hint: ({ suggestion }) => meant.nl(suggestion, 'Schrijf een code die in book.yaml staat bij `formats`.'),
    why: 'In het boek zou een lege kaart staan.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\n::format[F11]\n' },
    mended: { 'chapters/twee.md': { replace: 'F11', by: 'F01' } },
    data: { code: 'F11', suggestion: 'F01' },
  },
});

export const linkOutside = rule({
  id: 'markup/link-outside',
  severity: 'warning',
  data: facts<{ target: string }>,
  en: {
    title: 'Link to something outside the book',
    message: ({ target }) => `The link \`${target}\` points at a file that is not part of the book.`,
    hint: 'Link to a chapter or format of this book, or to a complete web address (https://…).',
    why: 'On paper and in a PDF a reader cannot open such a file. The text stays, without the link.',
  },
  nl: {
    title: 'Verwijzing naar iets buiten het boek',
    message: ({ target }) => `De verwijzing \`${target}\` wijst naar een bestand dat niet in het boek staat.`,
    hint: 'Verwijs naar een hoofdstuk of format van dit boek, of naar een volledig webadres (https://…).',
    why: 'Op papier en in een pdf kan een lezer zo’n bestand niet openen. De tekst blijft staan, zonder verwijzing.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\nLees [dit](drie.md).\n' },
    mended: { 'chapters/twee.md': { replace: 'drie.md', by: 'een.md' } },
    data: { target: 'drie.md' },
  },
});

export const linkRules = [duplicateId, brokenLink, noSuchFormat, linkOutside] as const;
