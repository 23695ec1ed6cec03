/** Finds where a text is nested deeper, or is fuller of signs, than anybody writes: parsing it would take minutes, or all of the stack. */
import type { Phrase } from '../rules/rule.js';

export interface Unreadable {
  /** Counted from 1. */
  readonly line: number;
  readonly problem: Phrase;
}

const MAX_DEPTH = 60;
/** The parser compares such signs with each other: the time grows with the square of their number. */
const MAX_SIGNS = 8000;

const OPENS = /^[\s>]*:{3,}[a-z]/i;
const CLOSES = /^[\s>]*:{3,}\s*$/;
const FENCE = /^[\s>]*(?:`{3,}|~{3,})/;

/** Some thousand pages; a million lines, blank or not, take the parser a minute. */
const MAX_LINES = 50_000;
/** A hundred pages in one line: each step of reading it takes seconds. */
const MAX_LINE = 250_000;

const PROBLEMS = {
  text: {
    en: 'here the text is longer than a chapter can be; is it data?',
    nl: 'hier is de tekst langer dan een hoofdstuk kan zijn; zijn het gegevens?',
  },
  line: {
    en: 'this line is longer than a chapter can be; is it data?',
    nl: 'deze regel is langer dan een hoofdstuk kan zijn; zijn het gegevens?',
  },
  depth: {
    en: 'here the text is nested too deep; is a block not closed?',
    nl: 'hier zit te veel in elkaar; is een blok niet gesloten?',
  },
  signs: {
    en: 'here are too many signs of markup in one paragraph; is it data?',
    nl: 'in deze alinea staan te veel opmaaktekens; zijn het gegevens?',
  },
} as const satisfies Record<string, Phrase>;

/** Undefined when all is well. */
export function unreadable(source: string): Unreadable | undefined {
  let blocks = 0;
  let signs = 0;
  let inCode = false;
  for (const [index, line] of source.split('\n').entries()) {
    if (index >= MAX_LINES) return { line: index + 1, problem: PROBLEMS.text };
    if (line.length > MAX_LINE) return { line: index + 1, problem: PROBLEMS.line };
    if (OPENS.test(line)) blocks += 1;
    else if (CLOSES.test(line)) blocks = Math.max(0, blocks - 1);
    if (FENCE.test(line)) inCode = !inCode;
    const [lead = ''] = /^(?:[\s>]|[-+*](?=\s)|\d+[.)](?=\s))*/.exec(line) ?? [];
    const quotes = count(lead, /[>]/g);
    const lists = count(lead, /[-+*.)]/g);
    const tags = count(line, /<[a-z]/gi) - count(line, /<\//g);
    if (Math.max(blocks, quotes, lists, tags) > MAX_DEPTH) return { line: index + 1, problem: PROBLEMS.depth };
    // Cells of a table are read one by one.
    const alone = line.trim() === '' || inCode || /^[\s>]*\|/.test(line);
    signs = (alone ? 0 : signs) + (inCode ? 0 : count(line, /[*_~[\]!<&:`"{@\\]/g));
    if (signs > MAX_SIGNS) return { line: index + 1, problem: PROBLEMS.signs };
  }
  return undefined;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
