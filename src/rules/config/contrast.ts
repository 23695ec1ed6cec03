/** Colours of the palette that are hard to tell apart. */
import { comma } from '../decimals.js';
import { facts, rule } from '../rule.js';

export const lowContrast = rule({
  id: 'config/contrast',
  severity: 'error',
  data: facts<{ foreground: string; background: string; block: string; ratio: number; needed: number }>,
  en: {
    title: 'Too little contrast',
    message: ({ foreground, background, block, ratio, needed }) =>
      `\`${foreground}\` on \`${background}\`${block && `, in the word of \`:::${block}\`,`} has contrast ${ratio}:1, expected ${needed}:1.`,
    hint: ({ foreground, background, block }) =>
      block
        ? 'Choose a darker colour of the palette for the block, or leave `colour` out: then it has that of its part.'
        : `Make \`${foreground}\` darker or \`${background}\` lighter.`,
    why: 'People with low vision cannot read text with little contrast (WCAG 1.4.6).',
  },
  nl: {
    title: 'Te weinig contrast',
    message: ({ foreground, background, block, ratio, needed }) =>
      `\`${foreground}\` op \`${background}\`${block && `, in het woord van \`:::${block}\`,`} heeft contrast ${comma(ratio)}:1; nodig is ${comma(needed)}:1.`,
    hint: ({ foreground, background, block }) =>
      block
        ? 'Kies voor het blok een donkerder kleur uit het palet, of laat `colour` weg: dan heeft het de kleur van zijn deel.'
        : `Maak \`${foreground}\` donkerder of \`${background}\` lichter.`,
    why: 'Mensen die minder goed zien, kunnen tekst met weinig contrast niet lezen (WCAG 1.4.6).',
  },
  example: {
    source: { 'book.yaml': { replace: "  ink: { screen: '#111111' }", by: "  ink: { screen: '#777777' }" } },
    mended: { 'book.yaml': { replace: "'#777777'", by: "'#111111'" } },
    data: { foreground: 'ink', background: 'white', block: '', ratio: 4.47, needed: 7 },
  },
});
