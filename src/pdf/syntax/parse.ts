/**
 * Parses a PDF with one table of objects, plain as Chromium writes it or packed as we do; the library takes four times as long.
 */
import { PDFContext, PDFDict, PDFHeader, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { itemsOf, nameAt, numberAt } from './objects.js';
import { Unexpected, ValueReader } from './read-value.js';
import { PackedReader } from './scan.js';
import { decodedBytes } from './stream.js';

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

type Offset = readonly [number: number, offset: number];

interface Table {
  readonly trailer: PDFDict;
  readonly offsets: readonly Offset[];
  /** By the number of a stream, the numbers of the objects in it. */
  readonly packed: ReadonlyMap<number, readonly number[]>;
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
    this.skip();
    const { trailer, offsets, packed } = this.text.startsWith('xref', this.at)
      ? this.readTable()
      : this.readPackedTable();
    for (const key of ['Prev', 'XRefStm', 'Encrypt']) if (trailer.has(PDFName.of(key))) throw new Unexpected();
    const starts = [...offsets.map(([, offset]) => offset), Number(start)].sort((a, b) => a - b);
    const next = new Map(starts.map((offset, index) => [offset, starts[index + 1] ?? length]));
    for (const [number, offset] of offsets)
      this.context.assign(this.ref(number), this.readObject(number, offset, next.get(offset)!));
    this.unpack(packed);
    const entry = (key: string): PDFObject | undefined => trailer.get(PDFName.of(key));
    return { context: this.context, before: this.offset, Root: entry('Root'), Info: entry('Info'), ID: entry('ID') };
  }

  private readTable(): Table {
    this.expect('xref');
    const offsets: Offset[] = [];
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
    const trailer = this.value(0);
    if (!(trailer instanceof PDFDict)) throw new Unexpected();
    return { trailer, offsets, packed: new Map() };
  }

  /** A stream in the place of the table (ISO 32000-1 7.5.8), which says what a trailer says too. */
  private readPackedTable(): Table {
    const number = this.integer();
    const stream = this.objectAfterNumber();
    if (!(stream instanceof PDFRawStream) || nameAt(stream.dict, 'Type') !== 'XRef') throw new Unexpected();
    const offsets: Offset[] = [];
    const packed = new Map<number, number[]>();
    for (const { number: each, kind, where, index } of entriesIn(stream)) {
      this.weigh(ENTRY_BYTES);
      if (kind === 1 && index === 0) {
        // The table itself is of no use to anybody.
        if (each !== number) offsets.push([each, where]);
      } else if (kind === 2) {
        const inside = packed.get(where) ?? [];
        packed.set(where, inside);
        inside[index] = each;
      } else if (kind !== 0) throw new Unexpected();
    }
    return { trailer: stream.dict, offsets, packed };
  }

  /** Objects in streams (7.5.7); each stream holds what the table says, in that order. */
  private unpack(packed: Table['packed']): void {
    const reader = new PackedReader(this.context, { offset: this.offset, bears: false });
    for (const [number, inside] of packed) {
      const ref = this.ref(number);
      const stream = this.context.lookup(ref);
      if (!(stream instanceof PDFRawStream) || nameAt(stream.dict, 'Type') !== 'ObjStm') throw new Unexpected();
      const objects = reader.read(stream);
      if (objects?.length !== inside.length) throw new Unexpected();
      for (const [index, [own, object]] of objects.entries()) {
        if (own !== this.ref(inside[index] ?? 0)) throw new Unexpected();
        this.context.assign(own, object);
      }
      this.context.delete(ref);
    }
  }

  /** @param end where the next one begins; a stream may make most of it, and is not text */
  private readObject(number: number, offset: number, end: number): PDFObject {
    const stream = this.bytes.subarray(offset, end).indexOf(STREAM, 0, 'latin1');
    this.open(offset, stream < 0 ? end : offset + stream + STREAM.length + 2);
    if (this.integer() !== number) throw new Unexpected();
    return this.objectAfterNumber();
  }

  /** Behind its number. */
  private objectAfterNumber(): PDFObject {
    if (this.integer() !== 0) throw new Unexpected();
    this.expect('obj');
    const value = this.value(0);
    this.skip();
    const object = value instanceof PDFDict && this.text.startsWith(STREAM, this.at) ? this.stream(value) : value;
    this.expect('endobj');
    return object;
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

interface Entry {
  readonly number: number;
  readonly kind: number;
  /** Its place in the file, or the number of the stream that it is in. */
  readonly where: number;
  /** Its generation, or its place in that stream. */
  readonly index: number;
}

const MOST_BYTES = 4;

/** One list from 0 on: whoever updates a file writes several (7.5.8.2). */
function* entriesIn(stream: PDFRawStream): Generator<Entry> {
  const widths = itemsOf(stream.dict.lookup(PDFName.of('W'))).map((each) =>
    each instanceof PDFNumber ? each.asNumber() : -1,
  );
  const [kinds = -1, places = -1, indices = -1] = widths;
  if (widths.length !== 3 || stream.dict.has(PDFName.of('Index'))) throw new Unexpected();
  if (widths.some((width) => width < 1 || width > MOST_BYTES || !Number.isInteger(width))) throw new Unexpected();
  const decoded = decodedBytes(stream);
  if (!decoded) throw new Unexpected();
  const bytes = Buffer.from(decoded.buffer, decoded.byteOffset, decoded.length);
  const row = kinds + places + indices;
  if (bytes.length % row !== 0 || bytes.length / row !== numberAt(stream.dict, 'Size')) throw new Unexpected();
  for (let number = 0, at = 0; at < bytes.length; number += 1, at += row) {
    yield {
      number,
      kind: bytes.readUIntBE(at, kinds),
      where: bytes.readUIntBE(at + kinds, places),
      index: bytes.readUIntBE(at + kinds + places, indices),
    };
  }
}
