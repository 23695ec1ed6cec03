/** Reads rows of values from JSON: a list of objects, or one object for one row; also the answers that `werkboek read` gives. */
import { isCollection, isMap, isPair, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Place } from '../model.js';
import { type Reason, unreadableRows } from '../rules/fill/table.js';
import { badValue } from '../rules/fill/values.js';
import type { Cell, CellValue, Column, ReadRows, Row } from './row.js';

/** As deep as rows go, and two more: what is deeper is no table, and could exhaust the stack. */
const MAX_DEPTH = 4;
/** So many digits of a number does a computer count with. */
const EXACT_DIGITS = 15;

/** JSON is YAML: the parser of YAML knows the place of every value, and JSON's own says what is JSON. */
export function readJsonRows(text: string, file: string): ReadRows {
  const lineCounter = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const unreadable = (reason: Reason, at: Place): ReadRows => ({
    columns: [],
    rows: [],
    problems: [diagnostic(unreadableRows, { reason }, at)],
  });
  try {
    JSON.parse(text);
  } catch (problem) {
    return unreadable('syntax', placeOfFault(text, String(problem), file));
  }
  if (depthOf(text) > MAX_DEPTH) return unreadable('no-table', { file, line: 1, column: 1 });
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [fault] = document.errors;
  if (fault?.code === 'DUPLICATE_KEY') return unreadable('doubled-key', place(fault.pos[0]));
  const content = document.contents;
  const items = isSeq(content) ? content.items : isMap(content) ? [content] : undefined;
  if (!items?.every((item) => isMap(item))) return unreadable('no-table', { file, line: 1, column: 1 });
  if (items.length === 0) return unreadable('no-rows', { file, line: 1, column: 1 });
  const columns = new Map<string, Column>();
  const problems: Diagnostic[] = [];
  const rows = items.flatMap((item, index): Row[] => {
    const at = place(item.range?.[0] ?? 0);
    const cells: Cell[] = [];
    let wrong = false;
    const answers = item.get('values', true);
    const isAnswered = isMap(answers);
    const code = isAnswered ? textIn(item.get('code')) : undefined;
    const name = isAnswered ? textIn(item.get('file')) : undefined;
    if (name) cells.push({ column: 'file', value: name, place: at });
    for (const pair of (isAnswered ? answers : item).items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const name = String(pair.key.value);
      const where = place((pair.key as ParsedNode).range[0]);
      const known = `${code ?? ''} ${name}`;
      if (!columns.has(known)) columns.set(known, { name, place: where, ...(code && { code }) });
      const value = cellValue(pair.value);
      if (value === undefined) {
        const number = isScalar(pair.value) && typeof pair.value.value === 'number' ? pair.value.source : undefined;
        const data = {
          value: number ?? '',
          reason: number === undefined ? ('shape' as const) : ('no-number' as const),
        };
        problems.push(diagnostic(badValue, { column: name, row: index + 1, known: '', ...data }, where));
        wrong = true;
      } else if (value !== '') cells.push({ column: name, value, place: where });
    }
    return wrong ? [] : [{ number: index + 1, place: at, cells, ...(code && { code }) }];
  });
  return { columns: [...columns.values()], rows, problems };
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** Undefined for an object, or a list of other things than texts. Null and an empty list are nothing. */
function cellValue(node: unknown): CellValue | undefined {
  if (isScalar(node)) {
    const { value } = node;
    if (value === null) return '';
    if (typeof value === 'string') return value.trim();
    if (typeof value === 'number') return numberAsWritten(value, node.source);
    return typeof value === 'boolean' ? value : undefined;
  }
  if (!isSeq(node) || node.items.some((item) => isCollection(item))) return undefined;
  const texts = node.items.map((item) => String(isScalar(item) ? item.value : item).trim());
  return texts.length > 0 ? texts : '';
}

/**
 * A number of more digits than a computer counts with (a bank account, 0.1 written very exactly) keeps them as a text.
 * Undefined for one that is too large or too small to be a number at all, as 1e400.
 */
function numberAsWritten(value: number, source = ''): CellValue | undefined {
  const isPlain = /^-?\d+(\.\d+)?$/.test(source);
  const digits = source.replace(/[-.]/g, '').replace(/^0+/, '').length;
  if (isPlain) return digits <= EXACT_DIGITS ? value : source;
  const isLost = !Number.isFinite(value) || (value === 0 && /[1-9]/.test(source.split(/e/i)[0] ?? ''));
  return isLost ? undefined : value;
}

/** What V8 says of it: "at position 14"; without that the text ends too soon. */
function placeOfFault(text: string, problem: string, file: string): Place {
  const position = /at position (\d+)/.exec(problem)?.[1];
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const bracket of text.replace(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/[[{]|[\]}]/g)) {
    depth += '[{'.includes(bracket[0]) ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
