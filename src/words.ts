/** The few words that the pipeline itself puts on the page, per language of the book. */

export interface BookWords {
  readonly tip: string;
  readonly warning: string;
  readonly example: string;
  readonly good: string;
  readonly lessGood: string;
  readonly steps: string;
  readonly checklist: string;
  readonly summary: string;
  readonly next: string;
  readonly figure: string;
  readonly part: string;
  readonly partOf: (number: number, total: number) => string;
  readonly chapter: string;
  readonly format: string;
  readonly contents: string;
  readonly notes: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly formats: string;
  readonly formatsIntro: string;
  readonly colophon: string;
  readonly version: (version: string, date: string) => string;
  readonly draft: (date: string) => string;
  readonly contact: string;
  readonly optional: string;
  readonly optionalHelp: string;
  readonly other: string;
  readonly sheetOf: string;
  readonly continued: string;
  readonly help: string;
  readonly call: (phone: string) => string;
  readonly sheet: string;
  readonly purpose: string;
  readonly retention: string;
  readonly inThisPart: string;
  readonly formatTable: readonly [code: string, title: string, reader: string, sheets: string];
  readonly dateHint: string;
  readonly readers: Readonly<Record<'inwoner' | 'medewerker' | 'beide', string>>;
}

const nl: BookWords = {
  tip: 'Tip',
  warning: 'Let op',
  example: 'Voorbeeld',
  good: 'Goed',
  lessGood: 'Minder goed',
  steps: 'Stappenplan',
  checklist: 'Checklist',
  summary: 'In het kort',
  next: 'Verder',
  figure: 'Figuur',
  part: 'Deel',
  partOf: (number, total) => `${number} van ${total}`,
  chapter: 'hoofdstuk',
  format: 'format',
  contents: 'Inhoud',
  notes: 'Aantekeningen',
  footnotes: 'Noten',
  backToText: 'Terug naar de tekst',
  formats: 'Formats',
  formatsIntro: 'Een format is een blad dat u invult. Elk format is een los bestand op A4.',
  colophon: 'Over dit boek',
  version: (version, date) => `Versie ${version}, ${date}`,
  draft: (date) => `Concept van ${date}`,
  contact: 'Vragen over dit boek?',
  optional: '(hoeft niet)',
  optionalHelp: 'Vul alles in. Mag u iets overslaan? Dan staat er ‘hoeft niet’.',
  other: 'anders:',
  sheetOf: 'van',
  continued: '(vervolg)',
  help: 'Hulp nodig?',
  call: (phone) => `Bel ${phone}.`,
  sheet: 'Blad',
  purpose: 'Waarom vragen wij dit?',
  retention: 'Hoe lang bewaren wij dit?',
  inThisPart: 'In dit deel',
  formatTable: ['Code', 'Format', 'Voor wie', 'Bladen'],
  dateHint: 'dag – maand – jaar',
  readers: { inwoner: 'Voor u met een plan', medewerker: 'Voor u bij de gemeente', beide: 'Voor iedereen' },
};

const en: BookWords = {
  tip: 'Tip',
  warning: 'Take care',
  example: 'Example',
  good: 'Good',
  lessGood: 'Less good',
  steps: 'Steps',
  checklist: 'Checklist',
  summary: 'In short',
  next: 'Next',
  figure: 'Figure',
  part: 'Part',
  partOf: (number, total) => `${number} of ${total}`,
  chapter: 'chapter',
  format: 'form',
  contents: 'Contents',
  notes: 'Notes',
  footnotes: 'Notes',
  backToText: 'Back to the text',
  formats: 'Forms',
  formatsIntro: 'A form is a sheet that you fill in. Each form is a file of its own.',
  colophon: 'About this book',
  version: (version, date) => `Version ${version}, ${date}`,
  draft: (date) => `Draft of ${date}`,
  contact: 'Questions about this book?',
  optional: '(optional)',
  optionalHelp: 'Fill in everything. If you may skip a question, it says ‘optional’.',
  other: 'other:',
  sheetOf: 'of',
  continued: '(continued)',
  help: 'Need help?',
  call: (phone) => `Call ${phone}.`,
  sheet: 'Sheet',
  purpose: 'Why do we ask this?',
  retention: 'How long do we keep this?',
  inThisPart: 'In this part',
  formatTable: ['Code', 'Form', 'For whom', 'Sheets'],
  dateHint: 'day – month – year',
  readers: { inwoner: 'For residents with a plan', medewerker: 'For staff', beide: 'For everyone' },
};

/** Words for a BCP 47 language; English where we have no translation. */
export const bookWords = (language: string): BookWords => (/^nl\b/i.test(language) ? nl : en);
