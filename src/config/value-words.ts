/** Words for values in book.yaml: which kind they are, and what shape a text must have. */
import type { Phrase } from '../rules/rule.js';
import type { Shape } from './schema.js';

export type Kind = 'text' | 'number' | 'whole-number' | 'list' | 'group' | 'truth' | 'nothing' | 'date';

export const KINDS: Readonly<Record<Kind, Phrase>> = {
  text: { en: 'a text', nl: 'een tekst' },
  number: { en: 'a number', nl: 'een getal' },
  'whole-number': { en: 'a whole number', nl: 'een heel getal' },
  list: { en: 'a list', nl: 'een lijst' },
  group: { en: 'a group of keys', nl: 'een groep instellingen' },
  truth: { en: 'yes or no', nl: 'ja of nee' },
  nothing: { en: 'nothing', nl: 'niets' },
  date: { en: 'a date', nl: 'een datum' },
};

export const SHAPES: Readonly<Record<Shape, Phrase>> = {
  slug: {
    en: 'small letters a to z, digits and hyphens',
    nl: 'kleine letters a tot en met z, cijfers en streepjes',
  },
  language: { en: 'a language tag such as nl or en-GB', nl: 'een taalcode zoals nl of en-GB' },
  date: { en: 'a date such as 2026-01-31', nl: 'een datum zoals 2026-01-31' },
  https: { en: 'an address that starts with https://', nl: 'een adres dat begint met https://' },
  email: { en: 'an e-mail address', nl: 'een e-mailadres' },
  letter: { en: 'a capital letter, A to Z', nl: 'een hoofdletter, A tot en met Z' },
  prefix: {
    en: 'a colour such as #1A2B3C, or the name of one in the palette',
    nl: 'een kleur zoals #1A2B3C, of de naam van een kleur in het palet',
  },
  placeholder: {
    en: 'small letters a to z and digits, with full stops in between, such as gemeente.naam',
    nl: 'kleine letters a tot en met z en cijfers, met punten ertussen, zoals gemeente.naam',
  },
  hex: {
    en: 'a colour such as #1A2B3C, or the name of one in the palette',
    nl: 'een kleur zoals #1A2B3C, of de naam van een kleur in het palet',
  },
  ink: {
    en: 'the name of an ink such as Pantone 356 C: letters, digits, spaces, full stops, + and -; not one of the four inks',
    nl: 'de naam van een inkt zoals Pantone 356 C: letters, cijfers, spaties, punten, + en -; niet een van de vier inkten',
  },
  'page-size': {
    en: 'A4, A5, Letter, or width (90 to 1000) and height (120 to 1000) in millimetres as in 170x240',
    nl: 'A4, A5, Letter, of breedte (90 tot 1000) en hoogte (120 tot 1000) in millimeters zoals 170x240',
  },
  rule: { en: 'the name of a rule, such as layout/overlap', nl: 'de naam van een regel, zoals layout/overlap' },
  colophon: { en: 'true, false or half-title', nl: 'true, false of half-title' },
  codes: { en: 'true, false or a list of codes of formats', nl: 'true, false of een lijst met codes van formats' },
  switch: { en: 'true, false or the path of a template', nl: 'true, false of het pad van een sjabloon' },
};

/** What was found: its kind, its text when it is a single value, and words for it. */
export interface Found {
  readonly kind: Kind;
  readonly text: string;
  readonly words: Phrase;
}

const SHOWN_LENGTH = 60;

export function describe(value: unknown): Found {
  const of = (kind: Kind, text = ''): Found => {
    if (text === '') return { kind, text, words: KINDS[kind] };
    return { kind, text, words: kind === 'text' ? { en: `"${text}"`, nl: `“${text}”` } : { en: text, nl: text } };
  };
  if (value === undefined || value === null) return of('nothing');
  if (typeof value === 'string')
    return of('text', value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH - 1)}…` : value);
  if (typeof value === 'number') return of('number', String(value));
  if (typeof value === 'boolean') return of('truth', String(value));
  if (value instanceof Date) return of('date', value.toISOString());
  return of(Array.isArray(value) ? 'list' : 'group');
}
