/** Writes a typeface into a PDF: a CIDFontType2 whose codes are the numbers of its glyphs (ISO 32000-1 9.7.4, ISO 14289-1 7.21). */
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFDict, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';

export interface FaceInPdf {
  /** With a tag before it when not all of its glyphs are there (9.6.4). */
  readonly name: string;
  /** Flags, measures: what stands in its descriptor besides name and program. */
  readonly descriptor: PDFDict;
  readonly program: Uint8Array;
  /** By glyph, in thousandths of an em. */
  readonly widths: ReadonlyMap<number, number>;
  /** What each glyph stands for. */
  readonly texts: ReadonlyMap<number, string>;
}

const LEVEL = 9;
/** ISO 32000-1 9.10.3, and Adobe's CMap files: at most so many lines to a block. */
const MOST_LINES = 100;

/** The same program goes into each format, and packing it takes longer than all else. */
const known = new WeakMap<Uint8Array, Uint8Array>();

export function writeFont(context: PDFContext, { name, descriptor, program, widths, texts }: FaceInPdf): PDFDict {
  const packed = (bytes: Uint8Array, entries: Record<string, number>) => {
    // The library makes a dictionary of an object.
    const dict = context.obj({ ...entries, Filter: 'FlateDecode' }) as PDFDict;
    const ready = known.get(bytes) ?? deflateSync(bytes, { level: LEVEL });
    known.set(bytes, ready);
    return context.register(PDFRawStream.of(dict, ready));
  };
  const own = PDFDict.withContext(context);
  for (const [key, value] of descriptor.entries()) own.set(key, value);
  own.set(PDFName.of('FontName'), PDFName.of(name));
  own.set(PDFName.of('FontFile2'), packed(program, { Length1: program.length }));
  const system = context.obj({ Supplement: 0 });
  system.set(PDFName.of('Registry'), PDFString.of('Adobe'));
  system.set(PDFName.of('Ordering'), PDFString.of('Identity'));
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: system,
    FontDescriptor: context.register(own),
    CIDToGIDMap: 'Identity',
    DW: 0,
    W: widthLists(widths),
  });
  return context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: packed(Buffer.from(toUnicode(texts), 'latin1'), {}),
  });
}

const inOrder = <Value>(map: ReadonlyMap<number, Value>): (readonly [number, Value])[] =>
  [...map].sort(([a], [b]) => a - b);

/** `first [w w w]` for neighbours (9.7.4.3). */
function widthLists(widths: ReadonlyMap<number, number>): (number | number[])[] {
  const lists: (number | number[])[] = [];
  let last: number[] = [];
  let next = Number.NaN;
  for (const [glyph, width] of inOrder(widths)) {
    if (glyph === next) last.push(width);
    else {
      last = [width];
      lists.push(glyph, last);
    }
    next = glyph + 1;
  }
  return lists;
}

function toUnicode(texts: ReadonlyMap<number, string>): string {
  const lines = inOrder(texts).map(([glyph, text]) => `<${hex(glyph)}> <${[...unitsOf(text)].map(hex).join('')}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += MOST_LINES) {
    const block = lines.slice(at, at + MOST_LINES);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** In UTF-16. */
function* unitsOf(text: string): Generator<number> {
  for (let at = 0; at < text.length; at += 1) yield text.charCodeAt(at);
}
