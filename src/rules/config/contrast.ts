/** Colours of the palette that are hard to tell apart. */
import { comma } from '../decimals.js';
import { facts, rule } from '../rule.js';

export const lowContrast = rule({
  id: 'config/contrast',
  severity: 'error',
  data: facts<{ foreground: string; background: string; ratio: number; needed: number }>,
  en: {
    title: 'Too little contrast',
    message: ({ foreground, background, ratio, needed }) =>
      `\`${foreground}\` on \`${background}\` has contrast ${ratio}:1, expected ${needed}:1.`,
    hint: ({ foreground, background }) => `Make \`${foreground}\` darker or \`${background}\` lighter.`,
    why: 'People with low vision cannot read text with little contrast (WCAG 1.4.6).',
  },
  nl: {
    title: 'Te weinig contrast',
    message: ({ foreground, background, ratio, needed }) =>
      `\`${foreground}\` op \`${background}\` heeft contrast ${comma(ratio)}:1; nodig is ${comma(needed)}:1.`,
    hint: ({ foreground, background }) => `Maak \`${foreground}\` donkerder of \`${background}\` lichter.`,
    why: 'Mensen die minder goed zien, kunnen tekst met weinig contrast niet lezen (WCAG 1.4.6).',
  },
  example: {
    source: { 'book.yaml': { replace: "  ink: { screen: '#111111' }", by: "  ink: { screen: '#777777' }" } },
    mended: { 'book.yaml': { replace: "'#777777'", by: "'#111111'" } },
    data: { foreground: 'ink', background: 'white', ratio: 4.47, needed: 7 },
  },
});
