/**
 * Finds the objects of a PDF by looking for them, whatever its tables say: of files that were updated, packed, encrypted or
 * damaged. Of objects with the same number the last one counts, as each update stands behind what it changes.
 */
import {
  type PDFContext,
  PDFDict,
  PDFHeader,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { BUDGET } from '../../rules/pdf/budget.js';
import { OverBudget } from './budget.js';
import { nameAt, numberAt } from './objects.js';
import { CLASS, Unexpected, ValueReader } from './read-value.js';
import { streamBytes } from './stream.js';

export interface FoundObject {
  readonly ref: PDFRef;
  /** Where its number stands in the file. */
  readonly start: number;
  readonly end: number;
  /** Undefined for one that cannot be read to its end. */
  readonly object: PDFObject | undefined;
}

interface Header {
  readonly start: number;
  /** Behind `obj`. */
  readonly body: number;
  readonly number: number;
  readonly generation: number;
}

export interface Trailer {
  readonly dict: PDFDict;
  readonly start: number;
  readonly end: number;
}

export interface Scan {
  /** In the order of the file. */
  readonly objects: readonly FoundObject[];
  /** Trailers and the dictionaries of cross-reference streams, in the order of the file. */
  readonly trailers: readonly Trailer[];
}

const LENGTH = PDFName.of('Length');
/** Which way a file is encrypted. */
const LOCK = PDFName.of('V');
/** An object is looked for in so much text first; a list of all pages may need more. */
const WINDOW = 65_536;
/** What one found object takes besides itself. */
const FOUND_BYTES = 150;
/** Longer than any word that ends an object. */
const FAR = 16;
const ENDS = /^(?:endobj|\d|xref|trailer|startxref|$)/;
const DIGIT = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 57;

/** @returns what the header says, or undefined for what is no PDF at all */
export function headerOf(bytes: Buffer): PDFHeader | undefined {
  const start = bytes.indexOf('%PDF-', 0, 'latin1');
  const [, major, minor] = /^%PDF-(\d+)\.(\d+)/.exec(bytes.toString('latin1', start, start + 16)) ?? [];
  return start >= 0 && major && minor ? PDFHeader.forVersion(Number(major), Number(minor)) : undefined;
}

export class Scanner extends ValueReader {
  private readonly plain: Uint8Array;
  private readonly bytes: Buffer;
  private base = 0;
  /** Where words were found last: each is looked for once, however many objects lie before it. */
  private readonly seen = new Map<string, { readonly from: number; readonly at: number }>();
  private readonly lengths = new Map<number, number>();
  /** How much more may be read again in larger windows: a file of beginnings would be read as often as it has any. */
  private patience: number;

  constructor(plain: Uint8Array, context: PDFContext) {
    super(context, { bears: true });
    this.plain = plain;
    this.patience = 8 * WINDOW + 4 * plain.length;
    this.bytes = Buffer.from(plain.buffer, plain.byteOffset, plain.length);
  }

  scan(): Scan {
    const objects: FoundObject[] = [];
    const trailers: Trailer[] = [];
    let end = 0;
    for (let header = this.header(0); ; header = this.header(end)) {
      trailers.push(...this.trailersIn(end, header?.start ?? this.bytes.length));
      if (!header) return { objects, trailers };
      const found = this.objectAt(header);
      objects.push(found);
      end = found.end;
      const { object } = found;
      if (object instanceof PDFNumber) this.lengths.set(found.ref.objectNumber, object.asNumber());
      if (object instanceof PDFRawStream && nameAt(object.dict, 'Type') === 'XRef')
        trailers.push({ dict: object.dict, start: found.start, end });
    }
  }

  /** `12 0 obj`, the next one from here. */
  private header(from: number): Header | undefined {
    const { bytes } = this;
    for (let word = bytes.indexOf('obj', from, 'latin1'); word >= 0; word = bytes.indexOf('obj', word + 3, 'latin1')) {
      const generation = this.digitsBefore(word, from);
      const number = generation && this.digitsBefore(generation.start, from);
      if (!generation || !number || number.end === generation.start) continue;
      return { start: number.start, body: word + 3, number: number.value, generation: generation.value };
    }
    return undefined;
  }

  /** A whole number before `at`, with any white space between. */
  private digitsBefore(at: number, least: number): { start: number; end: number; value: number } | undefined {
    let end = at;
    while (end > least && CLASS[this.bytes[end - 1]!] === 1) end -= 1;
    let start = end;
    while (start > least && end - start < 10 && DIGIT(this.bytes[start - 1])) start -= 1;
    return start === end ? undefined : { start, end, value: Number(this.bytes.toString('latin1', start, end)) };
  }

  private objectAt({ start, body, number, generation }: Header): FoundObject {
    this.weigh(FOUND_BYTES);
    const ref = generation === 0 ? this.ref(number) : PDFRef.of(number, generation);
    const found = (end: number, object?: PDFObject): FoundObject => ({ ref, start, end, object });
    for (let size = WINDOW; ; size *= 8) {
      this.open(body, body + size);
      try {
        const value = this.value(0);
        // What ends where the text ends may go on behind it.
        if (this.at + FAR > this.text.length && body + size < this.bytes.length) continue;
        return found(...this.afterValue(value));
      } catch (problem) {
        if (!(problem instanceof Unexpected)) throw problem;
        const isAtEnd = this.at >= this.text.length - 1 || this.isOpen(body + size);
        this.patience -= size;
        if (!isAtEnd || body + size >= this.bytes.length || this.patience < 0) return found(body);
      }
    }
  }

  /** Whether the next object begins behind the text only: then what was read may be its first half. */
  private isOpen(end: number): boolean {
    const next = this.find('endobj', this.base);
    return next < 0 || next >= end;
  }

  private afterValue(value: PDFObject): [end: number, object: PDFObject | undefined] {
    this.skip();
    const at = this.base + this.at;
    // Nothing stands between an object and its end; some programs leave the end out.
    const isEnded = this.isStream() || ENDS.test(this.text.slice(this.at, this.at + 12));
    if (!isEnded) return [at, undefined];
    if (!(value instanceof PDFDict))
      return [at, this.at < this.text.length || at < this.bytes.length ? value : undefined];
    if (!this.isStream()) {
      // Streams have a length, and what locks a file: this one has lost what begins it.
      return [at, value.has(LENGTH) && !value.has(LOCK) ? undefined : value];
    }
    let start = at + 'stream'.length;
    if (this.bytes[start] === 13) start += 1;
    if (this.bytes[start] === 10) start += 1;
    const end = this.endOfStream(start, value);
    if (end === undefined) return [start, undefined];
    return [end.after, PDFRawStream.of(value, this.plain.subarray(start, end.at))];
  }

  private isStream(): boolean {
    return this.text.startsWith('stream', this.at);
  }

  private endOfStream(start: number, dict: PDFDict): { at: number; after: number } | undefined {
    const said = dict.get(LENGTH);
    const length =
      said instanceof PDFNumber
        ? said.asNumber()
        : said instanceof PDFRef
          ? this.lengths.get(said.objectNumber)
          : undefined;
    if (length !== undefined && length >= 0 && start + length <= this.bytes.length) {
      const tail = this.bytes.toString('latin1', start + length, start + length + 32);
      const [white = ''] = /^\s*(?=endstream)/.exec(tail) ?? [];
      if (/^\s*endstream/.test(tail)) return { at: start + length, after: start + length + white.length + 9 };
    }
    const word = this.find('endstream', start);
    if (word < 0) return undefined;
    let at = word;
    if (at > start && this.bytes[at - 1] === 10) at -= 1;
    if (at > start && this.bytes[at - 1] === 13) at -= 1;
    return { at, after: word + 9 };
  }

  private trailersIn(from: number, to: number): Trailer[] {
    const found: Trailer[] = [];
    for (let word = this.find('trailer', from); word >= 0 && word < to; word = this.find('trailer', word + 7)) {
      this.open(word + 7, Math.min(to, word + 7 + WINDOW));
      try {
        const dict = this.value(0);
        if (dict instanceof PDFDict) found.push({ dict, start: word, end: this.base + this.at });
      } catch (problem) {
        if (!(problem instanceof Unexpected)) throw problem;
      }
    }
    return found;
  }

  private find(word: string, from: number): number {
    const known = this.seen.get(word);
    if (known && from >= known.from && (known.at < 0 || from <= known.at)) return known.at;
    const at = this.bytes.indexOf(word, from, 'latin1');
    this.seen.set(word, { from, at });
    return at;
  }

  private open(from: number, to: number): void {
    this.readFrom(this.bytes.toString('latin1', from, Math.min(to, this.bytes.length)));
    this.base = from;
  }
}

/** Reads the objects that are packed in a stream (ISO 32000-1 7.5.7). */
export class PackedReader extends ValueReader {
  /** @param options as those of any reader; without, it takes what other readers take too */
  constructor(context: PDFContext, options = { offset: 0, bears: true }) {
    super(context, options);
  }

  /** @returns undefined for a stream that is damaged: nobody knows then what was in it */
  read(stream: PDFRawStream): readonly (readonly [PDFRef, PDFObject])[] | undefined {
    const [count, first] = [numberAt(stream.dict, 'N'), numberAt(stream.dict, 'First')];
    if (count === undefined || first === undefined) return undefined;
    try {
      const bytes = streamBytes(stream, BUDGET.packedBytes);
      this.readFrom(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
      const places: [number: number, offset: number][] = [];
      for (let index = 0; index < count; index += 1) {
        this.weigh(FOUND_BYTES);
        places.push([this.integer(), this.integer()]);
      }
      const objects = places.map(([number, offset]) => {
        this.at = first + offset;
        if (this.at > this.text.length) throw new Unexpected();
        return [this.ref(number), this.value(0)] as const;
      });
      this.weigh(-FOUND_BYTES * places.length);
      return objects;
    } catch (problem) {
      if (problem instanceof OverBudget) throw problem;
      return undefined;
    } finally {
      // What was cut out of it keeps all of it: it goes on counting.
      this.text = '';
    }
  }
}
