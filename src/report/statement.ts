/** Words what was checked of a PDF: ready to paste into an accessibility statement. */
import type { Language } from '../rules/rule.js';
import type { HumanCheck, NoVerdict, Statement, Verdict } from '../statement.js';
import { languageOf, titleOf } from './messages.js';

interface Words {
  readonly name: string;
  readonly intro: string;
  readonly made: (tool: string) => string;
  readonly passed: (count: number, all: number) => string;
  readonly failed: (count: number) => string;
  readonly notChecked: string;
  readonly human: string;
  readonly claims: string;
  readonly claimsNot: string;
  readonly verdict: (version: string, conforms: boolean, failed: readonly string[]) => string;
  readonly noVerdict: Readonly<Record<NoVerdict['reason'], string>>;
  readonly checks: Readonly<Record<HumanCheck, string>>;
  /** By clause of ISO 14289-1. */
  readonly subjects: Readonly<Record<string, string>>;
}

const nl: Words = {
  name: 'toegankelijkheid.txt',
  intro:
    'Hier staat wat een computer van deze pdf-bestanden heeft nagekeken, en wat een mens nog moet nakijken. De regels komen uit PDF/UA-1 (ISO 14289-1), de norm voor toegankelijke pdf-bestanden.',
  made: (tool) => `Nagekeken met ${tool}.`,
  passed: (count, all) => `In orde: ${count} van de ${all} regels die een computer kan nakijken.`,
  failed: (count) => `Niet in orde: ${count} ${count === 1 ? 'regel' : 'regels'}.`,
  notChecked: 'Niet nagekeken, of niet helemaal (met het nummer in ISO 14289-1):',
  human: 'Dit moet een mens nog nakijken:',
  claims: 'Het bestand zegt van zichzelf dat het aan PDF/UA-1 voldoet.',
  claimsNot: 'Het bestand zegt niet van zichzelf dat het aan PDF/UA-1 voldoet.',
  verdict: (version, conforms, failed) =>
    conforms
      ? `veraPDF ${version}: voldoet aan PDF/UA-1.`
      : `veraPDF ${version}: voldoet niet aan PDF/UA-1 (${failed.join(', ')}).`,
  noVerdict: {
    timeout: 'veraPDF: geen oordeel, want het was na 5 minuten nog niet klaar.',
    failed:
      'veraPDF: geen oordeel, want het kon dit bestand niet nakijken. Probeer zelf: verapdf --flavour ua1 BESTAND.',
  },
  checks: {
    'alternate-text': 'Vertelt de tekst bij elk beeld wat een ander op het beeld ziet?',
    'reading-order': 'Staat alles in de volgorde waarin u het voorleest?',
    colour: 'Is alles te begrijpen voor wie geen kleuren ziet?',
    structure: 'Is elke kop als kop gemaakt, elke lijst als lijst en elke tabel als tabel?',
    language: 'Is van elk stuk in een andere taal gezegd welke taal het is?',
    links: 'Zegt elke link waar hij heen gaat?',
  },
  subjects: {
    '7.6': 'lijsten',
    '7.8': 'kop- en voetregels',
    '7.12': 'leesdraden',
    '7.13': 'digitale handtekeningen',
    '7.14': 'formulieren om op papier in te vullen',
    '7.17': 'bladwijzers en paginanummers',
    '7.18.6.1': 'beeld en geluid',
    '7.19': 'wat er gebeurt na een klik',
    '7.21.2': 'soorten lettertypen',
    '7.21.4.1-2': 'letters die ontbreken in lettertypen die wij niet kunnen lezen',
    '7.21.5-1': 'breedtes van letters in lettertypen die wij niet kunnen lezen',
  },
};

const en: Words = {
  name: 'accessibility.txt',
  intro:
    'This is what a computer has checked of these PDF files, and what a person still has to check. The rules are those of PDF/UA-1 (ISO 14289-1), the standard for accessible PDF files.',
  made: (tool) => `Checked with ${tool}.`,
  passed: (count, all) => `In order: ${count} of the ${all} rules that a computer can check.`,
  failed: (count) => `Not in order: ${count} ${count === 1 ? 'rule' : 'rules'}.`,
  notChecked: 'Not checked, or not all of it (with the number in ISO 14289-1):',
  human: 'A person still has to check this:',
  claims: 'The file says of itself that it conforms to PDF/UA-1.',
  claimsNot: 'The file does not say of itself that it conforms to PDF/UA-1.',
  verdict: (version, conforms, failed) =>
    conforms
      ? `veraPDF ${version}: conforms to PDF/UA-1.`
      : `veraPDF ${version}: does not conform to PDF/UA-1 (${failed.join(', ')}).`,
  noVerdict: {
    timeout: 'veraPDF: no verdict, as it was not ready after 5 minutes.',
    failed: 'veraPDF: no verdict, as it could not check this file. Try for yourself: verapdf --flavour ua1 FILE.',
  },
  checks: {
    'alternate-text': 'Does the text with each picture tell what others see in it?',
    'reading-order': 'Does everything come in the order in which you would read it aloud?',
    colour: 'Can everything be understood by someone who sees no colours?',
    structure: 'Is each heading made as a heading, each list as a list and each table as a table?',
    language: 'Does each passage in another language say which language it is in?',
    links: 'Does each link say where it leads?',
  },
  subjects: {
    '7.6': 'lists',
    '7.8': 'running headers and footers',
    '7.12': 'article threads',
    '7.13': 'digital signatures',
    '7.14': 'forms to be filled in on paper',
    '7.17': 'bookmarks and page numbers',
    '7.18.6.1': 'pictures that move and sound',
    '7.19': 'what happens after a click',
    '7.21.2': 'kinds of fonts',
    '7.21.4.1-2': 'letters missing from fonts that we cannot read',
    '7.21.5-1': 'widths of letters in fonts that we cannot read',
  },
};

const WORDS: Readonly<Record<Language, Words>> = { nl, en };

export const statementFile = (language: string): string => WORDS[languageOf(language)].name;

/** What was found per file, and what is open once for all files that it is the same for. */
export function formatStatements(statements: readonly Statement[], language: string): string {
  const words = WORDS[languageOf(language)];
  const open = new Set(statements.map((statement) => stillOpen(statement, words)));
  const [first] = open;
  const parts =
    open.size === 1 && first !== undefined
      ? [...statements.map((statement) => found(statement, language)), first]
      : statements.map((statement) => formatStatement(statement, language));
  return [words.intro, ...parts].join('\n\n');
}

export const formatStatement = (statement: Statement, language: string): string =>
  `${found(statement, language)}\n${stillOpen(statement, WORDS[languageOf(language)])}`;

function found({ file, title, claimsUa, tool, rules }: Statement, language: string): string {
  const words = WORDS[languageOf(language)];
  const failed = rules.filter(({ findings }) => findings > 0);
  return [
    title ? `${title} (${file})` : file,
    words.made(tool),
    words.passed(rules.length - failed.length, rules.length),
    ...(failed.length > 0 ? [words.failed(failed.length)] : []),
    ...failed.map(({ rule, clauses }) => `- ${titleOf(rule, language)} [${rule}; ${clauses.join(', ')}]`),
    claimsUa ? words.claims : words.claimsNot,
  ].join('\n');
}

function stillOpen({ notChecked, humanChecks }: Statement, words: Words): string {
  const subjects = notChecked.map((clause) => {
    const subject = words.subjects[clause];
    return subject ? `${subject} (${clause})` : clause;
  });
  return [
    `${words.notChecked} ${subjects.join(', ')}.`,
    words.human,
    ...humanChecks.map((check) => `- ${words.checks[check]}`),
    '',
  ].join('\n');
}

export function formatVerdict(verdict: Verdict | NoVerdict, language: string): string {
  const words = WORDS[languageOf(language)];
  if ('reason' in verdict) return words.noVerdict[verdict.reason];
  return words.verdict(verdict.version, verdict.conforms, verdict.failed);
}
