/** Divides a Dutch text into sentences and counts their words. */
import { ParseDutch } from 'parse-dutch';
import type { Sentence } from '../rules.js';

const parser = new ParseDutch();

/**
 * parse-dutch takes each of these with a full stop for an abbreviation (of opus, Kongo, alinea, …) and goes on. In a
 * book that says u to its reader they are mostly the last words of a sentence. So is a number.
 */
const LAST_WORD = String.raw`(?<![\p{L}\p{N}.])(?:u|op|zo|al|vrij|kon|intern|pro|fut|\d{1,4})`;
/** Before a number these are abbreviations; after any other word a sentence may well start with a number. */
const BEFORE_NUMBER = 'art|blz|ca|fig|excl|incl|max|min|nr|nrs|pag|par|tel|vgl';
const CLOSING = `[’”)"']*`;
const END = new RegExp(
  String.raw`${LAST_WORD}\.${CLOSING}(?=\s+[\u2018\u201c"'(]?\p{Lu})|(?<!(?<!\p{L})(?:${BEFORE_NUMBER}))(?<=\p{Ll}{2})[.?!]${CLOSING}(?=\s+\d)`,
  'gu',
);

/** The parser's time grows with the square of a text: a paragraph of pages and pages is divided in portions. */
const PORTION = 4000;

export function divide(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (let from = 0; from < text.length; ) {
    const part = text.slice(from, from + PORTION);
    const isLast = from + PORTION >= text.length;
    const stop = isLast ? part.length : Math.max(part.lastIndexOf('. ') + 1, 0) || part.lastIndexOf(' ') + 1 || PORTION;
    for (const { start, end, words } of divideShort(part.slice(0, stop)))
      sentences.push({ start: from + start, end: from + end, words });
    from += stop;
  }
  return sentences;
}

function divideShort(text: string): Sentence[] {
  return parser.parse(text).children.flatMap((paragraph) => {
    if (paragraph.type !== 'ParagraphNode') return [];
    return paragraph.children.flatMap((sentence) => {
      if (sentence.type !== 'SentenceNode') return [];
      const words = sentence.children.flatMap((node) =>
        node.type === 'WordNode' ? (node.position?.start.offset ?? 0) : [],
      );
      return pieces(text, sentence.position?.start.offset ?? 0, sentence.position?.end.offset ?? 0).map(
        ({ start, end }) => ({ start, end, words: words.filter((at) => at >= start && at < end).length }),
      );
    });
  });
}

function pieces(text: string, start: number, end: number): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(END)) {
    const to = start + match.index + match[0].length;
    result.push({ start: from, end: to });
    from = to + (/^\s*/.exec(text.slice(to))?.[0].length ?? 0);
  }
  return [...result, { start: from, end }];
}
