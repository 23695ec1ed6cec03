/**
 * Parses a PDF with one plain table of objects, as Chromium and we ourselves write it; the library takes four times as long.
 */
import { PDFContext, PDFDict, PDFHeader, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { Unexpected, ValueReader } from './read-value.js';

const LENGTH = PDFName.of('Length');
const STREAM = 'stream';
/** Enough for `endstream endobj` and the white space around. */
const TAIL_BYTES = 64;
/** What an entry of the table takes, with all that it is sorted and looked up by. */
const ENTRY_BYTES = 150;

/** What the trailer names, as it is called in `context`. */
export interface PlainPdf {
  readonly context: PDFContext;
  /** Its objects are numbered from the next one on. */
  readonly before: number;
  readonly Root: PDFObject | undefined;
  readonly Info: PDFObject | undefined;
  readonly ID: PDFObject | undefined;
}

/**
 * Undefined for a file of another kind: updated, packed in object streams, encrypted or damaged.
 * @param into where its objects are added, numbered on from the last one there
 */
export function parsePlainPdf(bytes: Uint8Array, into = PDFContext.create()): PlainPdf | undefined {
  try {
    return new Reader(bytes, into).read();
  } catch (problem) {
    if (problem instanceof Unexpected) return undefined;
    throw problem;
  }
}

class Reader extends ValueReader {
  private readonly plain: Uint8Array;
  /** The same. */
  private readonly bytes: Buffer;
  /** Where in the file the text begins; `at` counts from there. */
  private base = 0;

  constructor(bytes: Uint8Array, context: PDFContext) {
    super(context, { offset: context.largestObjectNumber });
    this.plain = bytes;
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  read(): PlainPdf {
    const { length } = this.bytes;
    const [, major, minor] = /^%PDF-(\d)\.(\d)/.exec(this.bytes.toString('latin1', 0, 16)) ?? [];
    const [, start] =
      /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.bytes.toString('latin1', Math.max(0, length - 64))) ?? [];
    if (!major || !start) throw new Unexpected();
    if (this.offset === 0) this.context.header = PDFHeader.forVersion(Number(major), Number(minor));
    this.open(Number(start), length);
    const offsets = this.readTable();
    const trailer = this.value(0);
    if (!(trailer instanceof PDFDict)) throw new Unexpected();
    for (const key of ['Prev', 'XRefStm', 'Encrypt']) if (trailer.has(PDFName.of(key))) throw new Unexpected();
    const starts = [...offsets.map(([, offset]) => offset), Number(start)].sort((a, b) => a - b);
    const next = new Map(starts.map((offset, index) => [offset, starts[index + 1] ?? length]));
    for (const [number, offset] of offsets) this.readObject(number, offset, next.get(offset)!);
    const entry = (key: string): PDFObject | undefined => trailer.get(PDFName.of(key));
    return { context: this.context, before: this.offset, Root: entry('Root'), Info: entry('Info'), ID: entry('ID') };
  }

  /** Number and offset of each object; afterwards the trailer is next. */
  private readTable(): [number: number, offset: number][] {
    this.expect('xref');
    const offsets: [number, number][] = [];
    for (;;) {
      this.skip();
      if (this.text.startsWith('trailer', this.at)) break;
      const first = this.integer();
      const count = this.integer();
      for (let index = 0; index < count; index += 1) {
        const offset = this.integer();
        const generation = this.integer();
        this.skip();
        const kind = this.text[this.at++];
        this.weigh(ENTRY_BYTES);
        if (kind === 'n' && generation === 0 && offset > 0) offsets.push([first + index, offset]);
        else if (kind !== 'f') throw new Unexpected();
      }
    }
    this.expect('trailer');
    return offsets;
  }

  /** @param end where the next one begins; a stream may make most of it, and is not text */
  private readObject(number: number, offset: number, end: number): void {
    const stream = this.bytes.subarray(offset, end).indexOf(STREAM, 0, 'latin1');
    this.open(offset, stream < 0 ? end : offset + stream + STREAM.length + 2);
    if (this.integer() !== number || this.integer() !== 0) throw new Unexpected();
    this.expect('obj');
    const value = this.value(0);
    this.skip();
    const object = value instanceof PDFDict && this.text.startsWith(STREAM, this.at) ? this.stream(value) : value;
    this.expect('endobj');
    this.context.assign(this.ref(number), object);
  }

  private stream(dict: PDFDict): PDFRawStream {
    this.at += STREAM.length;
    if (this.text[this.at] === '\r') this.at += 1;
    if (this.text[this.at++] !== '\n') throw new Unexpected();
    const length = dict.get(LENGTH);
    if (!(length instanceof PDFNumber)) throw new Unexpected();
    const start = this.base + this.at;
    const end = start + length.asNumber();
    this.open(end, end + TAIL_BYTES);
    this.expect('endstream');
    // The bytes as they were given, not as a Buffer: whoever compares them wants the same kind.
    return PDFRawStream.of(dict, this.plain.subarray(start, end));
  }

  /** Never the whole file: whatever is sliced from it would keep it, and with it all pictures once more, in memory. */
  private open(from: number, to: number): void {
    this.readFrom(this.bytes.toString('latin1', from, Math.min(to, this.bytes.length)));
    this.base = from;
  }
}
