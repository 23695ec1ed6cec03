/** Commands that do not fit, and a file that was to be opened. */
import { facts, type Phrase, rule } from '../rule.js';

export const wrongUsage = rule({
  id: 'cli/usage',
  severity: 'error',
  data: facts<{ problem: Phrase }>,
  en: {
    title: 'Wrong usage',
    message: ({ problem }) => `The command does not fit: ${problem}.`,
    hint: 'See `werkboek help` for the commands.',
    why: 'Werkboek does not start on a command that it does not understand.',
  },
  nl: {
    title: 'Opdracht klopt niet',
    message: ({ problem }) => `De opdracht klopt niet: ${problem}.`,
    hint: 'Bekijk met `werkboek help` welke opdrachten er zijn.',
    why: 'Werkboek begint niet aan een opdracht die het niet begrijpt.',
  },
  example: {
    data: { problem: { en: 'there is no edition "dgital"', nl: 'er is geen uitgave "dgital"' } },
    raisedBy: 'tests/cli/desk.test.ts',
  },
});

export const noViewer = rule({
  id: 'cli/no-viewer',
  severity: 'error',
  data: facts<{ tried: string; file: string }>,
  en: {
    title: 'Cannot open the PDF',
    message: ({ file, tried }) => `\`${file}\` was made, but \`${tried}\` cannot open it.`,
    hint: 'Open the file yourself, or install a program for PDF files.',
    why: 'With `--open` the file would be on the screen now.',
  },
  nl: {
    title: 'Kan de pdf niet openen',
    message: ({ file, tried }) => `\`${file}\` is gemaakt, maar \`${tried}\` kan het niet openen.`,
    hint: 'Open het bestand zelf, of installeer een programma voor pdf-bestanden.',
    why: 'Met `--open` zou het bestand nu op het scherm staan.',
  },
  example: {
    data: { tried: 'xdg-open', file: 'out/formats/F04-uitnodiging.pdf' },
    raisedBy: 'tests/cli/open-file.test.ts',
  },
});

export const usageRules = [wrongUsage, noViewer] as const;
