/** The typography of English. */
import { quotes } from './quotes.js';
import { keepTogether, type Typography } from './rule.js';
import { ellipsis, ranges } from './signs.js';

const UNITS = 'mm|cm|m|km|in|ft|mg|g|kg|ml|l|pt|px|kB|MB|GB|TB|dpi|%|°C';
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const NUMBERED =
  'pages?|p\\.|chapter|section|article|figure|table|appendix|part|step|form|sheet|version|week|question|no\\.';
const START = String.raw`(?<![\p{L}\p{N}.,])`;
const END = String.raw`(?![\p{L}\p{N}])`;

export const english: Typography = {
  rules: [
    // 'tis, rock 'n' roll, 'em
    quotes(/(?:tis|twas|em|til|n)(?![\p{L}\p{N}])/iuy),
    ellipsis,
    ranges,
    keepTogether(
      new RegExp(`${START}\\d+(?:[.,]\\d+)* (?:${UNITS})${END}`, 'gu'),
      new RegExp(`${START}\\d{1,2} (?:${MONTHS})(?: \\d{4})?${END}`, 'gu'),
      new RegExp(`${START}(?:${MONTHS}) \\d{1,2}${END}`, 'gu'),
      new RegExp(`${START}(?:${NUMBERED}) (?:\\d|[A-Z]\\d)`, 'giu'),
      /(?<![\p{L}.])(?:\p{Lu}\. ){1,5}(?=\p{Lu}\p{Ll})/gu,
    ),
  ],
};
