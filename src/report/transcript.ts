/** Writes what a screen reader would say of a PDF as text for a terminal, and as lines that other forms share. */
import type { Spoken, SpokenField, SpokenPart, Transcript } from '../transcript.js';
import { visibleLines } from '../visible.js';
import { languageOf } from './messages.js';
import { TRANSCRIPT_WORDS, type TranscriptWords } from './transcript-words.js';

/** What is said in one breath. */
export interface SpokenLine {
  readonly depth: number;
  /** What it is, '' for plain text. */
  readonly role: string;
  readonly pieces: readonly SpokenPiece[];
  readonly language: string;
}

export interface SpokenPiece {
  /** Words of the file, or what a reader says of itself. */
  readonly isOwn: boolean;
  readonly text: string;
}

export const wordsOfTranscript = (language: string): TranscriptWords => TRANSCRIPT_WORDS[languageOf(language)];

export function formatTranscript(transcript: Transcript, language: string): string {
  const words = wordsOfTranscript(language);
  const lines: string[] = [transcript.title ? `${transcript.title} (${transcript.file})` : transcript.file];
  if (!transcript.isTagged) lines.push(words.untagged);
  for (const { page, label, spoken } of transcript.pages) {
    lines.push('', words.page(page, label));
    const said = spoken.map((each) => lineOf(each, words)).filter(isHeard);
    if (said.length === 0) lines.push(`  ${words.nothing}`);
    for (const each of said) lines.push(`${'  '.repeat(each.depth + 1)}${textOf(each)}`);
  }
  return visibleLines(lines.join('\n'));
}

function textOf({ role, pieces, language }: SpokenLine): string {
  const said = joinPieces(pieces, ({ isOwn, text }) => (isOwn ? `[${text}]` : text));
  const opening = [role, language].filter(Boolean).join(', ');
  return opening && said ? `${opening}: ${said}` : opening || said;
}

/** The comma behind a field in a line stands against it. */
export const joinPieces = (pieces: readonly SpokenPiece[], show: (piece: SpokenPiece) => string): string =>
  pieces
    .map((piece, index) => `${index === 0 || (!piece.isOwn && /^[.,;:?!)]/.test(piece.text)) ? '' : ' '}${show(piece)}`)
    .join('');

export const isHeard = ({ role, pieces }: SpokenLine): boolean => role !== '' || pieces.length > 0;

export function lineOf(
  { role, depth, language, parts, size, headers = [] }: Spoken,
  words: TranscriptWords,
): SpokenLine {
  const pieces = parts.map((part) => pieceOf(part, words)).filter(({ text }) => text !== '');
  const name = nameOf(role, size, words);
  const of = headers.length > 0 ? ` (${headers.join('; ')})` : '';
  return { depth, role: name + of, pieces, language: language && words.language(language) };
}

function nameOf(role: string, size: Spoken['size'], words: TranscriptWords): string {
  const level = /^H([1-6]?)$/.exec(role);
  if (level) return words.heading(level[1]!);
  if (size) return role === 'Table' ? words.table(size) : role === 'TOC' ? words.contents(size) : words.list(size);
  return words.roles[role] ?? role;
}

const tidy = (text: string): string =>
  text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function pieceOf(part: SpokenPart, words: TranscriptWords): SpokenPiece {
  switch (part.kind) {
    case 'text':
    case 'label':
      return { isOwn: false, text: tidy(part.text) };
    case 'picture':
    case 'formula':
      return { isOwn: true, text: `${words[part.kind]}: ${tidy(part.text) || words.undescribed}` };
    case 'link': {
      const [text, says] = [tidy(part.text), tidy(part.says)];
      const leads =
        part.leads === '' ? words.leadsNowhere : part.isAddress ? part.leads : words.leadsToPage(part.leads);
      return {
        isOwn: true,
        text: [
          `${words.link}: ${text || says || words.nameless}`,
          ...(text && says && says !== text ? [words.called(says)] : []),
          leads,
        ].join('; '),
      };
    }
    case 'field':
      return { isOwn: true, text: fieldText(part, words) };
  }
}

function fieldText(field: SpokenField, words: TranscriptWords): string {
  const { type, says, name, value, isOn, isRequired, isReadOnly, options } = field;
  const state =
    isOn === undefined ? (value === '' ? words.empty : words.holds(tidy(value))) : isOn ? words.on : words.off;
  return [
    `${words.fields[type]}: ${tidy(says) || name || words.nameless}`,
    ...(options.length > 0 ? [words.options(options.filter(Boolean).length)] : []),
    ...(isRequired ? [words.required] : []),
    ...(isReadOnly ? [words.readOnly] : []),
    ...(type === 'button' || type === 'signature' ? [] : [state]),
  ].join('; ');
}
