/** The typography of Dutch. */
import { quotes } from './quotes.js';
import { keepTogether, type Typography } from './rule.js';
import { ellipsis, ranges } from './signs.js';

const UNITS =
  'mm|cm|dm|m|km|mm²|cm²|m²|km²|m2|m³|ha|mg|g|kg|ml|cl|l|pt|px|kB|MB|GB|TB|dpi|kilometer|meter|liter|kilo|gram|miljoen|miljard|uur|%|‰|°C|€|euro|procent|graden';
const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const SHORT_MONTHS = '(?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\\.';
const NUMBERED =
  'bladzijden?|blz\\.?|pagina|pag\\.|p\\.|§|hoofdstuk|paragraaf|artikel|art\\.|lid|figuur|tabel|bijlage|format|werkvorm|stap|trede|deel|blad|versie|week|nummer|nr\\.|vraag|regel';
const START = String.raw`(?<![\p{L}\p{N}.,])`;
const END = String.raw`(?![\p{L}\p{N}])`;

export const dutch: Typography = {
  rules: [
    // 's avonds, 's-Gravenhage, 't huis, 'n boek, 'k weet
    quotes(/(?:s|t|n|k|m|r|ie|em|ns)(?![\p{L}\p{N}'’])/iuy),
    ellipsis,
    ranges,
    keepTogether(
      new RegExp(`${START}\\d+(?:[.,]\\d+)* (?:${UNITS})${END}`, 'gu'),
      /€ (?=\d)/g,
      new RegExp(`${START}\\d{1,2} (?:${MONTHS}|${SHORT_MONTHS})(?: \\d{4})?${END}`, 'giu'),
      // 1234 AB
      new RegExp(`${START}[1-9]\\d{3} [A-Z]{2}${END}`, 'gu'),
      new RegExp(`${START}(?:${NUMBERED}) (?:\\d|[A-Z]\\d)`, 'giu'),
      new RegExp(`${START}(?:[Dd]eel|[Bb]ijlage) [A-Z]${END}`, 'gu'),
      // 088 000 00 00, +31 88 000 00 00, 25 000
      /(?<![\p{L}\p{N}.,])(?:\+\d\d |0)\d{1,3}(?: \d{2,4}){1,4}(?!\d)/gu,
      /(?<![\p{L}\p{N}.,])\d{1,3}(?: \d{3}){1,4}(?!\d)/gu,
      // J. P. de Vries, but not the end of a sentence: "in deel A. Daarna", "plan B. Dan"
      /(?<![\p{L}.]|(?:deel|bijlage|plan|optie|punt|en) )(?:\p{Lu}\. ){1,5}(?=\p{Lu}\p{Ll}|(?:van|de|der|den|het|ten|ter|te) )/gu,
      new RegExp(`${START}B en W${END}`, 'gu'),
    ),
  ],
};
