/** Embeds a whole typeface for what people type: that of the book, or, for what is filled in, one that has other letters. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFDict, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { FACES, type FallbackRole } from '../../../fonts/faces.js';
import { readMetrics, readSfnt, type Sfnt } from '../../fonts/sfnt.js';
import { dictAt, itemsOf, streamAt } from '../../syntax/objects.js';
import { decodedBytes } from '../../syntax/stream.js';

/** Which typeface: that of every form, and those of values with other letters. */
export type FormFace = 'text' | FallbackRole;

/** How fields name them. */
export const FONT_NAMES: Readonly<Record<FormFace, string>> = {
  text: 'Tekst',
  world: 'Wereld',
  arabic: 'Arabisch',
  hebrew: 'Hebreeuws',
  emoji: 'Emoji',
  math: 'Rekenen',
  symbols: 'Symbolen',
  signs: 'Tekens',
  pictures: 'Emoji',
};
/** Of the one that every form has. */
export const FONT_NAME = FONT_NAMES.text;
export const FONT_SIZE = 12;
/** ISO 32000-1 12.7.3.3; the size is fixed, so that what is typed never gets too small to read. */
export const DEFAULT_APPEARANCE = PDFString.of(`/${FONT_NAME} ${FONT_SIZE} Tf 0 g`);

/** What text is measured and written with. */
export interface FormFont {
  /** 0 for a letter that the typeface does not have. */
  glyphOf(codePoint: number): number;
  /** In thousandths of the size. */
  widthOf(glyph: number): number;
}

interface Prepared {
  readonly packed: Uint8Array;
  readonly length: number;
  readonly widths: readonly number[];
  readonly toUnicode: Uint8Array;
  readonly metrics: Readonly<Record<string, number>>;
  readonly box: readonly number[];
}

const familyOf = (face: FormFace): string => `${FACES[face][0]!.family.replaceAll(' ', '')}-Regular`;
/** Between them lie private signs, which nobody types; the shapes of Arabic letters stand for the letters. */
const CODE_POINTS = [
  [0x20, 0xdfff],
  [0xfb50, 0xfefc],
  [0x1f000, 0x1faff],
] as const;

const prepared = new Map<FormFace, Prepared>();

/** A CIDFontType2 with all its glyphs, widths and letters (ISO 32000-1 9.7.4, ISO 14289-1 7.21). */
export function embedFormFont(book: PDFContext, face: FormFace = 'text'): PDFDict {
  const ready = prepared.get(face) ?? prepare(readFileSync(FACES[face][0]!.file));
  prepared.set(face, ready);
  const { packed, length, widths, toUnicode, metrics, box } = ready;
  const family = familyOf(face);
  const stream = (entries: Record<string, number | string>, bytes: Uint8Array) =>
    book.register(PDFRawStream.of(book.obj(entries) as PDFDict, bytes));
  const descriptor = book.register(
    book.obj({
      Type: 'FontDescriptor',
      FontName: family,
      Flags: 32,
      FontBBox: [...box],
      ...metrics,
      FontFile2: stream({ Filter: 'FlateDecode', Length1: length }, packed),
    }),
  );
  const system = book.obj({ Supplement: 0 });
  system.set(PDFName.of('Registry'), PDFString.of('Adobe'));
  system.set(PDFName.of('Ordering'), PDFString.of('Identity'));
  const descendant = book.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: family,
    CIDSystemInfo: system,
    FontDescriptor: descriptor,
    CIDToGIDMap: 'Identity',
    DW: 0,
    W: [0, [...widths]],
  });
  return book.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: family,
    Encoding: 'Identity-H',
    DescendantFonts: [book.register(descendant)],
    ToUnicode: stream({ Filter: 'FlateDecode' }, toUnicode),
  });
}

function prepare(program: Buffer): Prepared {
  const sfnt = readSfnt(program);
  if (!sfnt) throw new Error('the typeface for fields is no TrueType program');
  const { glyphOf } = measuring(sfnt);
  const letters = new Map<number, string>();
  for (const [from, to] of CODE_POINTS) {
    for (let code = from; code <= to; code += 1) {
      const glyph = glyphOf(code);
      // Of letters that look the same the first counts: a space that may not break is no other space.
      if (glyph > 0 && !letters.has(glyph)) letters.set(glyph, lettersOf(code));
    }
  }
  const { box, ascent, descent, capHeight } = readMetrics(program);
  const metrics = { Ascent: ascent, Descent: descent, CapHeight: capHeight, ItalicAngle: 0, StemV: 80 };
  return {
    packed: deflateSync(program, { level: 6 }),
    length: program.length,
    widths: Array.from({ length: sfnt.glyphCount }, (_, glyph) => Math.round(sfnt.widthOf(glyph) ?? 0)),
    toUnicode: deflateSync(Buffer.from(cmapOf(letters), 'latin1')),
    metrics,
    box,
  };
}

function lettersOf(code: number): string {
  const letter = String.fromCodePoint(code);
  return code >= 0xfb50 && code <= 0xfefc ? letter.normalize('NFKC') : letter;
}

function cmapOf(letters: ReadonlyMap<number, string>): string {
  const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');
  const units = (text: string): string =>
    Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('');
  const lines = [...letters].sort((a, b) => a[0] - b[0]).map(([glyph, text]) => `<${hex(glyph)}> <${units(text)}>`);
  const blocks: string[] = [];
  // ISO 32000-1 9.10.3, and Adobe's CMap files: at most 100 lines to a block.
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
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

/** By the maps for Unicode (platform 3, encoding 1 and 10, or platform 0). */
function measuring({ maps, widthOf }: Sfnt): FormFont {
  const map =
    maps.find(({ platform, encoding }) => platform === 3 && encoding === 10) ??
    maps.find(({ platform, encoding }) => platform === 3 && encoding === 1) ??
    maps.find(({ platform }) => platform === 0 || platform === 3);
  return {
    glyphOf: (codePoint) => map?.glyphOf(codePoint) ?? 0,
    widthOf: (glyph) => widthOf(glyph) ?? 0,
  };
}

const measured = new Map<FormFace, FormFont>();

/** A typeface of ours, to measure with before it is embedded. */
export function ownFormFont(face: FormFace): FormFont {
  const known = measured.get(face) ?? measuring(readSfnt(readFileSync(FACES[face][0]!.file))!);
  measured.set(face, known);
  return known;
}

/** The typeface that a form brings along. */
export function readFormFont(font: PDFDict | undefined): FormFont | undefined {
  const [descendant] = itemsOf(font?.lookup(PDFName.of('DescendantFonts')));
  const file = descendant instanceof PDFDict ? streamAt(dictAt(descendant, 'FontDescriptor'), 'FontFile2') : undefined;
  const sfnt = file && readSfnt(decodedBytes(file) ?? new Uint8Array());
  return sfnt && measuring(sfnt);
}
