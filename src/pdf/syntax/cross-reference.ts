/**
 * Compares the tables of a PDF with the objects that were found in it (ISO 32000-1 7.5.4 and 7.5.8). Each table stands behind
 * the objects that it lists, so that an object which is gone shows, also when an older one has the same number.
 */
import { type PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { OverBudget } from './budget.js';
import { listAt, numberAt } from './objects.js';
import type { Scan, Trailer } from './scan.js';
import { decodedBytes } from './stream.js';

export interface CrossReference {
  /** Whether the file ends as a file does: with a table, and with nothing behind it that would want another. */
  readonly isWhole: boolean;
  /** Whether each object is there that a table lists; of what a damaged table lists nobody knows. */
  readonly isComplete: boolean;
}

/** Where an object is said to stand: in the file, or packed in the stream of this number. */
type Said = { readonly offset: number } | { readonly stream: number };

/** Is told of each object in use. */
type See = (number: number, said: Said) => void;

/** A file can have more, but then so many objects that it goes over another budget. */
const MOST_ENTRIES = 1_000_000;
/** An entry of a stream of more bytes than these is none. */
const WIDEST = 8;
/** How far damage may have moved what stands behind it, where the table before is not to be found. */
const SHIFT = 2048;
const INDEX = PDFName.of('Index');

/** What is in the file. */
export interface Known {
  /** An object of this number, packed or not. */
  has(number: number): boolean;
  isPackedIn(number: number, stream: number): boolean;
}

export function readCrossReference(bytes: Buffer, scan: Scan, known: Known): CrossReference {
  const places = placesOf(scan);
  let entries = 0;
  let isComplete = true;
  let before = 0;
  for (const trailer of scan.trailers) {
    const previous = numberAt(trailer.dict, 'Prev') ?? Number.POSITIVE_INFINITY;
    const see: See = (number, said) => {
      entries += 1;
      if (entries > MOST_ENTRIES) throw new OverBudget('objects');
      if ('stream' in said) isComplete &&= known.isPackedIn(number, said.stream);
      // What is said to stand behind the table before this one belongs to this update.
      else if (said.offset > previous && previous < trailer.start)
        isComplete &&= isBetween(places.get(number), Math.max(before, previous - SHIFT), trailer.end);
      else isComplete &&= known.has(number);
    };
    isComplete = readTable(bytes, scan, trailer, before, see) && isComplete;
    before = trailer.end;
  }
  return { isWhole: endsWell(bytes, scan), isComplete };
}

function placesOf({ objects }: Scan): ReadonlyMap<number, number[]> {
  const places = new Map<number, number[]>();
  for (const { ref, start } of objects) {
    const known = places.get(ref.objectNumber);
    if (known) known.push(start);
    else places.set(ref.objectNumber, [start]);
  }
  return places;
}

const isBetween = (places: readonly number[] | undefined, from: number, to: number): boolean =>
  places?.some((place) => place >= from && place < to) ?? false;

/** What comes behind the end is an update that was cut off; of other things, as servers add them, there is nothing to lose. */
function endsWell(bytes: Buffer, { objects, trailers }: Scan): boolean {
  const [object, trailer] = [objects.at(-1)?.end ?? 0, trailers.at(-1)?.end ?? 0];
  if (trailer < object) return false;
  const behind = bytes.toString('latin1', trailer);
  const [end] = /^\s*(?:endobj\s*)?startxref\s+\d+\s+%%EOF/.exec(behind) ?? [];
  return end !== undefined && !/^[\s\0]*\d/.test(behind.slice(end.length));
}

/** @returns whether it could be read to its end */
function readTable(bytes: Buffer, { objects }: Scan, trailer: Trailer, before: number, see: See): boolean {
  const stream = objects.find(({ start }) => start === trailer.start)?.object;
  const word = bytes.lastIndexOf('xref', trailer.start, 'latin1');
  if (stream instanceof PDFRawStream) readPacked(stream, see);
  else if (word >= before) return readPlain(bytes.toString('latin1', word, trailer.start), see);
  return true;
}

function readPlain(text: string, see: See): boolean {
  const words = /[^\s\0]+/g;
  const next = (): string | undefined => words.exec(text)?.[0];
  if (next() !== 'xref') return true;
  for (let start = next(); start !== undefined && start !== 'trailer'; start = next()) {
    const [first, count] = [Number(start), Number(next())];
    if (!(first >= 0 && count >= 0)) return false;
    for (let index = 0; index < count; index += 1) {
      const [offset, , kind] = [next(), next(), next()];
      if (kind !== 'n' && kind !== 'f') return false;
      // An entry that says where nothing can stand is written by mistake, for one that is free.
      if (kind === 'n' && Number(offset) > 0 && first + index > 0) see(first + index, { offset: Number(offset) });
    }
  }
  return true;
}

function readPacked(stream: PDFRawStream, see: See): void {
  const { dict } = stream;
  const widths = numbersAt(dict, 'W');
  const index = dict.has(INDEX) ? numbersAt(dict, 'Index') : [0, numberAt(dict, 'Size') ?? 0];
  const isWidth = (each: number): boolean => Number.isInteger(each) && each >= 0 && each <= WIDEST;
  const size = widths.reduce((sum, each) => sum + each, 0);
  if (widths.length !== 3 || !widths.every(isWidth) || size === 0) return;
  const [kindBytes = 0, placeBytes = 0] = widths;
  const bytes = decodedBytes(stream);
  if (!bytes) return;
  let at = 0;
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first, count] = [index[pair]!, index[pair + 1]!];
    if (!(first >= 0 && count >= 0 && count <= (bytes.length - at) / size)) return;
    for (let each = 0; each < count; each += 1, at += size) {
      const kind = kindBytes === 0 ? 1 : bytes[at + kindBytes - 1];
      const place = bytes.subarray(at + kindBytes, at + kindBytes + placeBytes);
      const value = place.reduce((sum, byte) => sum * 256 + byte, 0);
      if (kind === 1) see(first + each, { offset: value });
      else if (kind === 2) see(first + each, { stream: value });
    }
  }
}

const numbersAt = (dict: PDFDict, key: string): number[] =>
  listAt(dict, key).map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN));
