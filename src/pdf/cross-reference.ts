/** Reads from the tables of a PDF which objects have to be in it, to see whether any is gone (ISO 32000-1 7.5.4 and 7.5.8). */
import { type PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { OverBudget } from './budget.js';
import { decodedBytes } from './content/stream.js';
import { listAt, nameAt, numberAt } from './objects.js';
import type { Scan } from './scan.js';

export interface CrossReference {
  /** Whether the file ends as a file does: with a table, and with nothing behind it that would want another. */
  readonly isWhole: boolean;
  /** Numbers of objects in use; undefined where the tables themselves are damaged. */
  readonly numbers: ReadonlySet<number> | undefined;
}

/** Is told of each entry. */
type See = (number: number, isUsed: boolean) => void;

/** An entry of a stream of more bytes than these is none. */
const WIDEST = 8;
const MOST_SECTIONS = 1000;
const MOST_ENTRIES = 1_000_000;
const INDEX = PDFName.of('Index');

export function readCrossReference(bytes: Buffer, scan: Scan): CrossReference {
  const last = Math.max(scan.objects.at(-1)?.end ?? 0, scan.trailers.at(-1)?.end ?? 0);
  const tail = bytes.toString('latin1', bytes.lastIndexOf('startxref', undefined, 'latin1'));
  const [whole = '', said = ''] = /^startxref\s+(\d+)\s+%%EOF/.exec(tail) ?? [];
  const from = bytes.length - tail.length;
  // What comes behind the end is an update that was cut off; of other things, as servers add them, there is nothing to lose.
  const isWhole = whole !== '' && from >= last - 1 && !/^[\s\0]*\d/.test(tail.slice(whole.length));
  if (isWhole) return { isWhole, numbers: numbersFrom(bytes, scan, Number(said)) };
  // Cut within the last lines: the table itself may be there, and says where it is.
  const table = lastTable(bytes, scan);
  const numbers = table === undefined ? undefined : numbersFrom(bytes, scan, table);
  return { isWhole: numbers !== undefined, numbers };
}

/** Where the last table begins, if it stands behind all objects and is there to its end. */
function lastTable(bytes: Buffer, { objects, trailers }: Scan): number | undefined {
  const [object, trailer] = [objects.at(-1), trailers.at(-1)];
  if (!object || !trailer || trailer.end < object.end) return undefined;
  if (trailer.start === object.start) return trailer.start;
  const word = bytes.lastIndexOf('xref', trailer.start, 'latin1');
  return word >= object.end ? word : undefined;
}

/** The newest table says first what an object is. */
function numbersFrom(bytes: Buffer, scan: Scan, start: number): ReadonlySet<number> | undefined {
  const known = new Map<number, boolean>();
  const seen = new Set<number>();
  const todo = [start];
  let entries = 0;
  const see: See = (number, isUsed) => {
    entries += 1;
    if (entries > MOST_ENTRIES) throw new OverBudget('objects');
    if (!known.has(number)) known.set(number, isUsed);
  };
  for (const at of todo) {
    if (seen.has(at)) continue;
    seen.add(at);
    const dict = seen.size > MOST_SECTIONS ? undefined : readSection(bytes, scan, at, see);
    if (!dict) return undefined;
    const [hybrid, before] = [numberAt(dict, 'XRefStm'), numberAt(dict, 'Prev')];
    todo.push(...[hybrid, before].filter((each) => each !== undefined));
  }
  return new Set([...known].flatMap(([number, isUsed]) => (isUsed && number > 0 ? [number] : [])));
}

/** @returns its trailer; undefined when it is damaged */
function readSection(bytes: Buffer, scan: Scan, at: number, see: See): PDFDict | undefined {
  const found = scan.objects.find(({ start }) => start >= at && start <= at + 2)?.object;
  if (found instanceof PDFRawStream && nameAt(found.dict, 'Type') === 'XRef')
    return readPacked(found, see) ? found.dict : undefined;
  const trailer = scan.trailers.find(({ start }) => start > at);
  return trailer && readPlain(bytes.toString('latin1', at, trailer.start), see) ? trailer.dict : undefined;
}

function readPlain(text: string, see: See): boolean {
  const words = /[^\s\0]+/g;
  const next = (): string | undefined => words.exec(text)?.[0];
  if (next() !== 'xref') return false;
  for (let start = next(); start !== undefined; start = next()) {
    const [first, count] = [Number(start), Number(next())];
    if (!(first >= 0 && count >= 0)) return false;
    for (let index = 0; index < count; index += 1) {
      const [offset, , kind] = [next(), next(), next()];
      if (kind !== 'n' && kind !== 'f') return false;
      // An entry that says where nothing can stand is written by mistake, for one that is free.
      see(first + index, kind === 'n' && Number(offset) > 0);
    }
  }
  return true;
}

function readPacked(stream: PDFRawStream, see: See): boolean {
  const { dict } = stream;
  const numbers = (key: string): number[] =>
    listAt(dict, key).map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN));
  const widths = numbers('W');
  const index = dict.has(INDEX) ? numbers('Index') : [0, numberAt(dict, 'Size') ?? 0];
  const isWidth = (each: number): boolean => Number.isInteger(each) && each >= 0 && each <= WIDEST;
  const size = widths.reduce((sum, each) => sum + each, 0);
  if (widths.length !== 3 || !widths.every(isWidth) || size === 0) return false;
  const kindBytes = widths[0]!;
  const bytes = decodedBytes(stream);
  if (!bytes) return false;
  let at = 0;
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first, count] = [index[pair]!, index[pair + 1]!];
    if (!(first >= 0 && count >= 0 && count <= (bytes.length - at) / size)) return false;
    for (let each = 0; each < count; each += 1, at += size) {
      const kind = kindBytes === 0 ? 1 : bytes[at + kindBytes - 1];
      see(first + each, kind === 1 || kind === 2);
    }
  }
  return true;
}
