/**
 * What people write where a date, a number, an amount, a telephone number or an e-mail address is asked: understood, written in
 * one way, or told to be impossible. Needs nothing but the language itself, so that a page in a browser can use it too.
 */
import { readDate } from './date.js';
import { readEmail } from './email.js';
import { readAmount, readNumber } from './number.js';
import { readPhone } from './phone.js';

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

const READERS: Readonly<Record<TypedKind, (text: string, language: string) => Understood>> = {
  date: readDate,
  number: readNumber,
  amount: readAmount,
  phone: readPhone,
  email: readEmail,
};

/**
 * @param text not empty
 * @param language of the sheet: in which a point or a comma parts a number, and in which country a telephone number is at home
 */
export const understand = (kind: TypedKind, text: string, language: string): Understood =>
  READERS[kind](tidy(text), language);

/** Spaces and hyphens of any kind as those of a keyboard; what is not seen is no part of it. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
