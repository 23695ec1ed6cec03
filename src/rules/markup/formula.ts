/** Formulas that cannot be set. */
import { facts, rule } from '../rule.js';

/** `problem` is in the words of the program that sets them. */
export const wrongFormula = rule({
  id: 'markup/formula',
  severity: 'warning',
  data: facts<{ formula: string; problem: string }>,
  en: {
    title: 'Formula that is not understood',
    message: ({ formula, problem }) => `The formula \`${formula}\` is printed as it is written: ${problem}.`,
    hint: 'Change the formula. If you mean the dollar sign itself, put a \\ before it.',
    why: 'Code of a formula tells a reader nothing.',
  },
  nl: {
    title: 'Formule wordt niet begrepen',
    message: ({ formula, problem }) => `De formule \`${formula}\` wordt afgedrukt zoals die er staat: ${problem}.`,
    hint: 'Pas de formule aan. Bedoelt u het dollarteken zelf? Zet er dan een \\ voor.',
    why: 'De code van een formule zegt een lezer niets.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\nReken met $\\frac{1}{2$ erbij.\n' },
    mended: { 'chapters/twee.md': { replace: '{1}{2$', by: '{1}{2}$' } },
    data: { formula: '\\frac{1}{2', problem: "Unexpected end of input in a macro argument, expected '}'" },
  },
});
