/**
 * What people write where a date, a number, an amount, a telephone number or an e-mail address is asked: understood, written in
 * one way, or told to be impossible. Needs nothing but the language itself, so that a page in a browser can use it too.
 */
import { readDate } from './date.js';
import { readEmail } from './email.js';
import type { TypedKind, Understood } from './kinds.js';
import { amountOf, readAmount, readNumber, writeNumber } from './number.js';
import { readPhone } from './phone.js';

const READERS: Readonly<Record<TypedKind, (text: string, language: string) => Understood>> = {
  date: readDate,
  number: readNumber,
  amount: readAmount,
  phone: readPhone,
  email: readEmail,
};

/**
 * @param written not empty; a number needs no reading where one is asked
 * @param language of the sheet: in which a point or a comma parts a number, and in which country a telephone number is at home
 */
export function understand(kind: TypedKind, written: string | number, language: string): Understood {
  if (typeof written === 'string') return READERS[kind](tidy(written), language);
  if (kind === 'number') return { value: written, shown: writeNumber(written, language) };
  if (kind === 'amount') return amountOf(written, language);
  return READERS[kind](String(written), language);
}

/** Spaces and hyphens of any kind as those of a keyboard; what is not seen is no part of it. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
