/** The list of terms in glossary.yaml, and how the text uses it. */
import { facts, type Phrase, rule } from '../rule.js';

export const wrongGlossary = rule({
  id: 'content/glossary',
  severity: 'error',
  data: facts<{ problem: Phrase; code?: string }>,
  en: {
    title: 'Glossary cannot be read as it is',
    message: ({ problem }) => `In glossary.yaml: ${problem}.`,
    hint: 'Write for each term: `- term:`, `forms: [other, ways]`, `means:` and `example:`.',
    why: 'What cannot be read here is not explained to readers.',
  },
  nl: {
    title: 'Begrippenlijst klopt niet',
    message: ({ problem }) => `In glossary.yaml: ${problem}.`,
    hint: 'Schrijf per begrip: `- term:`, `forms: [andere, vormen]`, `means:` en `example:`.',
    why: 'Wat hier niet te lezen is, wordt de lezer niet uitgelegd.',
  },
  example: {
    source: {
      'chapters/twee.md': '# Twee\n\nOp de gracht en de es.\n',
      'glossary.yaml': `- term: gracht
  means: Het water midden in een stad.
  vorm: grachten
- term: es
  forms: essen
  means: Een hoge akker bij het dorp.
- means: Zonder woord.
`,
    },
    mended: {
      'glossary.yaml': `- term: gracht
  means: Het water midden in een stad.
  forms: [grachten]
- term: es
  forms: [essen]
  means: Een hoge akker bij het dorp.
`,
    },
    data: {
      problem: {
        en: 'the key "vorm" is not known (known: term, forms, means, example)',
        nl: 'de sleutel “vorm” is niet bekend (bekend zijn: term, forms, means, example)',
      },
    },
  },
});

/** `line` is where the term stands first. */
export const duplicateTerm = rule({
  id: 'content/duplicate-term',
  severity: 'error',
  data: facts<{ term: string; line: number }>,
  en: {
    title: 'Term explained twice',
    message: ({ term, line }) => `“${term}” is explained already, on line ${line}.`,
    hint: 'Keep one of the two, or take this form away from one of them.',
    why: 'The first use of a term leads to one explanation.',
  },
  nl: {
    title: 'Begrip staat er twee keer',
    message: ({ term, line }) => `“${term}” is al uitgelegd op regel ${line}.`,
    hint: 'Houd er één, of haal deze vorm bij één van de twee weg.',
    why: 'Het begrip in de tekst leidt naar één uitleg.',
  },
  example: {
    source: {
      'chapters/twee.md': '# Twee\n\nOp de gracht en op het plein.\n',
      'glossary.yaml': `- term: gracht
  means: Het water midden in een stad.
- term: plein
  forms: [Gracht]
  means: Een open plek.
`,
    },
    mended: { 'glossary.yaml': { replace: '  forms: [Gracht]\n', by: '' } },
    data: { term: 'gracht', line: 1 },
  },
});

export const unknownTerm = rule({
  id: 'content/unknown-term',
  severity: 'error',
  data: facts<{ term: string; suggestion: string }>,
  en: {
    title: 'Term not in the glossary',
    message: ({ term }) => `“${term}” is not in glossary.yaml.`,
    hint: ({ suggestion }) =>
      suggestion ? `Did you mean “${suggestion}”?` : 'Add the term to glossary.yaml, with what it means.',
    why: 'Readers look for a word that is explained in the list at the end of the book.',
  },
  nl: {
    title: 'Begrip staat niet in de begrippenlijst',
    message: ({ term }) => `“${term}” staat niet in glossary.yaml.`,
    hint: ({ suggestion }) =>
      suggestion ? `Bedoelt u “${suggestion}”?` : 'Zet het begrip in glossary.yaml, met wat het betekent.',
    why: 'Een lezer zoekt een uitgelegd woord achter in het boek.',
  },
  example: {
    source: {
      'chapters/twee.md': `# Twee

Op de gracht.

:::begrip[Grachtje]
Een kleine gracht.
:::
`,
      'glossary.yaml': '- term: gracht\n  means: Het water midden in een stad.\n',
    },
    mended: { 'chapters/twee.md': { replace: ':::begrip[Grachtje]', by: ':::begrip[Gracht]' } },
    data: { term: 'Grachtje', suggestion: 'gracht' },
  },
});

export const unusedTerm = rule({
  id: 'content/unused-term',
  severity: 'warning',
  data: facts<{ term: string }>,
  en: {
    title: 'Term never used',
    message: ({ term }) => `No chapter uses the term “${term}”.`,
    hint: 'Use the term, add the form in which the text has it under `forms`, or take it out.',
    why: 'A list of words that readers do not meet is only longer.',
  },
  nl: {
    title: 'Begrip komt nergens voor',
    message: ({ term }) => `Geen hoofdstuk gebruikt het begrip “${term}”.`,
    hint: 'Gebruik het begrip, zet de vorm uit de tekst bij `forms`, of haal het begrip weg.',
    why: 'Woorden die de lezer niet tegenkomt, maken de lijst alleen langer.',
  },
  example: {
    source: {
      'chapters/twee.md': '# Twee\n\nOp de gracht en de es.\n',
      'glossary.yaml': `- term: gracht
  means: Het water midden in een stad.
- term: beek
  means: Een kleine rivier.
`,
    },
    mended: { 'chapters/twee.md': { replace: 'de es.', by: 'de es bij de beek.' } },
    data: { term: 'beek' },
  },
});

export const glossaryRules = [wrongGlossary, duplicateTerm, unknownTerm, unusedTerm] as const;
