/** Judges a simple font: its encoding, its program, and the glyph of each code that is shown (ISO 14289-1 7.21.4 to 7.21.8). */
import type { PDFDict } from '@cantoo/pdf-lib';
import type { GlyphProgram } from '../../fonts/glyph-program.js';
import type { Sfnt } from '../../fonts/sfnt.js';
import { isCharacterName, type SimpleEncoding, simpleEncoding } from '../../fonts/simple-encoding.js';
import { simpleWidths } from '../../fonts/widths.js';
import { dictAt, nameAt, numberAt, textAt } from '../../syntax/objects.js';
import {
  allCodes,
  compareWidths,
  type FontCheck,
  hex,
  isSeen,
  type LetterOf,
  type Report,
  SUBSET,
} from './font-report.js';
import type { FontUse } from './read-content.js';

const SYMBOLIC = 4;

export function checkSimple(font: PDFDict, { program, use, report }: FontCheck): LetterOf {
  const subtype = nameAt(font, 'Subtype');
  const descriptor = dictAt(font, 'FontDescriptor');
  const isSymbolic = ((numberAt(descriptor, 'Flags') ?? 0) & SYMBOLIC) !== 0;
  const encoding = simpleEncoding(font);
  if (subtype !== 'Type3' && !program && isSeen(use)) report('7.21.4.1-1', '');
  for (const code of allCodes(use)) if (encoding.nameOf(code) === '.notdef') report('7.21.8-1', hex(code));
  if (subtype === 'TrueType') {
    checkEncoding(encoding, isSymbolic, program?.sfnt, report);
    if (program?.sfnt) checkTrueType(program.sfnt, font, use, isSymbolic, report);
    // A symbolic font has no names for its codes.
    if (isSymbolic && !encoding.isGiven) return encoding.letterOf;
  }
  const glyphs = subtype === 'TrueType' ? undefined : program?.glyphs;
  if (glyphs && !glyphs.cids) {
    if (SUBSET.test(nameAt(font, 'BaseFont') ?? '')) checkCharSet(textAt(descriptor, 'CharSet'), glyphs, report);
    checkNamed(glyphs, encoding, font, use, report);
  }
  return (code) => {
    if (encoding.nameOf(code) !== undefined || subtype === 'Type3') return encoding.letterOf(code);
    const own = encoding.hasBase ? undefined : glyphs?.encoded(code);
    return own === undefined || isCharacterName(own) ? '?' : undefined;
  };
}

/** ISO 14289-1 7.21.6. */
function checkEncoding(encoding: SimpleEncoding, isSymbolic: boolean, sfnt: Sfnt | undefined, report: Report): void {
  if (isSymbolic) {
    if (encoding.isGiven) report('7.21.6-3', '');
    return;
  }
  if (!encoding.isNamed) report('7.21.6-2', '');
  if (encoding.oddName !== undefined) report('7.21.6-2', encoding.oddName);
  // By the names in the differences a reader finds glyphs through a map of Unicode only.
  if (encoding.hasDifferences && sfnt && !mapOf(sfnt, 3, 1)) report('7.21.6-2', 'cmap 3, 1');
}

const mapOf = ({ maps }: Sfnt, platform: number, kind: number) =>
  maps.find((map) => map.platform === platform && map.encoding === kind);

function checkTrueType(sfnt: Sfnt, font: PDFDict, use: FontUse, isSymbolic: boolean, report: Report): void {
  const { maps } = sfnt;
  const symbolMap = mapOf(sfnt, 3, 0);
  const enough = symbolMap ? maps.length > 1 : maps.length > 0;
  if (!isSymbolic && !enough) report('7.21.6-1', '');
  if (isSymbolic && maps.length !== 1 && !symbolMap) report('7.21.6-4', '');
  const widths = simpleWidths(font);
  const encoding = simpleEncoding(font);
  const unicodeMap = mapOf(sfnt, 3, 1);
  const macMap = mapOf(sfnt, 1, 0);
  for (const code of use.visible.codes) {
    const letter = encoding.letterOf(code)?.codePointAt(0);
    const bySymbol = symbolMap && (symbolMap.glyphOf(0xf000 + code) || symbolMap.glyphOf(code));
    const byLetter = letter !== undefined && unicodeMap ? unicodeMap.glyphOf(letter) : undefined;
    const glyph = isSymbolic ? (bySymbol ?? macMap?.glyphOf(code)) : (byLetter ?? macMap?.glyphOf(code));
    if (!glyph) {
      // A map that lacks the code may not be the one that a reader goes by; what none has is not there.
      const isNowhere = maps.every((map) => [letter, code, 0xf000 + code].every((each) => !each || !map.glyphOf(each)));
      if (isNowhere && isPrinted(letter ?? code) && !sfnt.hasNames) report('7.21.4.1-2', hex(code));
    } else if (glyph >= sfnt.glyphCount) report('7.21.4.1-2', `glyph ${glyph}`);
    else compareWidths(`glyph ${glyph}`, sfnt.widthOf(glyph), widths(code), report);
  }
}

/** White space need not have a glyph to look right. */
const isPrinted = (letter: number): boolean => letter > 0x20 && letter !== 0xa0 && letter !== 0xad;

/** ISO 14289-1 7.21.4.2: a subset that lists its glyphs lists all of them, and no others. */
function checkCharSet(list: string | undefined, { names }: GlyphProgram, report: Report): void {
  if (list === undefined) return;
  const listed = new Set(list.split('/').map((name) => name.trim()));
  const odd =
    [...names.keys()].find((name) => name !== '.notdef' && !listed.has(name)) ??
    [...listed].find((name) => name !== '' && name !== '.notdef' && !names.has(name));
  if (odd !== undefined) report('7.21.4.2-1', odd);
}

/** ISO 14289-1 7.21.4.1, 7.21.5 and 7.21.8, for programs whose glyphs have names. */
function checkNamed(glyphs: GlyphProgram, encoding: SimpleEncoding, font: PDFDict, use: FontUse, report: Report): void {
  const widths = simpleWidths(font);
  for (const code of use.visible.codes) {
    const name =
      encoding.nameOf(code) ?? (encoding.hasBase ? letterName(encoding.letterOf(code)) : glyphs.encoded(code));
    if (name === undefined || name === '.notdef') continue;
    const glyph = glyphs.names.get(name);
    if (glyph === undefined) report('7.21.4.1-2', name);
    else compareWidths(name, glyphs.widthOf(glyph), widths(code), report);
  }
}

/** Of the letters A to Z the name is the letter; of other characters several glyphs may be meant. */
const letterName = (letter: string | undefined): string | undefined =>
  letter !== undefined && /^[A-Za-z]$/.test(letter) ? letter : undefined;
