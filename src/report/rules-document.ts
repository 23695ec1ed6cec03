/** Writes docs/rules.md: every rule with what it says, why it matters, how to fix what it finds, and an example. */
import { type AnyRule, RULES, type RuleId } from '../rules/list.js';
import type { Change } from '../rules/rule.js';
import { wordDiagnostic } from './messages.js';

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
  preview: 'A preview in the browser.',
  output: 'The files that are written.',
  release: 'A release of the book.',
  starter: 'A new book.',
  cache: 'What is kept for later builds.',
  system: 'The computer, and the files of werkboek itself.',
  internal: 'werkboek itself.',
};

export function rulesMarkdown(): string {
  const rooms = Object.entries(ROOMS).map(([room, about]) => section(room, about));
  return `# Rules

Made from \`src/rules/\` by \`tests/report/rules-document.test.ts\` (with \`UPDATE=1\`); do not edit. What a rule says and how
to mend it are those of its example; where that is a source, it changes the small book in \`tests/rules/base\`.

An error stops the build before a PDF is written; \`--allow <rule>\` makes it a warning. A warning stops nothing, unless
\`--strict\` is given. A fault that leaves nothing to go on with, such as a book.yaml that cannot be read, a section
that cannot be laid out or a missing browser, stops the build all the same.

${rooms.join('\n\n')}
`;
}

function section(room: string, about: string): string {
  const rules = RULES.filter(({ id }) => id.startsWith(`${room}/`));
  return `## ${room}\n\n${about}\n\n${rules.map(entry).join('\n\n')}`;
}

function entry({ id, severity, clauses, example }: AnyRule): string {
  const { title, message, hint, why } = wordDiagnostic({ rule: id, severity, data: example.data }, 'en');
  const judged = clauses ? [`Clauses of ISO 14289-1: ${clauses.join(', ')}.`] : [];
  return [
    `### ${id}`,
    `${title} (${severity})`,
    `> ${message}`,
    `Why: ${why}`,
    `Fix: ${hint}`,
    ...judged,
    ...('source' in example ? Object.entries(example.source).map(changed) : [`Raised in \`${example.raisedBy}\`.`]),
  ].join('\n\n');
}

function changed([file, change]: [string, Change]): string {
  if (change === null) return `Example: without \`${file}\`.`;
  const text = typeof change === 'string' ? change : change.by;
  const where = typeof change === 'string' ? '' : `, in place of \`${change.replace.replaceAll('\n', ' ').trim()}\``;
  const fence = '`'.repeat(3);
  return `Example, in \`${file}\`${where}:\n\n${fence}${file.replace(/^.*\./, '')}\n${text.trimEnd()}\n${fence}`;
}
