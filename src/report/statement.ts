/** Words what was checked of a PDF: ready to paste into an accessibility statement. */
import type { HumanCheck, NoVerdict, Statement, Verdict } from '../statement.js';
import { type Language, languageOf, titleOf } from './messages.js';

interface Words {
  readonly name: string;
  readonly intro: string;
  readonly made: (tool: string) => string;
  readonly passed: (count: number) => string;
  readonly failed: (count: number) => string;
  readonly notChecked: string;
  readonly human: string;
  readonly claims: string;
  readonly claimsNot: string;
  readonly verdict: (version: string, conforms: boolean, failed: readonly string[]) => string;
  readonly noVerdict: Readonly<Record<NoVerdict['reason'], string>>;
  readonly checks: Readonly<Record<HumanCheck, string>>;
}

const nl: Words = {
  name: 'toegankelijkheid.txt',
  intro:
    'Wat een machine van deze pdf-bestanden heeft nagekeken volgens PDF/UA-1 (ISO 14289-1), en wat een mens nog moet nakijken.',
  made: (tool) => `Nagekeken met ${tool}.`,
  passed: (count) => `In orde bevonden: ${count} regels.`,
  failed: (count) => `Niet in orde: ${count} regels.`,
  notChecked: 'Niet nagekeken (bepalingen van ISO 14289-1):',
  human: 'Nog na te kijken door een mens:',
  claims: 'Het bestand noemt zichzelf PDF/UA-1.',
  claimsNot: 'Het bestand noemt zichzelf geen PDF/UA-1.',
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
    'alternate-text': 'zegt de tekst bij elk beeld wat het beeld zegt?',
    'reading-order': 'is de leesvolgorde logisch?',
    colour: 'is kleur nergens het enige dat iets betekent?',
    structure: 'is elke kop een kop, elke lijst een lijst, elke tabel een tabel?',
    language: 'hebben stukken in een andere taal die taal?',
    links: 'zegt elke link waar hij heen leidt?',
  },
};

const en: Words = {
  name: 'accessibility.txt',
  intro:
    'What a machine has checked of these PDF files by PDF/UA-1 (ISO 14289-1), and what a person still has to check.',
  made: (tool) => `Checked with ${tool}.`,
  passed: (count) => `Found in order: ${count} rules.`,
  failed: (count) => `Not in order: ${count} rules.`,
  notChecked: 'Not checked (clauses of ISO 14289-1):',
  human: 'Still to be checked by a person:',
  claims: 'The file calls itself PDF/UA-1.',
  claimsNot: 'The file does not call itself PDF/UA-1.',
  verdict: (version, conforms, failed) =>
    conforms
      ? `veraPDF ${version}: conforms to PDF/UA-1.`
      : `veraPDF ${version}: does not conform to PDF/UA-1 (${failed.join(', ')}).`,
  noVerdict: {
    timeout: 'veraPDF: no verdict, as it was not ready after 5 minutes.',
    failed: 'veraPDF: no verdict, as it could not check this file. Try for yourself: verapdf --flavour ua1 FILE.',
  },
  checks: {
    'alternate-text': 'does the text with each picture say what the picture says?',
    'reading-order': 'is the reading order logical?',
    colour: 'is colour nowhere the only thing that means something?',
    structure: 'is each heading a heading, each list a list, each table a table?',
    language: 'do passages in another language have that language?',
    links: 'does each link say where it leads?',
  },
};

const WORDS: Readonly<Record<Language, Words>> = { nl, en };

export const statementFile = (language: string): string => WORDS[languageOf(language)].name;

/** One paragraph per file; the same statements give the same text. */
export function formatStatements(statements: readonly Statement[], language: string): string {
  const words = WORDS[languageOf(language)];
  return [words.intro, ...statements.map((statement) => `\n${formatStatement(statement, language)}`)].join('\n');
}

export function formatStatement(statement: Statement, language: string): string {
  const words = WORDS[languageOf(language)];
  const { file, title, claimsUa, tool, rules, notChecked, humanChecks } = statement;
  const failed = rules.filter(({ findings }) => findings > 0);
  return [
    title ? `${title} (${file})` : file,
    words.made(tool),
    claimsUa ? words.claims : words.claimsNot,
    words.passed(rules.length - failed.length),
    ...(failed.length > 0 ? [words.failed(failed.length)] : []),
    ...failed.map(({ rule, clauses }) => `- ${titleOf(rule, language)} [${rule}; ${clauses.join(', ')}]`),
    `${words.notChecked} ${notChecked.join(', ')}.`,
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
