/** Dates: `3-12-2026`, `03122026`, `3 dec 2026`, `donderdag 3 december 2026`, `2026-12-03`. */

import type { Understood } from './kinds.js';
import { DAYS, MONTHS } from './names-of-days.js';

interface Written {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** As it was named: 0 is Sunday. */
  readonly weekday?: number | undefined;
}

const WEEKDAY = /^\p{L}+\.?,? (?=\d)/u;
/** Dates from a spreadsheet may bring midnight along. */
const MIDNIGHT = /[T ]0?0:00(:00(\.0+)?)?Z?$/;
const YEARS = [1800, 2199] as const;
/** Of years in two digits: `49` is to come, `50` has been. */
const LAST_OF_THIS_CENTURY = 49;

export function readDate(text: string): Understood {
  const written = parse(text.replace(MIDNIGHT, '').toLowerCase());
  if (!written) return { fault: 'no-date' };
  const { day, month, year, weekday } = written;
  if (year < YEARS[0] || year > YEARS[1]) return { fault: 'no-day' };
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return { fault: 'no-day' };
  if (weekday !== undefined && weekday !== date.getUTCDay()) return { fault: 'weekday' };
  const [two, months] = [String(day).padStart(2, '0'), String(month).padStart(2, '0')];
  return { value: `${year}-${months}-${two}`, shown: `${two}-${months}-${year}` };
}

function parse(whole: string): Written | undefined {
  const named = WEEKDAY.exec(whole)?.[0];
  const weekday = named && indexOfName(DAYS, named);
  if (named && weekday === undefined) return undefined;
  const text = named ? whole.slice(named.length) : whole;
  const written = inDigits(text) ?? inWords(text);
  return written && { ...written, ...(typeof weekday === 'number' && { weekday }) };
}

function inDigits(text: string): Written | undefined {
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const apart = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|'?\d{2})$/.exec(text);
  const together = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  const [, day, month, year = ''] = apart ?? together ?? [];
  if (!day) return undefined;
  const own = { day: Number(day), month: Number(month), year: yearOf(year) };
  // 20261203: nobody has a twentieth day of a twenty-sixth month.
  const turned = together && own.month > 12 ? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) : null;
  return turned ? { year: Number(turned[1]), month: Number(turned[2]), day: Number(turned[3]) } : own;
}

function inWords(text: string): Written | undefined {
  const [, day, name = '', year = ''] =
    /^(\d{1,2})(?:\.|e|er|ste|de|st|nd|rd|th)?[ -](?:of )?(\p{L}+)\.?,?[ -](\d{4}|'?\d{2})$/u.exec(text) ?? [];
  const month = indexOfName(MONTHS, name);
  return day && month !== undefined ? { day: Number(day), month: month + 1, year: yearOf(year) } : undefined;
}

/** By the name or how it begins: three letters tell months apart, two tell days. */
function indexOfName(lists: readonly (readonly string[])[], written: string): number | undefined {
  const name = written.replace(/[^\p{L}]/gu, '');
  const long = name.length >= (lists === DAYS ? 2 : 3);
  const found = long ? lists.map((names) => names.findIndex((each) => each.startsWith(name))) : [];
  return found.find((index) => index >= 0);
}

function yearOf(text: string): number {
  const year = Number(text.replace("'", ''));
  if (text.length > 3) return year;
  return year + (year <= LAST_OF_THIS_CENTURY ? 2000 : 1900);
}
