/** Parses the bytes of book.yaml to a YAML document with positions, and refuses what is no good YAML. */
import { isUtf8 } from 'node:buffer';
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import type { Place } from '../model.js';
import { brokenYaml } from '../rules/config/book-file.js';
import { notUtf8 } from '../rules/content/files.js';
import { yamlFault } from './yaml-fault.js';

export interface ParsedBook {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Far more than a person writes by hand; the parser crashes the whole process at some thousands. */
const MAX_DEPTH = 64;
const MAX_ALIASES = 100;
/** One forgotten quote can make every later line an error; nobody reads more than these. */
const MAX_SYNTAX_ERRORS = 10;

/** Throws a Failure with content/not-utf8 or config/syntax. */
export function parseBook(bytes: Uint8Array, file: string): ParsedBook {
  const text = decode(bytes, file);
  const start = { file, line: 1, column: 1 };
  if (isTooDeep(text)) throw syntaxFailure('RESOURCE_EXHAUSTION', 'Nested too deeply', start);
  const lines = new LineCounter();
  // The core schema whatever a %YAML directive says: with 1.1, `no` would be false and a date would be no text.
  // Not logLevel silent: that also silences the error about a second document.
  const document = parseDocument(text, { prettyErrors: false, schema: 'core', logLevel: 'error', lineCounter: lines });
  const faults = [...document.errors, ...document.warnings]
    .slice(0, MAX_SYNTAX_ERRORS)
    .map(({ code, message, pos }) => {
      const place = placeAt(openingQuote(document, pos[0]) ?? pos[0], lines, file);
      return diagnostic(brokenYaml, { problem: yamlFault(code, message), code }, place);
    });
  if (faults.length > 0) throw new Failure(faults, EXIT.usage);
  return { document, lines };
}

/** The plain data of a document. Throws config/syntax at an alias without an anchor, or when aliases multiply. */
export function toData({ document, lines }: ParsedBook, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    let offset = 0;
    visit(document, {
      Alias(_key, alias) {
        if (alias.resolve(document)) return undefined;
        offset = alias.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    throw syntaxFailure('BAD_ALIAS', error.message, placeAt(offset, lines, file));
  }
}

export function placeAt(offset: number, lines: LineCounter, file: string): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line, column: col };
}

/** Where the quoted text starts that ends at an offset: of an unclosed quote, the opening one is what people look for. */
function openingQuote(document: Document.Parsed, end: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_key, { type, range }) {
      if (type?.startsWith('QUOTE') && range?.[1] === end) start = range[0];
    },
  });
  return start;
}

function decode(bytes: Uint8Array, file: string): string {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  // Decoding puts U+FFFD where the bytes are wrong: the first difference is the first wrong byte.
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const offset = bytes.findIndex((byte, index) => byte !== again[index]);
  const before = new TextDecoder().decode(bytes.subarray(0, offset)).split('\n');
  const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  throw new Failure([diagnostic(notUtf8, { file, offset }, place)], EXIT.usage);
}

/** Whether YAML is nested so deep that parsing it would take all time or stack. */
export const isTooDeep = (text: string): boolean => depthOf(text) > MAX_DEPTH;

/** At least the depth of lists and groups on one line (`[[[`, `- - -`); quoted brackets count too, which does no harm. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if ((character === ']' || character === '}') && depth > 0) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  const runs = text.match(/(?:[-?:][ \t]+){8,}/g) ?? [];
  return runs.reduce((most, run) => Math.max(most, run.trim().split(/[ \t]+/).length), deepest);
}

const syntaxFailure = (code: string, problem: string, place: Place) =>
  new Failure([diagnostic(brokenYaml, { problem: yamlFault(code, problem), code }, place)], EXIT.usage);
