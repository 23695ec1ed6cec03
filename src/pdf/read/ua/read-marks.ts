/**
 * Reads a content stream to what the rules of PDF/UA ask of it: how marked content nests, what is painted in it, and which
 * codes of which fonts are shown. Plain data that knows nothing of the structure tree, so that what was read of a section
 * is true of the same page in the book.
 */
import { type PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { joinedContent } from '../../content/page-content.js';
import { checkMarks } from '../../syntax/budget.js';
import { dictAt, dictOf, itemsOf, nameAt } from '../../syntax/objects.js';
import { KIND, type Operation, operatorCode, readOperations } from '../../syntax/operations.js';
import { decodedBytes } from '../../syntax/stream.js';
import { nameAt as nameIn, readString, type StringBytes } from '../../syntax/strings.js';
import { readProperties } from './properties.js';

export interface StreamMarks {
  readonly events: readonly MarkEvent[];
  readonly fonts: readonly ShownFont[];
}

/** Lists, because a page has hundreds, and they are kept with the section. */
export type MarkEvent =
  | readonly [kind: 'open', mark: OpenedMark]
  | readonly [kind: 'close']
  | readonly [kind: 'paint', what: 'text' | 'drawing', times: number]
  /** An XObject by its name in the resources; what a form paints, nothing for a picture. */
  | readonly [kind: 'object', name: string, inside?: StreamMarks];

export interface OpenedMark {
  readonly mcid?: number;
  readonly isArtifact?: boolean;
  readonly language?: string;
  /** Of a Span. */
  readonly standIns?: readonly ('ActualText' | 'Alt' | 'E')[];
}

export interface ShownFont {
  /** In the resources: a font, or a graphics state that sets one. */
  readonly name: string;
  readonly isOfState: boolean;
  /** What can be seen of it, and what nobody sees: that need not be drawn, but has to be read. */
  readonly visible?: CodesOfFont;
  readonly invisible?: CodesOfFont;
}

export interface CodesOfFont {
  /** One character for each code, which has two bytes in a composite font. */
  readonly codes: string;
  /** Strings as they stand, one character for each byte, for fonts whose codes are of several lengths. */
  readonly strings?: readonly string[];
}

const MAX_DEPTH = 12;
const TEXT = new Set('Tj TJ \' "'.split(' ').map(operatorCode));
const PAINT = new Set('Tj TJ \' " f F f* B B* b b* S s sh BI'.split(' ').map(operatorCode));
const [BDC, BMC, EMC, SAVE, RESTORE, TF, TR, DO, GS] = 'BDC BMC EMC q Q Tf Tr Do gs'.split(' ').map(operatorCode);
const INVISIBLE = 3;
/** Enough to see what the codes of a font are; those of Identity-H all have two bytes. */
const MAX_STRINGS = 4000;
const MAX_STRING = 4096;

/** Is shown the operations of a stream one after the other. */
export interface MarkReader {
  see(operation: Operation): void;
  /** When all have been seen. */
  finish(): StreamMarks;
}

export function readPageMarks(page: PDFDict): StreamMarks {
  const bytes = joinedContent(page, (stream) => decodedBytes(stream) ?? new Uint8Array());
  return readMarks(bytes, dictAt(page, 'Resources'));
}

export function readMarks(bytes: Uint8Array, resources: PDFDict | undefined, depth = 0): StreamMarks {
  const reader = openMarks(bytes, resources, depth);
  readOperations(bytes, reader.see);
  return reader.finish();
}

/** For whoever goes through the operations anyway: cutting a stream into these takes as long as all the rest. */
export function openMarks(bytes: Uint8Array, resources: PDFDict | undefined, depth = 0): MarkReader {
  const events: MarkEvent[] = [];
  const shown = new Map<PDFDict, FontRecord>();
  const saved: { font: FontRecord | undefined; mode: number }[] = [];
  let font: FontRecord | undefined;
  let mode = 0;
  let painting: { what: 'text' | 'drawing'; times: number } | undefined;
  const scratch: StringBytes = { bytes: new Uint8Array(256), length: 0 };
  const properties = dictAt(resources, 'Properties');
  const ends = (): void => {
    if (painting) events.push(['paint', painting.what, painting.times]);
    painting = undefined;
  };
  const paint = (what: 'text' | 'drawing'): void => {
    if (painting?.what !== what) ends();
    painting ??= { what, times: 0 };
    painting.times += 1;
  };
  const select = (dict: PDFDict | undefined, name: string, isOfState: boolean): FontRecord | undefined => {
    if (!dict) return undefined;
    const record = shown.get(dict) ?? recordOf(dict, name, isOfState);
    shown.set(dict, record);
    return record;
  };
  const see = (operation: Operation): void => {
    const { code } = operation;
    checkMarks(events.length);
    if (code === BDC || code === BMC) {
      ends();
      events.push(['open', opened(bytes, operation, properties)]);
    } else if (code === EMC) {
      ends();
      events.push(['close']);
    } else if (code === SAVE) checkMarks(saved.push({ font, mode }));
    else if (code === RESTORE) ({ font, mode } = saved.pop() ?? { font, mode });
    else if (code === TF) {
      const name = nameIn(bytes, operation, 0);
      font = select(dictAt(dictAt(resources, 'Font'), name), name, false);
    } else if (code === GS) {
      const name = nameIn(bytes, operation, 0);
      font = select(fontOfState(resources, name), name, true) ?? font;
    } else if (code === TR) mode = operation.numbers[0] ?? 0;
    else if (code === DO) {
      ends();
      const name = nameIn(bytes, operation, 0);
      const inside = readForm(resources, name, depth);
      events.push(inside ? ['object', name, inside] : ['object', name]);
    } else if (PAINT.has(code)) {
      const isText = TEXT.has(code);
      paint(isText ? 'text' : 'drawing');
      if (isText && font) show(font, bytes, operation, mode, scratch);
    }
  };
  const finish = (): StreamMarks => {
    ends();
    const fonts = [...shown.values()].filter(({ isUsed }) => isUsed);
    return { events, fonts: fonts.map(finished) };
  };
  return { see, finish };
}

function opened(bytes: Uint8Array, operation: Operation, named: PDFDict | undefined): OpenedMark {
  const tag = operation.count > 0 ? nameIn(bytes, operation, 0) : '';
  const { mcid, language, standIns } = readProperties(bytes, operation, named);
  return {
    ...(mcid !== undefined && { mcid }),
    ...(tag === 'Artifact' && { isArtifact: true }),
    ...(language !== undefined && { language }),
    ...(tag === 'Span' && standIns.length > 0 && { standIns }),
  };
}

function readForm(resources: PDFDict | undefined, name: string, depth: number): StreamMarks | undefined {
  const stream = formAt(resources, name);
  if (!stream) return undefined;
  if (depth >= MAX_DEPTH) return { events: [], fonts: [] };
  return readMarks(decodedBytes(stream) ?? new Uint8Array(), dictAt(stream.dict, 'Resources') ?? resources, depth + 1);
}

/** Undefined for pictures. */
export function formAt(resources: PDFDict | undefined, name: string): PDFStream | undefined {
  const stream = dictAt(resources, 'XObject')?.lookup(PDFName.of(name));
  return stream instanceof PDFStream && nameAt(stream.dict, 'Subtype') === 'Form' ? stream : undefined;
}

interface FontRecord {
  readonly name: string;
  readonly isOfState: boolean;
  readonly isComposite: boolean;
  /** Whether its strings are kept as they stand. */
  readonly isMixed: boolean;
  readonly visible: CodeRecord;
  readonly invisible: CodeRecord;
  isUsed: boolean;
}

interface CodeRecord {
  readonly codes: Set<number>;
  readonly strings: string[];
}

function recordOf(font: PDFDict, name: string, isOfState: boolean): FontRecord {
  const isComposite = nameAt(font, 'Subtype') === 'Type0';
  const isMixed = isComposite && nameAt(font, 'Encoding') !== 'Identity-H';
  const nothing = (): CodeRecord => ({ codes: new Set(), strings: [] });
  return { name, isOfState, isComposite, isMixed, visible: nothing(), invisible: nothing(), isUsed: false };
}

function show(font: FontRecord, bytes: Uint8Array, operation: Operation, mode: number, scratch: StringBytes): void {
  font.isUsed = true;
  const { codes, strings } = mode === INVISIBLE ? font.invisible : font.visible;
  for (let at = 0; at < operation.count; at += 1) {
    if (operation.kinds[at] !== KIND.literal && operation.kinds[at] !== KIND.hex) continue;
    readString(bytes, operation, at, scratch);
    const { length } = scratch;
    const string = scratch.bytes;
    if (font.isComposite)
      for (let byte = 0; byte + 1 < length; byte += 2) codes.add((string[byte]! << 8) | string[byte + 1]!);
    else for (let byte = 0; byte < length; byte += 1) codes.add(string[byte]!);
    if (font.isMixed && strings.length < MAX_STRINGS && length < MAX_STRING)
      strings.push(Buffer.from(string.buffer, string.byteOffset, length).toString('latin1'));
  }
}

function finished({ name, isOfState, visible, invisible }: FontRecord): ShownFont {
  const seen = codesOf(visible);
  const unseen = codesOf(invisible);
  return { name, isOfState, ...(seen && { visible: seen }), ...(unseen && { invisible: unseen }) };
}

function codesOf({ codes, strings }: CodeRecord): CodesOfFont | undefined {
  if (codes.size === 0) return undefined;
  const text = Array.from(codes, (code) => String.fromCharCode(code)).join('');
  return strings.length > 0 ? { codes: text, strings } : { codes: text };
}

/** The font that a name of these marks stands for, in the resources that the stream has here. */
export const shownFont = (resources: PDFDict | undefined, { name, isOfState }: ShownFont): PDFDict | undefined =>
  isOfState ? fontOfState(resources, name) : dictAt(dictAt(resources, 'Font'), name);

/** ISO 32000-1 table 58: a graphics state may set the font too. */
const fontOfState = (resources: PDFDict | undefined, name: string): PDFDict | undefined =>
  dictOf(itemsOf(dictAt(dictAt(resources, 'ExtGState'), name)?.lookup(PDFName.of('Font')))[0]);
