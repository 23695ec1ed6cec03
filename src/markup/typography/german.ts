/** The typography of German. */
import { quotes } from './quotes.js';
import { keepTogether, type Typography } from './rule.js';
import { ellipsis, ranges } from './signs.js';

const UNITS = 'mm|cm|m|km|m²|km²|mg|g|kg|ml|l|pt|px|kB|MB|GB|TB|dpi|%|‰|°C|€|Euro|Uhr|Millionen|Milliarden';
const MONTHS = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const NUMBERED = 'Seiten?|S\\.|Kapitel|Abschnitt|Artikel|Art\\.|§|Abbildung|Abb\\.|Tabelle|Teil|Schritt|Nr\\.|Stufe';
const START = String.raw`(?<![\p{L}\p{N}.,])`;
const END = String.raw`(?![\p{L}\p{N}])`;

export const german: Typography = {
  rules: [
    quotes(/(?:s|n|ne|nen)(?![\p{L}\p{N}'’])/iuy, { outer: ['„', '“'], inner: ['‚', '‘'] }),
    ellipsis,
    ranges,
    keepTogether(
      new RegExp(`${START}\\d+(?:[.,]\\d+)* (?:${UNITS})${END}`, 'gu'),
      new RegExp(`${START}\\d{1,2}\\. (?:${MONTHS})(?: \\d{4})?${END}`, 'gu'),
      new RegExp(`${START}(?:${NUMBERED}) \\d`, 'gu'),
      /(?<!\p{L})(?:z|d|u|o|i)\. (?:B|h|a|ä|Ä|d)\./gu,
      /(?<![\p{L}\p{N}.,])\d{1,3}(?: \d{3}){1,4}(?!\d)/gu,
    ),
  ],
};
