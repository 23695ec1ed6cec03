/** Judges how the fonts of a file are made, by the codes that are shown in each (ISO 14289-1 7.21). */
import { PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { decodedBytes } from '../content/stream.js';
import { readToUnicode } from '../content/to-unicode.js';
import { dictAt, listAt, nameAt, nameOf, numberAt, streamAt, textAt } from '../objects.js';
import { collectionOf, type EncodingMap, isPredefined, readEncodingMap } from './cmap.js';
import type { FontProblem } from './facts.js';
import type { FontUse } from './read-content.js';
import { readSfnt, type Sfnt } from './sfnt.js';
import { simpleEncoding } from './simple-encoding.js';
import { cidWidths, simpleWidths } from './widths.js';

type Report = (clause: string, detail: string) => void;

const SYMBOLIC = 4;
const SUBSET = /^[A-Z]{6}\+/;

export interface FontsRead {
  readonly problems: readonly FontProblem[];
  /** Whether there are embedded programs that are no TrueType. */
  readonly hasUnreadPrograms: boolean;
}

export function readFontProblems(fonts: ReadonlyMap<PDFDict, FontUse>): FontsRead {
  const problems: FontProblem[] = [];
  for (const [font, use] of fonts) {
    const name = nameAt(font, 'BaseFont') ?? nameAt(font, 'Name') ?? '';
    const seen = new Set<string>();
    const report: Report = (clause, detail) => {
      if (seen.has(clause)) return;
      seen.add(clause);
      problems.push({ clause, font: name, page: use.page, detail });
    };
    if (nameAt(font, 'Subtype') === 'Type0') checkComposite(font, use, report);
    else checkSimple(font, use, report);
  }
  return { problems, hasUnreadPrograms: [...fonts.keys()].some(hasUnreadProgram) };
}

function hasUnreadProgram(font: PDFDict): boolean {
  const [inner] = listAt(font, 'DescendantFonts');
  const descriptor = dictAt(inner instanceof PDFDict ? inner : font, 'FontDescriptor');
  return streamAt(descriptor, 'FontFile') !== undefined || streamAt(descriptor, 'FontFile3') !== undefined;
}

function checkComposite(font: PDFDict, use: FontUse, report: Report): void {
  const inner = listAt(font, 'DescendantFonts').find((each) => each instanceof PDFDict) as PDFDict | undefined;
  const map = readEncodingMap(font.lookup(PDFName.of('Encoding')));
  const descriptor = dictAt(inner, 'FontDescriptor');
  const program = programOf(descriptor);
  const isTrueType = nameAt(inner, 'Subtype') === 'CIDFontType2';
  checkMap(map, inner, report);
  if (!program && use.isVisible) report('7.21.4.1-1', '');
  const glyphMap = inner?.lookup(PDFName.of('CIDToGIDMap'));
  if (isTrueType && program && !(glyphMap instanceof PDFStream) && nameOf(glyphMap) !== 'Identity')
    report('7.21.3.2-1', '');

  const sfnt = isTrueType && program ? readSfnt(program) : undefined;
  const cidOf = (code: number): number | undefined => (map?.isIdentity ? code : map?.cids?.get(code));
  const gids = glyphMap instanceof PDFStream ? decodedBytes(glyphMap) : undefined;
  const glyphOf = (cid: number): number => (gids ? ((gids[2 * cid] ?? 0) << 8) | (gids[2 * cid + 1] ?? 0) : cid);
  const widths = cidWidths(inner);
  const listed = cidSet(descriptor);
  for (const code of map?.cids && !map.isIdentity ? knownCodes(use, map.cids) : use.codes) {
    const cid = cidOf(code);
    if (cid === undefined) continue;
    const glyph = glyphOf(cid);
    if (use.isVisible && sfnt) checkGlyph(sfnt, glyph, widths(cid), report);
    if ((isTrueType ? glyph : cid) === 0) report('7.21.8-1', hex(code));
    if (listed && SUBSET.test(nameAt(inner, 'BaseFont') ?? '') && !listed(cid)) report('7.21.4.2-2', `CID ${cid}`);
  }
  if (sfnt && listed && SUBSET.test(nameAt(inner, 'BaseFont') ?? '') && !gids) {
    for (let glyph = 1; glyph < sfnt.glyphCount; glyph += 1) if (!listed(glyph)) report('7.21.4.2-2', `CID ${glyph}`);
  }
  const collection = map?.collection?.ordering;
  const isKnown = collection !== undefined && collection !== 'Identity' && isPredefined(map?.name ?? '');
  checkUnicode(font, use, report, () => (isKnown ? '?' : undefined));
}

/** A code of one byte may stand in the middle of what was taken for two. */
function knownCodes({ strings }: FontUse, cids: ReadonlyMap<number, number>): ReadonlySet<number> {
  const codes = new Set<number>();
  for (const string of strings) {
    for (let at = 0; at < string.length; ) {
      const double = at + 1 < string.length ? (string[at]! << 8) | string[at + 1]! : undefined;
      const isDouble = double !== undefined && cids.has(double);
      codes.add(isDouble ? double : string[at]!);
      at += isDouble ? 2 : 1;
    }
  }
  return codes;
}

/** ISO 14289-1 7.21.3.1 and 7.21.3.3. */
function checkMap(map: EncodingMap | undefined, inner: PDFDict | undefined, report: Report): void {
  if (!map) {
    report('7.21.3.3-1', '');
    return;
  }
  if (!map.isEmbedded && !map.isPredefined) report('7.21.3.3-1', map.name);
  if (map.modes && map.modes[0] !== map.modes[1]) report('7.21.3.3-2', map.name);
  if (map.uses !== undefined && !isPredefined(map.uses)) report('7.21.3.3-3', map.uses);
  if (map.isIdentity || (!map.isEmbedded && !map.isPredefined)) return;
  const own = collectionOf(dictAt(inner, 'CIDSystemInfo'));
  const other = map.collection;
  const isAlike =
    own?.registry !== undefined &&
    own.ordering !== undefined &&
    own.registry === other?.registry &&
    own.ordering === other.ordering &&
    own.supplement !== undefined &&
    (!map.isEmbedded || (other.supplement !== undefined && own.supplement <= other.supplement));
  if (!isAlike) report('7.21.3.1-1', map.name);
}

function checkSimple(font: PDFDict, use: FontUse, report: Report): void {
  const subtype = nameAt(font, 'Subtype');
  const descriptor = dictAt(font, 'FontDescriptor');
  const program = programOf(descriptor);
  const isSymbolic = ((numberAt(descriptor, 'Flags') ?? 0) & SYMBOLIC) !== 0;
  const encoding = simpleEncoding(font);
  if (subtype !== 'Type3' && !program && use.isVisible) report('7.21.4.1-1', '');
  if (subtype === 'TrueType') {
    if (!isSymbolic && !encoding.isNamed) report('7.21.6-2', '');
    if (!isSymbolic && encoding.oddName !== undefined) report('7.21.6-2', encoding.oddName);
    if (isSymbolic && encoding.isGiven) report('7.21.6-3', '');
    const sfnt = program && readSfnt(program);
    if (sfnt) checkTrueType(sfnt, font, use, isSymbolic, report);
  }
  const charset = textAt(descriptor, 'CharSet');
  for (const code of use.codes) {
    const name = encoding.nameOf(code);
    if (name === '.notdef') report('7.21.8-1', hex(code));
    const isListed = !charset || !name || charset.split('/').includes(name);
    if (subtype === 'Type1' && program && SUBSET.test(nameAt(font, 'BaseFont') ?? '') && !isListed)
      report('7.21.4.2-1', name ?? '');
  }
  // The names of a font's own encoding are in its program; a symbolic TrueType font has none.
  const hasNames = subtype !== 'Type3' && !(subtype === 'TrueType' && isSymbolic && !encoding.isGiven);
  checkUnicode(font, use, report, (code) =>
    encoding.nameOf(code) === undefined && hasNames ? '?' : encoding.letterOf(code),
  );
}

function checkTrueType(sfnt: Sfnt, font: PDFDict, use: FontUse, isSymbolic: boolean, report: Report): void {
  const { maps } = sfnt;
  const symbolMap = maps.find(({ platform, encoding }) => platform === 3 && encoding === 0);
  const enough = symbolMap ? maps.length > 1 : maps.length > 0;
  if (!isSymbolic && !enough) report('7.21.6-1', '');
  if (isSymbolic && maps.length !== 1 && !symbolMap) report('7.21.6-4', '');
  if (!use.isVisible) return;
  const widths = simpleWidths(font);
  const encoding = simpleEncoding(font);
  const unicodeMap = maps.find(({ platform, encoding: kind }) => platform === 3 && kind === 1);
  const macMap = maps.find(({ platform, encoding: kind }) => platform === 1 && kind === 0);
  for (const code of use.codes) {
    const letter = encoding.letterOf(code)?.codePointAt(0);
    const bySymbol = symbolMap && (symbolMap.glyphOf(0xf000 + code) || symbolMap.glyphOf(code));
    const byLetter = letter !== undefined && unicodeMap ? unicodeMap.glyphOf(letter) : undefined;
    const glyph = isSymbolic ? (bySymbol ?? macMap?.glyphOf(code)) : (byLetter ?? macMap?.glyphOf(code));
    // A map that lacks the code may not be the one that a reader goes by.
    if (glyph) checkGlyph(sfnt, glyph, widths(code), report);
  }
}

/** ISO 14289-1 7.21.4.1 and 7.21.5: the glyph is there, and as wide as the file says. */
function checkGlyph(sfnt: Sfnt, glyph: number, said: number | undefined, report: Report): void {
  if (glyph >= sfnt.glyphCount) {
    report('7.21.4.1-2', `glyph ${glyph}`);
    return;
  }
  const width = sfnt.widthOf(glyph);
  if (width !== undefined && said !== undefined && Math.abs(width - said) > 1)
    report('7.21.5-1', `glyph ${glyph}: ${Math.round(width)}, ${Math.round(said)}`);
}

function checkUnicode(
  font: PDFDict,
  use: FontUse,
  report: Report,
  byEncoding: (code: number) => string | undefined,
): void {
  const stream = streamAt(font, 'ToUnicode');
  const bytes = stream && decodedBytes(stream);
  const map = bytes && readToUnicode(bytes);
  const codes = map?.codeBytes === 1 && use.strings.length > 0 ? singleBytes(use) : use.codes;
  for (const code of codes) {
    const text = map?.texts.get(code) ?? byEncoding(code);
    if (text === undefined) report('7.21.7-1', hex(code));
    else if (/[\0\ufeff\ufffe]/.test(text)) report('7.21.7-2', hex(code));
  }
}

const singleBytes = ({ strings }: FontUse): ReadonlySet<number> => new Set(strings.flatMap((string) => [...string]));

function programOf(descriptor: PDFDict | undefined): Uint8Array | undefined {
  const stream = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => streamAt(descriptor, key)).find(Boolean);
  return stream && (decodedBytes(stream) ?? new Uint8Array());
}

/** Which CIDs a subset says it has: one bit each (ISO 32000-1 table 124). */
function cidSet(descriptor: PDFDict | undefined): ((cid: number) => boolean) | undefined {
  const stream = streamAt(descriptor, 'CIDSet');
  const bytes = stream && decodedBytes(stream);
  return bytes && ((cid) => (((bytes[cid >> 3] ?? 0) >> (7 - (cid & 7))) & 1) === 1);
}

const hex = (code: number): string => `<${code.toString(16).toUpperCase().padStart(2, '0')}>`;
