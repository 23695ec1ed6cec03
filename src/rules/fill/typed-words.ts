/** Why what somebody wrote is no date, number, amount, telephone number or e-mail address, and how to write one. */
import type { TypedFault } from '../../typed/kinds.js';
import type { Phrase } from '../rule.js';

/** Goes on behind the value: “31-02-2026” is a day that does not exist. */
export const UNTYPED: Readonly<Record<TypedFault, Phrase>> = {
  'no-date': { en: 'is not a date', nl: 'is geen datum' },
  'no-day': { en: 'is not a date that exists', nl: 'is geen datum die bestaat' },
  weekday: {
    en: 'names another day of the week than that of the date',
    nl: 'noemt een andere dag van de week dan die van de datum',
  },
  'no-number': { en: 'is not a number', nl: 'is geen getal' },
  'no-amount': { en: 'is not an amount of money', nl: 'is geen bedrag' },
  'no-phone': { en: 'is not a telephone number', nl: 'is geen telefoonnummer' },
  'phone-length': {
    en: 'has too few digits for a telephone number, or too many',
    nl: 'heeft te weinig cijfers voor een telefoonnummer, of te veel',
  },
  'no-email': { en: 'is not an e-mail address', nl: 'is geen e-mailadres' },
};

const DATE: Phrase = {
  en: 'Write a date as 23-11-2026, 2026-11-23 or 23 November 2026: the day first, then the month.',
  nl: 'Schrijf een datum als 23-11-2026, 2026-11-23 of 23 november 2026: eerst de dag, dan de maand.',
};
const PHONE: Phrase = {
  en: 'Write one number with its area code, or with + and the code of the country.',
  nl: 'Schrijf één nummer met het netnummer, of met + en het landnummer.',
};

/** How it is written right. */
export const TYPED_HINTS: Readonly<Record<TypedFault, Phrase>> = {
  'no-date': DATE,
  'no-day': DATE,
  weekday: {
    en: 'Look which of the two is right, and leave out the day of the week or change the date.',
    nl: 'Kijk wat er klopt. Laat de dag van de week weg, of verander de datum.',
  },
  'no-number': {
    en: 'Write digits only, with a comma before decimals.',
    nl: 'Schrijf alleen cijfers, met een komma voor wat achter de hele is.',
  },
  'no-amount': {
    en: 'Write an amount as 1250,50 or € 1.250,50.',
    nl: 'Schrijf een bedrag als 1250,50 of € 1.250,50.',
  },
  'no-phone': PHONE,
  'phone-length': PHONE,
  'no-email': { en: 'Write one address, such as name@example.org.', nl: 'Schrijf één adres, zoals naam@voorbeeld.nl.' },
};

export const isUntyped = (reason: string): reason is TypedFault => Object.hasOwn(UNTYPED, reason);
