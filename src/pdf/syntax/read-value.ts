/** Reads the syntax of PDF objects from a text of one character for each byte (ISO 32000-1 7.2 and 7.3). */
import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { OverBudget, type Spending, spendingOf } from './budget.js';

/** Anything that is not as expected. */
export class Unexpected extends Error {}

/** What each byte is to the syntax (ISO 32000-1 7.2.2): 0 regular, 1 white space, 2 delimiter. */
export const CLASS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS[byte] = 1;
for (const character of '()<>[]{}/%') CLASS[character.charCodeAt(0)] = 2;

/** Deeper nesting than any file of ours has; more would end the stack. */
const MAX_DEPTH = 200;
/** What objects take in memory, as measured: a dictionary, each of its entries, an item of a list, any other value. */
const WEIGHT = { dict: 220, entry: 48, item: 12, value: 72 };

/** Behind the number of an object. */
const LOOSE = /\s+(\d+)\s+R(?![^\s()<>[\]{}/%])/y;

/** Immutable, so all files share them. By a sum of its letters: most names come thousands of times, and none is cut out twice. */
const names = new Map<number, { readonly text: string; readonly name: PDFName }>();
const numbers = new Map<string, PDFNumber>();
/** Those from 0 on, which are most. */
const wholeNumbers: (PDFNumber | undefined)[] = [];
const MOST_SHARED = 20_000;
/** Digits that the machine's own whole numbers have room for. */
const MOST_DIGITS = 9;
/** Of a name: ISO 32000-1 annex C says 127. */
const MOST_LETTERS = 4096;

export class ValueReader {
  /** Of the object that is read, and what may follow it. */
  protected text = '';
  protected at = 0;
  protected readonly context: PDFContext;
  /** Added to all object numbers. */
  protected readonly offset: number;
  private readonly refs: PDFRef[] = [];
  /** Whether it takes what other readers take too, though it is not as it should be. */
  private readonly bears: boolean;
  private readonly spending: Spending | undefined;

  constructor(context: PDFContext, { offset = 0, bears = false } = {}) {
    this.context = context;
    this.offset = offset;
    this.bears = bears;
    this.spending = spendingOf(context);
  }

  protected value(depth: number): PDFObject {
    if (depth > MAX_DEPTH) throw this.spending ? new OverBudget('depth') : new Unexpected();
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
    this.weigh(WEIGHT.dict);
    const entries = new Map<PDFName, PDFObject>();
    for (;;) {
      this.skip();
      const code = this.text.charCodeAt(this.at);
      if (code === 62) break;
      if (code !== 47) throw new Unexpected();
      const key = this.name();
      this.weigh(WEIGHT.entry);
      entries.set(key, this.value(depth + 1));
    }
    this.expect('>>');
    return PDFDict.fromMapWithContext(entries, this.context);
  }

  private array(depth: number): PDFArray {
    this.at += 1;
    this.weigh(WEIGHT.dict);
    const array = PDFArray.withContext(this.context);
    for (;;) {
      this.skip();
      if (this.text.charCodeAt(this.at) === 93) break;
      this.weigh(WEIGHT.item);
      array.push(this.value(depth + 1));
    }
    this.at += 1;
    return array;
  }

  private name(): PDFName {
    const { text } = this;
    const start = this.at + 1;
    let end = start;
    let sum = 0;
    for (let code = text.charCodeAt(end); CLASS[code] === 0; code = text.charCodeAt(end)) {
      sum = (Math.imul(sum, 31) + code) | 0;
      end += 1;
    }
    this.at = end;
    const known = names.get(sum);
    if (known?.text.length === end - start && text.startsWith(known.text, start)) return known.name;
    if (end - start > MOST_LETTERS) throw new Unexpected();
    this.weigh(WEIGHT.value + end - start);
    const written = text.slice(start, end);
    // As the library does it: what `#` stands for is undone before, and once more by, `of`.
    const name = PDFName.of(
      written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
    if (names.size < MOST_SHARED) names.set(sum, { text: written, name });
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
      if (depth === 0) break;
    }
    this.weigh(WEIGHT.value + this.at - start);
    return PDFString.of(this.text.slice(start, this.at - 1));
  }

  private hex(): PDFHexString {
    const end = this.text.indexOf('>', this.at);
    const text = this.text.slice(this.at + 1, Math.max(this.at, end));
    if (end < 0 || !/^[\dA-Fa-f\s\0]*$/.test(text)) throw new Unexpected();
    this.at = end + 1;
    this.weigh(WEIGHT.value + text.length);
    return PDFHexString.of(text);
  }

  /** A number, a reference, true, false or null. */
  private word(): PDFObject {
    return this.wholeOrReference() ?? this.otherWord();
  }

  /** Half of all values are these: read without cutting out a text. Undefined, and nothing read, for anything else. */
  private wholeOrReference(): PDFObject | undefined {
    const { text, at: start } = this;
    let end = start;
    let whole = 0;
    let code = text.charCodeAt(end);
    for (; code >= 48 && code <= 57; code = text.charCodeAt(end)) {
      whole = whole * 10 + code - 48;
      end += 1;
    }
    if (end === start || end - start > MOST_DIGITS || this.bears || CLASS[code] === 0) return undefined;
    if (code === 32 && text.startsWith(' 0 R', end) && CLASS[text.charCodeAt(end + 4)] !== 0) {
      this.at = end + 4;
      return this.ref(whole);
    }
    this.at = end;
    const known = wholeNumbers[whole];
    if (known) return known;
    this.weigh(WEIGHT.value);
    const number = PDFNumber.of(whole);
    if (whole < MOST_SHARED) wholeNumbers[whole] = number;
    return number;
  }

  private otherWord(): PDFObject {
    const text = this.regular(this.at);
    const first = text.charCodeAt(0);
    if (first >= 48 && first <= 57 && CLASS[this.text.charCodeAt(this.at)] === 1) {
      const reference = this.reference(text);
      if (reference) return reference;
    }
    const known = numbers.get(text);
    if (known) return known;
    if (text === 'true') return PDFBool.True;
    if (text === 'false') return PDFBool.False;
    if (text === 'null') return PDFNull;
    if (!(this.bears ? /^[+-]*(?:\d+\.?\d*|\.\d+)$/ : /^[+-]?(?:\d+\.?\d*|\.\d+)$/).test(text)) throw new Unexpected();
    this.weigh(WEIGHT.value);
    const number = PDFNumber.of(this.bears ? Number.parseFloat(text.replace(/^[+-]*(?=-)|^\+/, '')) : Number(text));
    if (numbers.size < MOST_SHARED) numbers.set(text, number);
    return number;
  }

  /** `12 0 R`, of which the first word has been read. */
  private reference(number: string): PDFRef | undefined {
    if (this.bears) return this.looseReference(number);
    const isReference =
      this.text.startsWith(' 0 R', this.at) && CLASS[this.text.charCodeAt(this.at + 4)] !== 0 && /^\d+$/.test(number);
    if (!isReference) return undefined;
    this.at += 4;
    return this.ref(Number(number));
  }

  /** With any white space, and for objects of a later generation. */
  private looseReference(number: string): PDFRef | undefined {
    LOOSE.lastIndex = this.at;
    const [whole, generation] = LOOSE.exec(this.text) ?? [];
    if (whole === undefined || !/^\d+$/.test(number)) return undefined;
    this.at += whole.length;
    return generation === '0' ? this.ref(Number(number)) : PDFRef.of(Number(number), Number(generation));
  }

  /** What is read next. It counts as long as it is there: one object may be the whole file. */
  protected readFrom(text: string): void {
    if (this.spending) this.spending.objects -= this.text.length;
    this.text = text;
    this.at = 0;
    this.weigh(text.length);
  }

  protected weigh(bytes: number): void {
    const { spending } = this;
    if (!spending) return;
    spending.objects += bytes;
    if (spending.objects > spending.objectBytes) throw new OverBudget('objects');
  }

  protected ref(number: number): PDFRef {
    // biome-ignore lint/suspicious/noAssignInExpressions: one look-up, and it is called for each reference
    return (this.refs[number] ??= this.newRef(number));
  }

  private newRef(number: number): PDFRef {
    this.weigh(2 * WEIGHT.value);
    return PDFRef.of(number + this.offset);
  }

  /** The regular characters from `start` on; afterwards what follows them is next. */
  private regular(start: number): string {
    let end = start;
    while (end < this.text.length && CLASS[this.text.charCodeAt(end)] === 0) end += 1;
    this.at = end;
    return this.text.slice(start, end);
  }

  protected integer(): number {
    this.skip();
    const { text, at: start } = this;
    let whole = 0;
    let code = text.charCodeAt(start);
    for (; code >= 48 && code <= 57; code = text.charCodeAt(this.at)) {
      whole = whole * 10 + code - 48;
      this.at += 1;
    }
    if (this.at === start || CLASS[code] === 0) throw new Unexpected();
    return whole;
  }

  protected skip(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (CLASS[code] === 1) this.at += 1;
      else if (code === 37) while (this.at < this.text.length && !/[\r\n]/.test(this.text[this.at]!)) this.at += 1;
      else return;
    }
  }

  protected expect(word: string): void {
    this.skip();
    if (!this.text.startsWith(word, this.at)) throw new Unexpected();
    this.at += word.length;
  }
}
