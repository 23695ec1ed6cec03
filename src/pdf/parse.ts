/**
 * Parses a PDF with one plain table of objects, as Chromium and we ourselves write it; the library takes four times as long.
 */
import {
  PDFArray,
  PDFBool,
  PDFContext,
  PDFDict,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** Anything that is not as expected: the library, which bears with much, gets to read the file instead. */
class Unexpected extends Error {}

/** What each byte is to the syntax (ISO 32000-1 7.2.2): 0 regular, 1 white space, 2 delimiter. */
const CLASS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS[byte] = 1;
for (const character of '()<>[]{}/%') CLASS[character.charCodeAt(0)] = 2;

const LENGTH = PDFName.of('Length');
const STREAM = 'stream';
/** Enough for `endstream endobj` and the white space around. */
const TAIL_BYTES = 64;
/** Deeper nesting than any file of ours has; more would end the stack. */
const MAX_DEPTH = 200;

/** Immutable, so all files share them. */
const names = new Map<string, PDFName>();
const numbers = new Map<string, PDFNumber>();
const MOST_SHARED = 20_000;

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

class Reader {
  private readonly plain: Uint8Array;
  /** The same. */
  private readonly bytes: Buffer;
  /**
   * Of the object that is read, one character for each byte. Never of the whole file: whatever is sliced from it would
   * keep it, and with it all pictures once more, in memory.
   */
  private text = '';
  /** Where in the file it begins; `at` counts from there. */
  private base = 0;
  private readonly context: PDFContext;
  /** Added to all object numbers. */
  private readonly offset: number;
  private readonly refs: PDFRef[] = [];
  private at = 0;

  constructor(bytes: Uint8Array, context: PDFContext) {
    this.plain = bytes;
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.context = context;
    this.offset = context.largestObjectNumber;
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

  private open(from: number, to: number): void {
    this.text = this.bytes.toString('latin1', from, Math.min(to, this.bytes.length));
    this.base = from;
    this.at = 0;
  }

  private value(depth: number): PDFObject {
    if (depth > MAX_DEPTH) throw new Unexpected();
    this.skip();
    switch (this.text.charCodeAt(this.at)) {
      case 47:
        return this.name();
      case 40:
        return this.literal();
      case 60:
        return this.text.charCodeAt(this.at + 1) === 60 ? this.dict(depth) : this.hex();
      case 91:
        return this.array(depth);
      default:
        return this.word();
    }
  }

  private dict(depth: number): PDFDict {
    this.at += 2;
    const entries = new Map<PDFName, PDFObject>();
    for (;;) {
      this.skip();
      const code = this.text.charCodeAt(this.at);
      if (code === 62) break;
      if (code !== 47) throw new Unexpected();
      const key = this.name();
      entries.set(key, this.value(depth + 1));
    }
    this.expect('>>');
    return PDFDict.fromMapWithContext(entries, this.context);
  }

  private array(depth: number): PDFArray {
    this.at += 1;
    const array = PDFArray.withContext(this.context);
    for (;;) {
      this.skip();
      if (this.text.charCodeAt(this.at) === 93) break;
      array.push(this.value(depth + 1));
    }
    this.at += 1;
    return array;
  }

  private name(): PDFName {
    const text = this.regular(this.at + 1);
    const known = names.get(text);
    if (known) return known;
    // As the library does it: what `#` stands for is undone before, and once more by, `of`.
    const name = PDFName.of(
      text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
    if (names.size < MOST_SHARED) names.set(text, name);
    return name;
  }

  private literal(): PDFString {
    const start = this.at + 1;
    let depth = 0;
    for (;;) {
      const code = this.text.charCodeAt(this.at++);
      if (code === 92) this.at += 1;
      else if (code === 40) depth += 1;
      else if (code === 41) depth -= 1;
      else if (Number.isNaN(code)) throw new Unexpected();
      if (depth === 0) return PDFString.of(this.text.slice(start, this.at - 1));
    }
  }

  private hex(): PDFHexString {
    const end = this.text.indexOf('>', this.at);
    if (end < 0) throw new Unexpected();
    const text = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return PDFHexString.of(text);
  }

  /** A number, a reference, true, false or null. */
  private word(): PDFObject {
    const text = this.regular(this.at);
    const first = text.charCodeAt(0);
    if (first >= 48 && first <= 57 && this.text.charCodeAt(this.at) === 32) {
      const reference = this.reference(text);
      if (reference) return reference;
    }
    const known = numbers.get(text);
    if (known) return known;
    if (text === 'true') return PDFBool.True;
    if (text === 'false') return PDFBool.False;
    if (text === 'null') return PDFNull;
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) throw new Unexpected();
    const number = PDFNumber.of(Number(text));
    if (numbers.size < MOST_SHARED) numbers.set(text, number);
    return number;
  }

  /** `12 0 R`, of which the first word has been read. */
  private reference(number: string): PDFRef | undefined {
    const isReference =
      this.text.startsWith(' 0 R', this.at) && CLASS[this.text.charCodeAt(this.at + 4)] !== 0 && /^\d+$/.test(number);
    if (!isReference) return undefined;
    this.at += 4;
    return this.ref(Number(number));
  }

  private ref(number: number): PDFRef {
    // biome-ignore lint/suspicious/noAssignInExpressions: one look-up, and it is called for each reference
    return (this.refs[number] ??= PDFRef.of(number + this.offset));
  }

  /** The regular characters from `start` on; afterwards what follows them is next. */
  private regular(start: number): string {
    let end = start;
    while (end < this.text.length && CLASS[this.text.charCodeAt(end)] === 0) end += 1;
    this.at = end;
    return this.text.slice(start, end);
  }

  private integer(): number {
    this.skip();
    const text = this.regular(this.at);
    if (!/^\d+$/.test(text)) throw new Unexpected();
    return Number(text);
  }

  private skip(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (CLASS[code] === 1) this.at += 1;
      else if (code === 37) while (this.at < this.text.length && !/[\r\n]/.test(this.text[this.at]!)) this.at += 1;
      else return;
    }
  }

  private expect(word: string): void {
    this.skip();
    if (!this.text.startsWith(word, this.at)) throw new Unexpected();
    this.at += word.length;
  }
}
