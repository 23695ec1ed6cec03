/** Numbers and amounts of money: `1.250,50`, `1250.5`, `€ 12,-`, `12 euro`, `-3`. */
import type { Understood } from './kinds.js';

/** So many digits does a computer count with. */
const EXACT_DIGITS = 15;
/** Of one group between signs for thousands. */
const GROUP = 3;
const CENTS = 2;

/** Where the decimals stand behind a point. */
const withPoint = (language: string): boolean => /^(en|ga|he|zh|ja|ko|th)\b/.test(language);

export function readNumber(text: string, language: string): Understood {
  const value = parse(text, language);
  if (value === undefined) return { fault: 'no-number' };
  return { value, shown: writeNumber(value, language) };
}

/** The sign of the euro stands on the sheet. */
export function readAmount(text: string, language: string): Understood {
  const bare = text
    .replace(/^(€|eur(o'?s?)?\b)/i, '')
    .replace(/(€|\beur(o'?s?)?)$/i, '')
    .trim();
  const isWhole = /,-{1,2}$|\.-{1,2}$/.test(bare);
  const digits = isWhole ? bare.replace(/[.,]-{1,2}$/, '') : bare;
  const value = parse(digits, language, { ofMoney: true });
  return value === undefined ? { fault: 'no-amount' } : amountOf(value, language);
}

/** Nobody pays parts of a cent. */
export function amountOf(value: number, language: string): Understood {
  if (!Number.isFinite(value) || Math.abs(value * 100 - Math.round(value * 100)) > 1e-6) return { fault: 'no-amount' };
  return { value, shown: writeNumber(value, language, CENTS) };
}

function parse(text: string, language: string, { ofMoney = false } = {}): number | undefined {
  const [, sign = '', body = ''] = /^([+-]?) ?(\d[\d., ']*|[.,]\d+)$/.exec(text) ?? [];
  if (!body || /[.,' ]$/.test(body)) return undefined;
  const decimal = decimalSign(body, language, ofMoney);
  const [whole = '', decimals = '', ...more] = decimal ? body.split(decimal) : [body];
  if (more.length > 0 || /\D/.test(decimals)) return undefined;
  const [first = '', ...groups] = whole.split(/[., ']/);
  const isGrouped = groups.every((group) => group.length === GROUP) && (groups.length === 0 || first.length <= GROUP);
  // Groups are parted by one and the same sign.
  if (!isGrouped || new Set(whole.replace(/\d/g, '')).size > 1) return undefined;
  const digits = (first + groups.join('')).replace(/^0+(?=\d)/, '');
  if ((digits + decimals).length > EXACT_DIGITS) return undefined;
  const value = Number(`${digits || '0'}.${decimals || '0'}`);
  return sign === '-' && value !== 0 ? -value : value;
}

/** The last of two kinds; of one kind that of the language, unless it can only part thousands or decimals. */
function decimalSign(body: string, language: string, ofMoney: boolean): string | undefined {
  const signs = body.replace(/[\d ']/g, '');
  if (signs === '') return undefined;
  const last = signs.at(-1)!;
  if (new Set(signs).size > 1) return last;
  if (signs.length > 1) return undefined;
  const behind = body.length - body.lastIndexOf(last) - 1;
  // No thousands begin with a nought.
  if (behind !== GROUP || /^0?[.,]/.test(body)) return last;
  const usual = withPoint(language) ? '.' : ',';
  // Cents come in two.
  return last === usual && !ofMoney ? last : undefined;
}

/** As it is written in this language; whole amounts get their cents too. */
export function writeNumber(value: number, language: string, decimals?: number): string {
  const text = decimals === undefined ? String(value) : value.toFixed(decimals);
  const [whole = '', behind] = text.replace('-', '').split('.');
  const [thousands, decimal] = withPoint(language) ? [',', '.'] : ['.', ','];
  // Four digits are read at a glance; years are never parted.
  const isLong = whole.length > GROUP + (decimals === undefined ? 1 : 0);
  const grouped = isLong ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
  return `${value < 0 ? '-' : ''}${grouped}${behind === undefined ? '' : decimal + behind}`;
}
