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
  readonly table: string;
  readonly werkvorm: string;
  readonly part: string;
  readonly partOf: (number: number, total: number) => string;
  readonly chapter: string;
  readonly format: string;
  readonly contents: string;
  readonly notes: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly formats: string;
  readonly glossary: string;
  readonly glossaryIntro: string;
  readonly forExample: string;
  readonly index: string;
  readonly indexIntro: string;
  readonly formatsIntro: string;
  /** On the sheet before all formats in one file. */
  readonly formatIndexIntro: string;
  readonly formatVersion: string;
  readonly belongsTo: (title: string) => string;
  /** File name of the page that explains the zip of formats. */
  readonly readMeFile: string;
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
  /** How a date is typed; no other notation fits the boxes. */
  readonly dateNotation: string;
  readonly inEuros: string;
  readonly row: (number: number) => string;
  /** Five answers, from sad to glad. */
  readonly scale: readonly string[];
  readonly question: string;
  readonly term: string;
  readonly roles: string;
  readonly materials: string;
  readonly howYouDoIt: string;
  readonly forEveryone: string;
  readonly duration: string;
  readonly group: string;
  readonly aim: string;
  readonly rung: string;
  /** The rungs of the ladder of influence, from little to much, in small letters. */
  readonly rungs: readonly string[];
  readonly who: string;
  readonly when: string;
  readonly madeBy: (maker: string) => string;
  readonly page: string;
  readonly pages: string;
  readonly whereToGet: string;
  readonly onTheWeb: (address: string) => string;
  readonly byMail: (address: string) => string;
  readonly sheetCount: (sheets: number) => string;
  readonly scan: string;
  readonly figureList: string;
  readonly figureTable: readonly [number: string, caption: string, maker: string, page: string];
  readonly werkvormen: string;
  readonly werkvormenIntro: string;
  readonly werkvormTable: readonly [code: string, title: string, durationAndGroup: string, rung: string, page: string];
  readonly source: (commit: string) => string;
  readonly otherForm: string;
  readonly readers: Readonly<Record<'inwoner' | 'medewerker' | 'beide', string>>;
  /** The same under the head “Voor wie”. */
  readonly readersShort: Readonly<Record<'inwoner' | 'medewerker' | 'beide', string>>;
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
  table: 'Tabel',
  werkvorm: 'werkvorm',
  part: 'Deel',
  partOf: (number, total) => `${number} van ${total}`,
  chapter: 'hoofdstuk',
  format: 'format',
  contents: 'Inhoud',
  notes: 'Aantekeningen',
  footnotes: 'Bronnen en noten',
  backToText: 'Terug naar de tekst',
  formats: 'Formats',
  glossary: 'Begrippen',
  glossaryIntro: 'Deze woorden leggen wij uit. In een hoofdstuk staat er de eerste keer een streep van puntjes onder.',
  forExample: 'Bijvoorbeeld:',
  index: 'Register',
  indexIntro: 'Zoekt u een onderwerp? Achter elk woord staat op welke bladzijde u erover leest.',
  formatsIntro: 'Een format is een blad dat u invult. Elk format is een los bestand op A4.',
  formatIndexIntro: 'In dit bestand staan ze bij elkaar. Klik op een titel: dan gaat u erheen.',
  formatVersion: 'Versie',
  belongsTo: (title) => `bij ${title}`,
  readMeFile: '0-LEES-MIJ.html',
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
  dateNotation: 'Typ de datum als DD-MM-JJJJ.',
  inEuros: 'Bedrag in euro.',
  row: (number) => `rij ${number}`,
  scale: ['helemaal niet', 'niet zo goed', 'een beetje', 'best goed', 'heel goed'],
  question: 'Vraag',
  term: 'Begrip',
  roles: 'Wie doet wat',
  materials: 'Nodig',
  howYouDoIt: 'Zo doet u het',
  forEveryone: 'Voor iedereen',
  duration: 'Duur',
  group: 'Groep',
  aim: 'Doel',
  rung: 'Trede',
  rungs: ['meeweten', 'meedenken', 'meewerken', 'meebeslissen', 'zelf doen'],
  who: 'Wie',
  when: 'Wanneer',
  madeBy: (maker) => `Gemaakt door ${maker}.`,
  page: 'bladzijde',
  pages: 'Bladzijde',
  whereToGet: 'Waar vindt u het?',
  onTheWeb: (address) => `Kijk op ${address}.`,
  byMail: (address) => `Of mail naar ${address}.`,
  sheetCount: (sheets) => (sheets === 1 ? '1 blad' : `${sheets} bladen`),
  scan: 'Scan de code met uw telefoon.',
  figureList: 'Figuren en makers',
  figureTable: ['Nummer', 'Wat u ziet', 'Maker', 'Bladzijde'],
  werkvormen: 'Werkvormen',
  werkvormenIntro: 'Een werkvorm is een manier om samen te praten of te maken. Elke werkvorm past op één bladzijde.',
  werkvormTable: ['Code', 'Werkvorm', 'Duur en groep', 'Trede', 'Bladzijde'],
  source: (commit) => `Bron: ${commit}`,
  otherForm: 'Leest u dit liever anders, bijvoorbeeld groter of voorgelezen? Vraag het ons.',
  readers: { inwoner: 'Voor u met een plan', medewerker: 'Voor u bij de gemeente', beide: 'Voor iedereen' },
  readersShort: { inwoner: 'u met een plan', medewerker: 'u bij de gemeente', beide: 'iedereen' },
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
  table: 'Table',
  werkvorm: 'method',
  part: 'Part',
  partOf: (number, total) => `${number} of ${total}`,
  chapter: 'chapter',
  format: 'form',
  contents: 'Contents',
  notes: 'Notes',
  footnotes: 'Sources and notes',
  backToText: 'Back to the text',
  formats: 'Forms',
  glossary: 'Glossary',
  glossaryIntro: 'These are the words that we explain. At its first use in a chapter a word has a dotted line.',
  forExample: 'For example:',
  index: 'Index',
  indexIntro: 'Behind each word stand the pages where you read about it.',
  formatsIntro: 'A form is a sheet that you fill in. Each form is a file of its own.',
  formatIndexIntro: 'This file holds all of them. Click on a title to go there.',
  formatVersion: 'Version',
  belongsTo: (title) => `with ${title}`,
  readMeFile: '0-READ-ME.html',
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
  dateNotation: 'Type the date as DD-MM-YYYY.',
  inEuros: 'Amount in euros.',
  row: (number) => `row ${number}`,
  scale: ['not at all', 'not so well', 'a little', 'quite well', 'very well'],
  question: 'Question for you',
  term: 'Term',
  roles: 'Who does what',
  materials: 'Needed',
  howYouDoIt: 'This is how',
  forEveryone: 'For everyone',
  duration: 'Time',
  group: 'Group',
  aim: 'Aim',
  rung: 'Rung',
  rungs: ['know', 'think along', 'work along', 'decide along', 'do it yourself'],
  who: 'Who',
  when: 'When',
  madeBy: (maker) => `Made by ${maker}.`,
  page: 'page',
  pages: 'Page',
  whereToGet: 'Where do you get it?',
  onTheWeb: (address) => `Look at ${address}.`,
  byMail: (address) => `Or send a mail to ${address}.`,
  sheetCount: (sheets) => (sheets === 1 ? '1 sheet' : `${sheets} sheets`),
  scan: 'Scan the code with your phone.',
  figureList: 'Figures and makers',
  figureTable: ['Number', 'What you see', 'Maker', 'Page'],
  werkvormen: 'Methods',
  werkvormenIntro: 'A method is a way to talk or make something together. Each method is one page.',
  werkvormTable: ['Code', 'Method', 'Time and group', 'Rung', 'Page'],
  source: (commit) => `Source: ${commit}`,
  otherForm: 'Would you rather read this in another form, larger or read aloud? Ask us.',
  readers: { inwoner: 'For residents with a plan', medewerker: 'For staff', beide: 'For everyone' },
  readersShort: { inwoner: 'residents', medewerker: 'staff', beide: 'everyone' },
};

/** Words for a BCP 47 language; English where we have no translation. */
export const bookWords = (language: string): BookWords => (/^nl\b/i.test(language) ? nl : en);
