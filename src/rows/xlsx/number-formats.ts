/** Tells which numbers of a workbook people see as a date or a time, and writes these as they would. */

export type Shown = 'date' | 'time' | 'moment' | 'number' | { readonly digits: number };

/** ECMA-376 part 1, 18.8.30; those from 27 to 58 are dates in Asia. */
const BUILT_IN: readonly (readonly [from: number, to: number, shown: Shown])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'moment'],
  [27, 36, 'date'],
  [45, 47, 'time'],
  [50, 58, 'date'],
];

/** @param code of a format that the workbook brings along */
export function shownAs(id: number, code: string | undefined): Shown {
  if (code === undefined) return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number';
  // Of a format for numbers below zero, and for texts, nothing is to be known; nor of words, colours and countries in it.
  const [first = ''] = code.split(';');
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '');
  // Postcodes and telephone numbers that begin with 0.
  const zeros = /^0+$/.exec(bare.replace(/[ -]/g, ''));
  if (zeros && bare.length > 1) return { digits: zeros[0].length };
  const isTime = /[hs]/i.test(bare);
  const isDate = /[dyj]/i.test(bare) || (/m/i.test(bare) && !isTime && !/[0#?]/.test(bare));
  if (isDate) return isTime ? 'moment' : 'date';
  return isTime ? 'time' : 'number';
}

const DAY_MS = 86_400_000;
/** Excel thinks that 1900 was a leap year: from 1 March on days count from here. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const LAST_OF_FALSE_FEBRUARY = 60;
const LAST_DAY = 2_958_465;

/** Day first, as in `3-12-2026`; undefined for a number that is no day. */
export function momentText(serial: number, shown: 'date' | 'time' | 'moment', from1904: boolean): string | undefined {
  const minutes = Math.round(serial * 1440);
  const days = Math.floor(minutes / 1440);
  const time = clock(minutes - days * 1440);
  if (shown === 'time' && serial >= 0 && days === 0) return time;
  if (serial < 0 || days > LAST_DAY || (!from1904 && days < 1)) return undefined;
  const early = !from1904 && days < LAST_OF_FALSE_FEBRUARY ? 1 : 0;
  const date = new Date((from1904 ? DAY_ZERO_1904 : DAY_ZERO) + (days + early) * DAY_MS);
  const day = `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`;
  return shown === 'date' || minutes === days * 1440 ? day : `${day} ${time}`;
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
