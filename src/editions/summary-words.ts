/** The words around what many people answered, in a table and on a page. */

export interface SummaryWords {
  readonly title: string;
  readonly sheets: (count: number, versions: readonly string[]) => string;
  readonly answered: (answered: number, sheets: number) => string;
  readonly mean: (mean: string, steps: number | undefined) => string;
  readonly sum: (sum: string) => string;
  readonly nobody: string;
  readonly heads: readonly [answer: string, count: string, share: string];
  readonly tableHeads: readonly [question: string, name: string, answer: string, count: string, percent: string];
  readonly textHeads: readonly [question: string, name: string, text: string, file: string];
  readonly answers: string;
  readonly meanHead: string;
  readonly sumHead: string;
  readonly texts: string;
}

const nl: SummaryWords = {
  title: 'Uitkomst',
  sheets: (count, versions) =>
    `${count === 1 ? '1 blad is' : `${count} bladen zijn`} ingevuld${versions.length > 1 ? `, van de versies ${versions.join(' en ')}` : ''}.`,
  answered: (answered, sheets) => `${answered} van ${sheets} gaven antwoord.`,
  mean: (mean, steps) =>
    steps === undefined ? `Gemiddeld ${mean}.` : `Gemiddeld ${mean}, op een schaal van 1 tot ${steps}.`,
  sum: (sum) => `Samen ${sum}.`,
  nobody: 'Niemand gaf antwoord.',
  heads: ['Antwoord', 'Aantal', 'Deel'],
  tableHeads: ['vraag', 'veld', 'antwoord', 'aantal', 'procent'],
  textHeads: ['vraag', 'veld', 'tekst', 'bestand'],
  answers: '(gaf antwoord)',
  meanHead: '(gemiddeld)',
  sumHead: '(samen)',
  texts: 'teksten',
};

const en: SummaryWords = {
  title: 'Outcome',
  sheets: (count, versions) =>
    `${count === 1 ? '1 sheet was' : `${count} sheets were`} filled in${versions.length > 1 ? `, of versions ${versions.join(' and ')}` : ''}.`,
  answered: (answered, sheets) => `${answered} of ${sheets} answered.`,
  mean: (mean, steps) => (steps === undefined ? `Mean ${mean}.` : `Mean ${mean}, on a scale from 1 to ${steps}.`),
  sum: (sum) => `Together ${sum}.`,
  nobody: 'Nobody answered.',
  heads: ['Answer', 'Count', 'Share'],
  tableHeads: ['question', 'field', 'answer', 'count', 'per cent'],
  textHeads: ['question', 'field', 'text', 'file'],
  answers: '(answered)',
  meanHead: '(mean)',
  sumHead: '(together)',
  texts: 'texts',
};

/** @param language a BCP 47 tag */
export const summaryWords = (language: string): SummaryWords => (/^nl\b/i.test(language) ? nl : en);
