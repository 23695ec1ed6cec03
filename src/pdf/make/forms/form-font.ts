/** Embeds a whole typeface for what people type: that of the book, or, for what is filled in, one that has other letters. */
import { readFileSync } from 'node:fs';
import { type PDFContext, PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib';
import { FACES, type FallbackRole } from '../../../fonts/faces.js';
import { readMetrics, readSfnt, type Sfnt } from '../../fonts/sfnt.js';
import { readTrueType, writeTrueType } from '../../fonts/truetype.js';
import { type FaceInPdf, writeFont } from '../../fonts/write-font.js';
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
/** ISO 32000-1 12.7.3.3. */
export const DEFAULT_APPEARANCE = PDFString.of(`/${FONT_NAME} ${FONT_SIZE} Tf 0 g`);
/** The viewer makes the type smaller as more is typed: in print no word of it is cut off. */
export const FITTING_APPEARANCE = PDFString.of(`/${FONT_NAME} 0 Tf 0 g`);

/** What text is measured and written with. */
export interface FormFont {
  /** 0 for a letter that the typeface does not have. */
  glyphOf(codePoint: number): number;
  /** In thousandths of the size. */
  widthOf(glyph: number): number;
}

const familyOf = (face: FormFace): string => `${FACES[face][0]!.family.replaceAll(' ', '')}-Regular`;
/** Between them lie private signs, which nobody types; the shapes of Arabic letters stand for the letters. */
const CODE_POINTS = [
  [0x20, 0xdfff],
  [0xfb50, 0xfefc],
  [0x1f000, 0x1faff],
] as const;

/** Nobody looks at a face as it looks in a list: how thick its stems are is a guess. */
const STEM = 80;

const prepared = new Map<FormFace, Prepared>();

interface Prepared extends Omit<FaceInPdf, 'name' | 'descriptor'> {
  readonly descriptor: Readonly<Record<string, number | number[] | string>>;
}

/** All its glyphs: nobody knows what people will type. */
export function embedFormFont(book: PDFContext, face: FormFace = 'text'): PDFDict {
  const ready = prepared.get(face) ?? prepare(readFileSync(FACES[face][0]!.file));
  prepared.set(face, ready);
  return writeFont(book, { ...ready, name: familyOf(face), descriptor: book.obj(ready.descriptor) });
}

function prepare(file: Buffer): Prepared {
  const sfnt = readSfnt(file);
  const program = readTrueType(file, { forTyping: true });
  if (!sfnt || !program) throw new Error('the typeface for fields is no TrueType program');
  const { glyphOf } = measuring(sfnt);
  const texts = new Map<number, string>();
  for (const [from, to] of CODE_POINTS) {
    for (let code = from; code <= to; code += 1) {
      const glyph = glyphOf(code);
      // Of letters that look the same the first counts: a space that may not break is no other space.
      if (glyph > 0 && !texts.has(glyph)) texts.set(glyph, lettersOf(code));
    }
  }
  const { box, ascent, descent, capHeight } = readMetrics(file);
  const measures = { Ascent: ascent, Descent: descent, CapHeight: capHeight, ItalicAngle: 0, StemV: STEM };
  return {
    program: writeTrueType(program),
    widths: new Map(program.glyphs.map((_, glyph) => [glyph, Math.round(sfnt.widthOf(glyph) ?? 0)])),
    texts,
    descriptor: { Type: 'FontDescriptor', Flags: 32, FontBBox: [...box], ...measures },
  };
}

function lettersOf(code: number): string {
  const letter = String.fromCodePoint(code);
  return code >= 0xfb50 && code <= 0xfefc ? letter.normalize('NFKC') : letter;
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
