/** What stands in the empty table that formats are filled from. */
import type { Question } from '../../content/questions.js';

export interface TemplateWords {
  /** Head of the column that names files; match-row.ts knows it, as it does `example`. */
  readonly file: string;
  readonly example: string;
  readonly yes: string;
  readonly no: string;
  readonly text: string;
  readonly phone: string;
  readonly email: string;
  readonly kinds: Readonly<Record<Question['kind'], string>>;
  /** Name of the sheet that explains. */
  readonly about: string;
  readonly aboutHeads: readonly string[];
}

const nl: TemplateWords = {
  file: 'bestand',
  example: '(voorbeeld)',
  yes: 'ja',
  no: 'nee',
  text: 'uw tekst',
  phone: '06 12 34 56 78',
  email: 'naam@voorbeeld.nl',
  kinds: {
    text: 'tekst',
    date: 'datum, bijvoorbeeld 3-12-2026',
    number: 'getal',
    amount: 'bedrag, bijvoorbeeld 1.250,50',
    phone: 'telefoonnummer',
    email: 'e-mailadres',
    tick: 'ja of nee',
    one: 'één van de keuzes',
    many: 'een of meer keuzes, met | ertussen',
  },
  about: 'Toelichting',
  aboutHeads: ['format', 'kop van de kolom', 'of zo', 'wat vult u in?', 'keuzes', 'verplicht'],
};

const en: TemplateWords = {
  file: 'file',
  example: '(example)',
  yes: 'yes',
  no: 'no',
  text: 'your text',
  phone: '020 7946 0000',
  email: 'name@example.org',
  kinds: {
    text: 'text',
    date: 'date, for example 3-12-2026',
    number: 'number',
    amount: 'amount, for example 1,250.50',
    phone: 'telephone number',
    email: 'e-mail address',
    tick: 'yes or no',
    one: 'one of the choices',
    many: 'one choice or more, with | between them',
  },
  about: 'Explanation',
  aboutHeads: ['format', 'head of the column', 'or this', 'what to fill in', 'choices', 'required'],
};

/** @param language a BCP 47 tag */
export const templateWords = (language: string): TemplateWords => (/^nl\b/i.test(language) ? nl : en);
