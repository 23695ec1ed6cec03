/** Directives that there are none of, and those that are written wrong. */
import { meant } from '../meant.js';
import { facts, type Phrase, rule } from '../rule.js';

export const unknownDirective = rule({
  id: 'markup/unknown-directive',
  severity: 'error',
  data: facts<{ name: string; suggestion: string }>,
  en: {
    title: 'Unknown directive',
    message: ({ name }) => `Unknown directive \`${name.startsWith(':') ? name : `:::${name}`}\`.`,
    hint: ({ suggestion }) => meant.en(suggestion, 'The manual lists the directives there are.'),
    why: 'Text under an unknown directive would go into the workbook without its style.',
  },
  nl: {
    title: 'Onbekende richtlijn',
    message: ({ name }) => `Onbekende richtlijn \`${name.startsWith(':') ? name : `:::${name}`}\`.`,
    hint: ({ suggestion }) => meant.nl(suggestion, 'Kijk in de handleiding welke richtlijnen er zijn.'),
    why: 'Tekst onder een onbekende richtlijn zou zonder opmaak in het werkboek komen.',
  },
  example: {
    source: {
      'chapters/twee.md': `# Titel

:::tipp
Tekst.
:::
`,
    },
    mended: { 'chapters/twee.md': { replace: ':::tipp', by: ':::tip' } },
    data: { name: 'tipp', suggestion: 'tip' },
  },
});

export const wrongDirective = rule({
  id: 'markup/directive',
  severity: 'error',
  data: facts<{ name: string; problem: Phrase }>,
  en: {
    title: 'Wrong directive',
    message: ({ name, problem }) => `The directive \`${name}\` is wrong: ${problem}.`,
    hint: 'Change the directive. The manual has an example of each.',
    why: 'A wrong directive looks different from what you mean.',
  },
  nl: {
    title: 'Richtlijn klopt niet',
    message: ({ name, problem }) => `De richtlijn \`${name}\` klopt niet: ${problem}.`,
    hint: 'Pas de richtlijn aan. In de handleiding staat bij elke richtlijn een voorbeeld.',
    why: 'Een richtlijn die niet klopt, geeft een ander beeld dan u bedoelt.',
  },
  example: {
    source: {
      'chapters/twee.md': `# Titel

:::checklist
Geen lijst.
:::
`,
    },
    mended: { 'chapters/twee.md': { replace: 'Geen lijst.', by: '- Een pen.\n- Een blad.' } },
    data: {
      name: 'checklist',
      problem: {
        en: 'the block holds one list, each line starting with "- "',
        nl: 'in het blok staat één lijst; elke regel begint met “- ”',
      },
    },
  },
});

export const directiveRules = [unknownDirective, wrongDirective] as const;
