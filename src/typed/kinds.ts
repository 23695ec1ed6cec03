/** The kinds of text that are understood, and what comes of understanding one. Types only. */

export type TypedKind = 'date' | 'number' | 'amount' | 'phone' | 'email';

/**
 * Why it cannot be what is asked:
 * - `no-date`, `no-number`, `no-amount`, `no-phone`, `no-email`: it reads as nothing of the kind
 * - `no-day`: a day that does not exist, as 31 February
 * - `weekday`: the day that is named is not that of the date
 * - `phone-length`: too few digits or too many
 */
export type TypedFault =
  | 'no-date'
  | 'no-day'
  | 'weekday'
  | 'no-number'
  | 'no-amount'
  | 'no-phone'
  | 'phone-length'
  | 'no-email';

/**
 * - `value` is what is kept: a date as `2026-12-03`, a telephone number as `+31612345678`, a number as a number
 * - `shown` is how a sheet shows it: `03-12-2026`, `06 12 34 56 78`, `1.250,50`
 */
export type Understood = { readonly value: string | number; readonly shown: string } | { readonly fault: TypedFault };
