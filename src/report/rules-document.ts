/** Writes docs/rules.md: every rule with its severity, why it matters and how to fix what it finds. */
import { RULES, type RuleId } from '../diagnostic.js';
import { en } from './messages.en.js';
import type { RuleData, Wording } from './rule-data.js';

type Room = RuleId extends infer Rule ? (Rule extends `${infer Start}/${string}` ? Start : never) : never;

/** What the rules of a room look at, in the order in which a build meets them. */
const ROOMS: Readonly<Record<Room, string>> = {
  config: 'The settings in book.yaml.',
  content: 'The files of the book and their front matter.',
  markup: 'The markdown of chapters and formats, and its pictures.',
  language: 'The words of a book in Dutch; `werkboek check content` reports these, a build does not.',
  layout: 'A section on its pages.',
  format: 'A format and its sheets.',
  fill: 'The rows of values from which formats are filled.',
  form: 'Formats that were filled in, when they are read.',
  pdf: 'A PDF, while it is joined and when it is finished.',
  ua: 'A PDF for readers, by the machine-checkable conditions of PDF/UA-1 (ISO 14289-1).',
  press: 'A PDF for the press: the file and its pages.',
  preflight: 'A PDF for the press: what is painted on its pages.',
  proof: 'The words of the source in the finished PDF.',
  browser: 'The browser that lays out and prints.',
  cli: 'The command as it was typed.',
  output: 'The files that are written.',
  cache: 'What is kept for later builds.',
  system: 'The computer, and the files of werkboek itself.',
  internal: 'werkboek itself.',
};

/** For hints that speak of what was found; the others need no data. */
const EXAMPLES: { readonly [Rule in RuleId]?: Partial<RuleData[Rule]> } = {
  'config/contrast': { foreground: 'a-dark', background: 'a-tint' },
  'content/photo-record': { file: 'photos/brink.jpg', reason: 'missing' },
  'markup/heading-skip': { from: 2 },
  'content/template': { known: 'content, intro, title' },
  'content/placeholder': { name: 'gemeente.naam', state: 'empty' },
  'language/long-sentence': { cut: 'omdat' },
  'language/too-long-sentence': { cut: 'omdat' },
  'language/difficult-word': { word: 'realiseren', instead: 'maken, bouwen' },
  'language/word-choice': { word: 'opstellen', instead: 'maken, schrijven' },
  'language/abbreviation': { word: 'd.m.v.', instead: 'met, door' },
  'language/address': { word: 'jullie', instead: 'u' },
  'language/waiver': { code: 'NL05', problem: 'reason' },
  'content/changed-field': { id: 'naam', change: 'lost', now: '' },
  'content/unreadable': { reason: 'pipe' },
  'content/style': { reason: 'open' },
  'output/write': { reason: 'no-room' },
  'browser/untrusted': { reason: 'book' },
  'system/refused': { reason: 'handles' },
  'fill/unreadable': { reason: 'no-rows' },
  'fill/unknown-column': { known: 'naam, datum' },
  'fill/bad-value': { reason: 'choice', known: 'ja, nee' },
  'format/sheets': { rendered: 2 },
  'format/unknown': { known: 'F01-startformulier, F04-uitnodiging', suggestion: 'F04' },
  'press/page-multiple': { pages: 34, multiple: 4 },
  'preflight/ink-total': { most: 300, what: 'paint' },
  'preflight/low-resolution': { least: 150 },
  'preflight/modest-resolution': { wanted: 225 },
  'preflight/small-text': { least: 6 },
  'preflight/small-coloured-text': { least: 9 },
  'preflight/thin-rule': { least: 0.25 },
};

export function rulesMarkdown(): string {
  const rooms = Object.entries(ROOMS).map(([room, about]) => section(room, about));
  return `# Rules

Made from \`src/diagnostic.ts\` and \`src/report/messages.en.ts\` by \`tests/report/rules-document.test.ts\` (with
\`UPDATE=1\`); do not edit. Where a fix names a colour, a number or a file, that is an example.

An error stops the build before a PDF is written; \`--allow <rule>\` makes it a warning. A warning stops nothing, unless
\`--strict\` is given. A fault that leaves nothing to go on with, such as a book.yaml that cannot be read, a section
that cannot be laid out or a missing browser, stops the build all the same.

${rooms.join('\n\n')}
`;
}

function section(room: string, about: string): string {
  // Object.entries knows no literal types.
  const rules = (Object.keys(RULES) as RuleId[]).filter((rule) => rule.startsWith(`${room}/`));
  return `## ${room}

${about}

| Rule | Severity | Title | Why | How to fix |
| --- | --- | --- | --- | --- |
${rules.map(row).join('\n')}`;
}

function row(rule: RuleId): string {
  // TypeScript cannot tie a rule to its data here either; see report/messages.ts.
  const { title, why, hint } = en[rule] as Wording<Readonly<Record<string, unknown>>>;
  const cells = [`\`${rule}\``, RULES[rule], title, why, hint({ suggestion: '', ...EXAMPLES[rule] })];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
