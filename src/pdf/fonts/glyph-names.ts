/** Turns names of glyphs into text, for simple fonts that have no ToUnicode map (ISO 32000-1 9.10.2, Adobe Glyph List). */
import { own } from '../../own.js';

const NAMES: Readonly<Record<string, string>> = {
  space: ' ',
  exclam: '!',
  quotedbl: '"',
  numbersign: '#',
  dollar: '$',
  percent: '%',
  ampersand: '&',
  quotesingle: "'",
  parenleft: '(',
  parenright: ')',
  asterisk: '*',
  plus: '+',
  comma: ',',
  hyphen: '-',
  period: '.',
  slash: '/',
  colon: ':',
  semicolon: ';',
  less: '<',
  equal: '=',
  greater: '>',
  question: '?',
  at: '@',
  bracketleft: '[',
  backslash: '\\',
  bracketright: ']',
  underscore: '_',
  braceleft: '{',
  bar: '|',
  braceright: '}',
  quoteleft: '‘',
  quoteright: '’',
  quotedblleft: '“',
  quotedblright: '”',
  quotesinglbase: '‚',
  quotedblbase: '„',
  endash: '–',
  emdash: '—',
  bullet: '•',
  ellipsis: '…',
  Euro: '€',
  degree: '°',
  section: '§',
  multiply: '×',
  arrowright: '→',
  arrowleft: '←',
  ij: 'ĳ',
  IJ: 'Ĳ',
  ae: 'æ',
  AE: 'Æ',
  oslash: 'ø',
  germandbls: 'ß',
  ff: 'ff',
  fi: 'fi',
  fl: 'fl',
  ffi: 'ffi',
  ffl: 'ffl',
};

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circumflex: '\u0302',
  tilde: '\u0303',
  dieresis: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedilla: '\u0327',
};

/** Undefined for names that say nothing, such as `g12`. */
export function glyphText(name: string): string | undefined {
  // `a.alt` is another form of a (Adobe Glyph List Specification, 2).
  const base = name.split('.', 1)[0] ?? '';
  if (base.length === 1) return base;
  const known = own(NAMES, base);
  if (known !== undefined) return known;
  const digit = DIGITS.indexOf(base);
  if (digit >= 0) return String(digit);
  const [, hex] = /^uni([0-9A-F]{4})$/.exec(base) ?? /^u([0-9A-F]{4,6})$/.exec(base) ?? [];
  if (hex) return fromHex(hex);
  const accent = own(ACCENTS, base.slice(1));
  return accent && (base[0] + accent).normalize('NFC');
}

function fromHex(hex: string): string | undefined {
  const point = Number.parseInt(hex, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
