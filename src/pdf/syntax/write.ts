/**
 * Writes the objects of a PDF that can be reached from its catalog and Info: what nobody refers to is left out, so that
 * leftovers of the browser (an ID tree that shifts between runs) cannot change the bytes.
 */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { type Place, packObjects, packTable } from './pack-objects.js';

const LENGTH = PDFName.of('Length').asString();
/** Four bytes above 127: tells whoever moves the file that it is no text (ISO 32000-1 7.5.2). */
const BINARY = '%\x81\x81\x81\x81';
/** Packed objects are of PDF 1.5, and PDF/UA-1 is written on 1.7. */
const PACKED_HEADER = '%PDF-1.7';
const NO_DUPLICATES: ReadonlyMap<PDFRef, PDFRef> = new Map();

export interface WriteOptions {
  /** Duplicates with the object that stands for them. */
  readonly canonical?: ReadonlyMap<PDFRef, PDFRef>;
  /** Put into the trailer, twice. */
  readonly id?: string;
  /** Objects in streams, and their table too (ISO 32000-1 7.5.7): a third of the room. Without, old RIPs and simple checkers read it. */
  readonly isPacked?: boolean;
}

/** Objects are numbered in the order in which they are met. */
export function writePdf(context: PDFContext, options: WriteOptions = {}): Uint8Array {
  const { canonical = NO_DUPLICATES, id, isPacked = false } = options;
  /** What each object is called in the file, by its number in `context`. */
  const names: string[] = [];
  const queue: PDFObject[] = [];

  const refer = (ref: PDFRef): string => {
    const known = names[ref.objectNumber];
    if (known !== undefined) return known;
    const kept = canonical.get(ref);
    if (kept && kept !== ref) {
      const text = refer(kept);
      names[ref.objectNumber] = text;
      return text;
    }
    const object = context.lookup(ref);
    // A reference to nothing means null (ISO 32000-1 7.3.10); written out it would only raise questions.
    const text = object === undefined || object === PDFNull ? 'null' : `${queue.push(object)} 0 R`;
    names[ref.objectNumber] = text;
    return text;
  };
  const write = (object: PDFObject): string => {
    if (object instanceof PDFRef) return refer(object);
    if (object instanceof PDFDict) return writeDict(object, undefined);
    if (!(object instanceof PDFArray)) return object.toString();
    let text = '[';
    for (let index = 0; index < object.size(); index += 1) text += `${index > 0 ? ' ' : ''}${write(object.get(index))}`;
    return `${text}]`;
  };
  const writeDict = (dict: PDFDict, length: number | undefined): string => {
    let text = '<<';
    for (const [key, value] of dict.entries()) {
      const name = key.asString();
      if (length === undefined || name !== LENGTH) text += `${name} ${write(value)}\n`;
    }
    return length === undefined ? `${text}>>` : `${text}${LENGTH} ${length}>>`;
  };

  const file = gather();
  file.add(`${isPacked ? PACKED_HEADER : context.header.toString()}\n${BINARY}\n`);
  const { Root, Info } = context.trailerInfo;
  let trailer = '';
  if (Root) trailer += `/Root ${write(Root)}\n`;
  if (Info) trailer += `/Info ${write(Info)}\n`;
  if (id !== undefined) trailer += `/ID [<${id}> <${id}>]\n`;
  const places: Place[] = [];
  const packing = packObjects();
  const add = (number: number, write: () => void): void => {
    places[number] = { offset: file.length() };
    file.add(`${number} 0 obj\n`);
    write();
    file.add('\nendobj\n');
  };
  const addStream = (dict: string, bytes: Uint8Array): void => {
    file.add(`${dict}\nstream\n`);
    file.add(bytes);
    file.add('\nendstream');
  };
  // Whoever is written may name others, which come behind it in the queue.
  for (let number = 1; number <= queue.length; number += 1) {
    const object = queue[number - 1]!;
    if (object instanceof PDFRawStream)
      add(number, () => addStream(writeDict(object.dict, object.contents.length), object.contents));
    else if (isPacked) packing.add(number, write(object));
    else add(number, () => file.add(write(object)));
  }
  let last = queue.length;
  for (const { dict, bytes, numbers } of packing.streams()) {
    last += 1;
    const stream = last;
    add(stream, () => addStream(dict, bytes));
    for (const [index, number] of numbers.entries()) places[number] = { stream, index };
  }
  const start = file.length();
  if (isPacked) {
    const number = last + 1;
    places[number] = { offset: start };
    const { dict, bytes } = packTable(places, trailer);
    file.add(`${number} 0 obj\n`);
    addStream(dict, bytes);
    file.add('\nendobj\n');
  } else file.add(plainTable(places, trailer));
  file.add(`startxref\n${start}\n%%EOF\n`);
  return file.bytes();
}

function plainTable(places: readonly Place[], trailer: string): string {
  const lines = places
    .slice(1)
    .map((place) => `${String('offset' in place && place.offset).padStart(10, '0')} 00000 n \n`);
  const size = lines.length + 1;
  return `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}trailer\n<</Size ${size}\n${trailer}>>\n`;
}

/** Texts have one character for each byte. */
function gather() {
  const parts: (string | Uint8Array)[] = [];
  let length = 0;
  return {
    add(part: string | Uint8Array): void {
      parts.push(part);
      length += part.length;
    },
    length: () => length,
    bytes(): Uint8Array {
      const all = new Uint8Array(length);
      const writer = Buffer.from(all.buffer);
      let at = 0;
      for (const part of parts) at += typeof part === 'string' ? writer.write(part, at, 'latin1') : copy(part, all, at);
      return all;
    },
  };
}

function copy(part: Uint8Array, into: Uint8Array, at: number): number {
  into.set(part, at);
  return part.length;
}
