/** The title of a file, and headings that skip a level. */

import { facts, rule } from '../rule.js';
import { tidy } from '../tidy.js';

export const noTitle = rule({
  id: 'markup/no-title',
  severity: 'warning',
  data: facts<Record<string, never>>,
  en: {
    title: 'Title missing',
    message: 'This file has no title.',
    hint: 'Start the text with one line such as `# Title`.',
    why: 'The title is in the table of contents and in the bookmarks of the PDF.',
  },
  nl: {
    title: 'Titel ontbreekt',
    message: 'Dit bestand heeft geen titel.',
    hint: 'Begin de tekst met één regel als `# Titel`.',
    why: 'De titel staat in de inhoudsopgave en in de bladwijzers van de pdf.',
  },
  example: {
    source: { 'chapters/twee.md': 'Tekst zonder titel.\n' },
    mended: { 'chapters/twee.md': { replace: 'Tekst zonder', by: '# Titel\n\nTekst zonder' } },
    data: {},
  },
});

/** Heading levels, 1 to 6. */
export const headingSkip = rule({
  id: 'markup/heading-skip',
  severity: 'warning',
  data: facts<{ from: number; to: number; text: string }>,
  en: {
    title: 'Heading level skipped',
    message: ({ from, to, text }) => `A heading of level ${from} is followed by level ${to}: “${tidy(text, 60)}”.`,
    hint: ({ from }) => `Make it a heading of level ${from + 1}: \`${'#'.repeat(from + 1)}\`.`,
    why: 'People who listen to the text find their way by its headings (WCAG 1.3.1).',
  },
  nl: {
    title: 'Kopniveau overgeslagen',
    message: ({ from, to, text }) => `Na een kop van niveau ${from} komt niveau ${to}: “${tidy(text, 60)}”.`,
    hint: ({ from }) => `Maak er een kop van niveau ${from + 1} van: \`${'#'.repeat(from + 1)}\`.`,
    why: 'Wie de tekst laat voorlezen, vindt de weg met de koppen (WCAG 1.3.1).',
  },
  example: {
    source: {
      'chapters/twee.md': `# Titel

#### Te diep

Tekst.
`,
    },
    mended: { 'chapters/twee.md': { replace: '#### Te', by: '## Te' } },
    data: { from: 1, to: 4, text: 'Te diep' },
  },
});

export const headingRules = [noTitle, headingSkip] as const;
