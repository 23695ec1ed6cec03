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

const LENGTH = PDFName.of('Length').asString();
/** Four bytes above 127: tells whoever moves the file that it is no text (ISO 32000-1 7.5.2). */
const BINARY = '%\x81\x81\x81\x81';
const NO_DUPLICATES: ReadonlyMap<PDFRef, PDFRef> = new Map();

export interface WriteOptions {
  /** Duplicates with the object that stands for them. */
  readonly canonical?: ReadonlyMap<PDFRef, PDFRef>;
  /** Put into the trailer, twice. */
  readonly id?: string;
}

/**
 * Objects are numbered in the order in which they are met. Without object streams: old RIPs and simple checkers read the
 * file as it is.
 */
export function writePdf(context: PDFContext, { canonical = NO_DUPLICATES, id }: WriteOptions = {}): Uint8Array {
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
  file.add(`${context.header.toString()}\n${BINARY}\n`);
  const { Root, Info } = context.trailerInfo;
  let trailer = '';
  if (Root) trailer += `/Root ${write(Root)}\n`;
  if (Info) trailer += `/Info ${write(Info)}\n`;
  if (id !== undefined) trailer += `/ID [<${id}> <${id}>]\n`;
  const offsets: number[] = [];
  for (const object of queue) {
    offsets.push(file.length());
    file.add(`${offsets.length} 0 obj\n`);
    if (object instanceof PDFRawStream) {
      file.add(`${writeDict(object.dict, object.contents.length)}\nstream\n`);
      file.add(object.contents);
      file.add('\nendstream');
    } else file.add(write(object));
    file.add('\nendobj\n');
  }
  const start = file.length();
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = offsets.length + 1;
  file.add(`xref\n0 ${size}\n0000000000 65535 f \n${table}`);
  file.add(`trailer\n<</Size ${size}\n${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
  return file.bytes();
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
