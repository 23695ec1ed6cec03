/** The typography of French. */
import { quotes } from './quotes.js';
import { keepTogether, NO_BREAK_SPACE, type Typography } from './rule.js';
import { ellipsis, ranges } from './signs.js';

const UNITS = 'mm|cm|m|km|m²|km²|mg|g|kg|ml|l|pt|px|ko|Mo|Go|%|‰|°C|€|euros?|h|heures?|millions?|milliards?';
const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const NUMBERED = 'pages?|p\\.|chapitre|article|art\\.|figure|tableau|partie|étape|n°|no';
const START = String.raw`(?<![\p{L}\p{N}.,])`;
const END = String.raw`(?![\p{L}\p{N}])`;

export const french: Typography = {
  rules: [
    quotes(/(?!)/y, { outer: [`«${NO_BREAK_SPACE}`, `${NO_BREAK_SPACE}»`], inner: ['“', '”'] }),
    ellipsis,
    ranges,
    keepTogether(
      // A sign that stands apart from its word stays with it.
      /\S [;:!?»]/gu,
      /« \S/gu,
      new RegExp(`${START}\\d+(?:[.,]\\d+)* (?:${UNITS})${END}`, 'gu'),
      new RegExp(`${START}(?:\\d{1,2}|1er) (?:${MONTHS})(?: \\d{4})?${END}`, 'gu'),
      new RegExp(`${START}(?:${NUMBERED}) \\d`, 'giu'),
      /(?<![\p{L}\p{N}.,])\d{1,3}(?: \d{3}){1,4}(?!\d)/gu,
    ),
  ],
};
