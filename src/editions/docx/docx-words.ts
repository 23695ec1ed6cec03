/** What stands in the controls of a Word file until somebody fills them in. */

export interface DocxWords {
  readonly text: string;
  readonly date: string;
  readonly choice: string;
}

const nl: DocxWords = { text: 'Vul hier in', date: 'Kies een datum', choice: 'Kies een antwoord' };
const en: DocxWords = { text: 'Fill in here', date: 'Choose a date', choice: 'Choose an answer' };

/** @param language a BCP 47 tag */
export const docxWords = (language: string): DocxWords => (/^nl\b/i.test(language) ? nl : en);
