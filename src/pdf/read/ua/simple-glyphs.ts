/** Follows the codes of a simple font to the glyphs of its program (ISO 32000-1 9.6.6). */
import type { GlyphProgram } from '../../fonts/glyph-program.js';
import type { Sfnt } from '../../fonts/sfnt.js';
import { isCharacterName, type SimpleEncoding } from '../../fonts/simple-encoding.js';
import type { GlyphFacts } from './font-facts.js';
import type { FontParts, GlyphReader } from './glyph-reader.js';

export function simpleGlyphs({ font, program, isSymbolic, listed }: FontParts): GlyphReader {
  const { subtype, encoding } = font;
  if (!encoding) throw new TypeError('not a simple font');
  const isTrueType = subtype === 'TrueType';
  const sfnt = isTrueType ? program?.sfnt : undefined;
  const named = !isTrueType && program?.glyphs && !program.glyphs.cids ? program.glyphs : undefined;
  const { isGiven, isNamed, hasDifferences, oddName } = encoding;
  return {
    facts: {
      simple: {
        hasEncoding: isGiven,
        isNamed,
        hasDifferences,
        oddName,
        maps: (sfnt?.maps ?? []).map((map) => [map.platform, map.encoding]),
      },
      composite: undefined,
      oddGlyph: named && listed !== undefined ? oddGlyph(listed, named) : undefined,
    },
    glyphOf(code) {
      if (sfnt) return inTrueType(sfnt, encoding, isSymbolic, code, font.saidWidth(code));
      return named && byName(named, encoding, code, font.saidWidth(code));
    },
    isNotdef: (code) => encoding.nameOf(code) === '.notdef',
    textOf(code) {
      // A symbolic font has no names for its codes.
      if (isTrueType && isSymbolic && !isGiven) return encoding.letterOf(code);
      if (encoding.nameOf(code) !== undefined || subtype === 'Type3') return encoding.letterOf(code);
      const own = encoding.hasBase || isTrueType ? undefined : program?.glyphs?.encoded(code);
      return own === undefined || isCharacterName(own) ? '?' : undefined;
    },
  };
}

function inTrueType(
  sfnt: Sfnt,
  encoding: SimpleEncoding,
  isSymbolic: boolean,
  code: number,
  saidWidth: number | undefined,
): GlyphFacts | undefined {
  const { maps } = sfnt;
  const mapOf = (platform: number, kind: number) =>
    maps.find((map) => map.platform === platform && map.encoding === kind);
  const symbolMap = mapOf(3, 0);
  const unicodeMap = mapOf(3, 1);
  const macMap = mapOf(1, 0);
  const letter = encoding.letterOf(code)?.codePointAt(0);
  const bySymbol = symbolMap && (symbolMap.glyphOf(0xf000 + code) || symbolMap.glyphOf(code));
  const byLetter = letter !== undefined && unicodeMap ? unicodeMap.glyphOf(letter) : undefined;
  const glyph = isSymbolic ? (bySymbol ?? macMap?.glyphOf(code)) : (byLetter ?? macMap?.glyphOf(code));
  if (glyph) {
    const what = `glyph ${glyph}`;
    if (glyph >= sfnt.glyphCount) return { what, isThere: false };
    return { what, isThere: true, ownWidth: sfnt.widthOf(glyph), saidWidth };
  }
  // A map that lacks the code may not be the one that a reader goes by; what none has is not there.
  const isNowhere = maps.every((map) => [letter, code, 0xf000 + code].every((each) => !each || !map.glyphOf(each)));
  if (!isNowhere || !isPrinted(letter ?? code) || sfnt.hasNames) return undefined;
  return { what: undefined, isThere: false };
}

/** White space need not have a glyph to look right. */
const isPrinted = (letter: number): boolean => letter > 0x20 && letter !== 0xa0 && letter !== 0xad;

function oddGlyph(list: string, { names }: GlyphProgram): string | undefined {
  const listed = new Set(list.split('/').map((name) => name.trim()));
  return (
    [...names.keys()].find((name) => name !== '.notdef' && !listed.has(name)) ??
    [...listed].find((name) => name !== '' && name !== '.notdef' && !names.has(name))
  );
}

function byName(
  glyphs: GlyphProgram,
  encoding: SimpleEncoding,
  code: number,
  saidWidth: number | undefined,
): GlyphFacts | undefined {
  const what = encoding.nameOf(code) ?? (encoding.hasBase ? letterName(encoding.letterOf(code)) : glyphs.encoded(code));
  if (what === undefined || what === '.notdef') return undefined;
  const glyph = glyphs.names.get(what);
  return glyph === undefined
    ? { what, isThere: false }
    : { what, isThere: true, ownWidth: glyphs.widthOf(glyph), saidWidth };
}

/** Of the letters A to Z the name is the letter; of other characters several glyphs may be meant. */
const letterName = (letter: string | undefined): string | undefined =>
  letter !== undefined && /^[A-Za-z]$/.test(letter) ? letter : undefined;
