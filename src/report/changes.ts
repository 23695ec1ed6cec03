/** Writes the page that tells readers what a release changed: as HTML that stands by itself, and as text. */
import { escapeHtml } from '../escape-html.js';
import type { ChangedSection, Differences } from '../release-contents.js';
import { type ChangesWords, changesWords } from './changes-words.js';
import { languageOf } from './messages.js';

export interface ChangesInput {
  readonly title: string;
  readonly version: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** Undefined for a first release. */
  readonly since: { readonly version: string; readonly date: string; readonly differences: Differences } | undefined;
  readonly files: readonly { readonly name: string; readonly pages: number | undefined; readonly bytes: number }[];
}

export interface NamedText {
  readonly name: string;
  readonly content: string;
}

/** A title and its items; one without a title is a paragraph. */
interface Piece {
  readonly title?: string;
  readonly items: readonly (readonly [subject: string, said: string])[];
  readonly text?: string;
}

export function formatChanges(input: ChangesInput): readonly NamedText[] {
  const language = languageOf(input.language);
  const words = changesWords(language);
  const title = words.title(input.title, input.version);
  const pieces = piecesOf(input, words, language);
  return [
    { name: `${words.file}.html`, content: asHtml(title, pieces, language) },
    { name: `${words.file}.txt`, content: asText(title, pieces) },
  ];
}

function piecesOf({ since, files }: ChangesInput, words: ChangesWords, language: string): readonly Piece[] {
  const size = (bytes: number): string => words.size(Math.max(1, Math.round(bytes / 1000)));
  const listed = files.map(({ name, pages, bytes }) => [name, words.fileFacts(pages, size(bytes))] as const);
  const made = { title: words.files, items: listed, text: words.sums };
  if (!since) return [{ items: [], text: words.first }, made];
  const { sections, formats, gone } = since.differences;
  const told = (changed: readonly ChangedSection[], removed: readonly string[]): Piece['items'] => [
    ...changed.map((each) => [each.title, sayChange(each, words)] as const),
    ...removed.map((title) => [title, words.gone] as const),
  ];
  const chapters = { title: words.chapters, items: told(sections, gone.sections) };
  const sheets = { title: words.formats, items: told(formats, gone.formats) };
  const changed = [chapters, sheets].filter(({ items }) => items.length > 0);
  const compared = words.since(since.version, longDate(since.date, language));
  return [{ items: [], text: changed.length > 0 ? compared : `${compared} ${words.same}` }, ...changed, made];
}

function sayChange({ title, change, folios, pages, before }: ChangedSection, words: ChangesWords): string {
  const said = [words.changes[change](folios.length > 0 ? words.on(folios) : '')];
  if (before && before.title !== title) said.push(words.renamed(before.title));
  if (before && before.pages !== pages) said.push(words.length(pages, before.pages));
  return said.join('; ');
}

function asText(title: string, pieces: readonly Piece[]): string {
  const blocks = pieces.flatMap(({ title: head, items, text }) => [
    ...(head ? [`${head}\n${'-'.repeat(head.length)}`] : []),
    ...(items.length > 0 ? [items.map(([subject, said]) => `- ${subject}: ${said}`).join('\n')] : []),
    ...(text ? [text] : []),
  ]);
  return `${[`${title}\n${'='.repeat(title.length)}`, ...blocks].join('\n\n')}\n`;
}

/** No script, no address elsewhere, and colours of the reader's own. */
const STYLE = `:root { color-scheme: light dark; }
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.2; }
li { margin: 0.25rem 0; overflow-wrap: anywhere; }`;

function asHtml(title: string, pieces: readonly Piece[], language: string): string {
  const body = pieces.flatMap(({ title: head, items, text }) => [
    ...(head ? [`<h2>${escapeHtml(head)}</h2>`] : []),
    ...(items.length > 0
      ? [
          `<ul>\n${items.map(([subject, said]) => `<li><strong>${escapeHtml(subject)}</strong>: ${escapeHtml(said)}</li>`).join('\n')}\n</ul>`,
        ]
      : []),
    ...(text ? [`<p>${escapeHtml(text)}</p>`] : []),
  ]);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body.join('\n')}
</main>
</body>
</html>
`;
}

const longDate = (date: string, language: string): string =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
