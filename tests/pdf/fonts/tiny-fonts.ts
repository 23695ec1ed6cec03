/** Writes fonts of a few empty glyphs, as CFF and as Type 1, and PDFs of one page that show text in them. */
import { type PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

export interface Glyph {
  /** A name, or a CID for a font whose glyphs go by CID. */
  readonly id: string | number;
  readonly width: number;
}

const [USUAL, NOMINAL] = [500, 600];

/** The first glyph is `.notdef`, of the usual width. Letters are encoded as themselves. */
export function tinyCff(glyphs: readonly Glyph[]): Uint8Array {
  const isCid = glyphs.some(({ id }) => typeof id === 'number');
  const strings = isCid ? ['Adobe', 'Identity'] : glyphs.map(({ id }) => String(id));
  const programs = [[14], ...glyphs.map(({ width }) => (width === USUAL ? [14] : [...short(width - NOMINAL), 14]))];
  const charStrings = index(programs);
  const charset = [0, ...glyphs.flatMap(({ id }, at) => word(typeof id === 'number' ? id : 391 + at))];
  const encoding = [0, glyphs.length, ...glyphs.map(({ id }) => String(id).charCodeAt(0))];
  const own = [...short(USUAL), 20, ...short(NOMINAL), 21];
  const start = [...[1, 0, 4, 1], ...index([[...Buffer.from('Tiny')]])];
  const rest = [...index(strings.map((text) => [...Buffer.from(text)])), ...index([])];
  const top = (offsets: readonly number[]): number[] => {
    const [charsetAt = 0, programsAt = 0, ownAt = 0, moreAt = 0] = offsets;
    const ros = isCid ? [...long(391), ...long(392), ...long(0), 12, 30] : [];
    const more = isCid
      ? [...long(moreAt), 12, 36, ...long(moreAt + PART_LENGTH), 12, 37]
      : [...long(own.length), ...long(ownAt), 18, ...long(moreAt), 16];
    return [...ros, ...long(charsetAt), 15, ...long(programsAt), 17, ...more];
  };
  const headLength = start.length + index([top([])]).length + rest.length;
  const charsetAt = headLength;
  const programsAt = charsetAt + charset.length;
  const ownAt = programsAt + charStrings.length;
  const moreAt = ownAt + own.length;
  const part = index([[...long(own.length), ...long(ownAt), 18]]);
  const select = [0, ...programs.map(() => 0)];
  const tail = isCid ? [...part, ...select] : encoding;
  return Uint8Array.from([
    ...start,
    ...index([top([charsetAt, programsAt, ownAt, moreAt])]),
    ...rest,
    ...charset,
    ...charStrings,
    ...own,
    ...tail,
  ]);
}

/** Of the list of the one part that a font by CID has here. */
const PART_LENGTH = 18;

const word = (value: number): number[] => [(value >> 8) & 255, value & 255];
const short = (value: number): number[] => [28, ...word(value)];
const long = (value: number): number[] => [29, 0, 0, ...word(value)];

function index(items: readonly (readonly number[])[]): number[] {
  if (items.length === 0) return [0, 0];
  let at = 1;
  const offsets = [1, ...items.map(({ length }) => (at += length))];
  return [...word(items.length), 2, ...offsets.flatMap(word), ...items.flat()];
}

export function tinyType1(glyphs: readonly Glyph[]): { readonly bytes: Uint8Array; readonly clearLength: number } {
  const encoding = glyphs.map(({ id }) => `dup ${String(id).charCodeAt(0)} /${id} put`).join('\n');
  const clear = `%!PS-AdobeFont-1.0: Tiny\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n/Encoding 256 array\n${encoding}\nreadonly def\ncurrentfile eexec\n`;
  const all = [{ id: '.notdef', width: USUAL }, ...glyphs];
  const programs = all.map(({ id, width }) => {
    // 0 sidebearing, width, hsbw, endchar.
    const program = Buffer.from(encrypt([0, 0, 0, 0, 139, 255, 0, 0, ...word(width), 13, 14], 4330));
    return `/${id} ${program.length} RD ${program.toString('latin1')} ND\n`;
  });
  const inside = `dup /Private 2 dict dup begin\n/lenIV 4 def\n2 index /CharStrings ${all.length} dict dup begin\n${programs.join('')}end\n`;
  const hidden = encrypt([0, 0, 0, 0, ...Buffer.from(inside, 'latin1')], 55_665);
  return { bytes: Uint8Array.from([...Buffer.from(clear), ...hidden]), clearLength: clear.length };
}

function encrypt(plain: readonly number[], key: number): number[] {
  let state = key;
  return plain.map((byte) => {
    const cipher = byte ^ (state >> 8);
    state = ((cipher + state) * 52_845 + 22_719) & 0xffff;
    return cipher;
  });
}

export interface SimpleFont {
  readonly program: { readonly bytes: Uint8Array; readonly clearLength?: number };
  /** From code 65 on. */
  readonly widths: readonly number[];
  readonly text: string;
  /** Text that nobody sees (rendering mode 3). */
  readonly unseen?: string;
  readonly charSet?: string;
}

/** A page that shows text in a font whose codes are those of the program. */
export async function pageInSimpleFont(font: SimpleFont): Promise<Uint8Array> {
  const { program, widths, text, unseen = '', charSet } = font;
  return pageIn(text, unseen, (document) => {
    const { context } = document;
    const isType1 = program.clearLength !== undefined;
    const file = context.stream(program.bytes, isType1 ? { Length1: program.clearLength } : { Subtype: 'Type1C' });
    const descriptor = context.obj({ Type: 'FontDescriptor', FontName: 'ABCDEF+Tiny', Flags: 4 });
    descriptor.set(PDFName.of(isType1 ? 'FontFile' : 'FontFile3'), context.register(file));
    if (charSet !== undefined) descriptor.set(PDFName.of('CharSet'), PDFString.of(charSet));
    const last = 64 + widths.length;
    const common = { Type: 'Font', BaseFont: 'ABCDEF+Tiny', FontDescriptor: context.register(descriptor) };
    return context.obj({ ...common, Subtype: 'Type1', FirstChar: 65, LastChar: last, Widths: [...widths] });
  });
}

export interface CidFont {
  readonly program: Uint8Array;
  readonly widths: Readonly<Record<number, number>>;
  readonly cids: readonly number[];
  /** One bit per CID. */
  readonly cidSet?: readonly number[];
  readonly ordering?: string;
}

/** A page that shows glyphs of a composite font by their CID. */
export async function pageInCidFont({ program, widths, cids, cidSet, ordering }: CidFont): Promise<Uint8Array> {
  const text = String.fromCharCode(...cids.flatMap(word));
  return pageIn(text, '', ({ context }) => {
    const descriptor = context.obj({ Type: 'FontDescriptor', FontName: 'ABCDEF+Tiny', Flags: 4 });
    const file = context.stream(program, { Subtype: 'CIDFontType0C' });
    descriptor.set(PDFName.of('FontFile3'), context.register(file));
    if (cidSet) descriptor.set(PDFName.of('CIDSet'), context.register(context.stream(Uint8Array.from(cidSet))));
    const inner = context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType0',
      BaseFont: 'ABCDEF+Tiny',
      FontDescriptor: context.register(descriptor),
      W: Object.entries(widths).flatMap(([cid, width]) => [Number(cid), [width]]),
    });
    const info = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of(ordering ?? 'Japan1'), Supplement: 0 };
    inner.set(PDFName.of('CIDSystemInfo'), context.obj(info));
    const common = { Type: 'Font', Subtype: 'Type0', BaseFont: 'ABCDEF+Tiny', Encoding: 'Identity-H' };
    return context.obj({ ...common, DescendantFonts: [context.register(inner)] });
  });
}

async function pageIn(text: string, unseen: string, fontIn: (document: PDFDocument) => PDFDict): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([100, 100]);
  const { context } = document;
  const [shown, hidden] = [text, unseen].map((each) => Buffer.from(each, 'latin1').toString('hex'));
  page.node.set(
    PDFName.of('Contents'),
    context.register(context.stream(`BT /F 9 Tf <${shown}> Tj 3 Tr <${hidden}> Tj ET`)),
  );
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F: context.register(fontIn(document)) } }));
  return document.save({ useObjectStreams: false });
}
