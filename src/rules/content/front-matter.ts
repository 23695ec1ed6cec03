/** What stands between the lines `---` at the start of a chapter or format. */
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
kleur: rood
---
# Titel

Tekst.
`,
    },
    data: {
      problem: {
        en: 'the key "kleur" is not known (known: title, reader, drawing, orientation)',
        nl: 'de sleutel “kleur” is niet bekend (bekend zijn: title, reader, drawing, orientation)',
      },
    },
  },
});
