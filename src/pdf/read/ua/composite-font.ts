/** Judges a composite font: its CMap, its descendant, and the glyph of each code that is shown (ISO 14289-1 7.21.3 to 7.21.8). */
import { type PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { collectionOf, type EncodingMap, isKnownCollection, isPredefined, readEncodingMap } from '../../fonts/cmap.js';
import type { FontProgram } from '../../fonts/font-program.js';
import { cidWidths } from '../../fonts/widths.js';
import { dictAt, nameAt, nameOf, streamAt } from '../../syntax/objects.js';
import { decodedBytes } from '../../syntax/stream.js';
import { compareWidths, type FontCheck, hex, isSeen, type LetterOf, type Report, SUBSET } from './font-report.js';
import type { ShownCodes } from './read-content.js';

/** @param inner its descendant */
export function checkComposite(font: PDFDict, inner: PDFDict | undefined, check: FontCheck): LetterOf {
  const { program, use, report } = check;
  const map = readEncodingMap(font.lookup(PDFName.of('Encoding')));
  checkMap(map, inner, report);
  if (!program && isSeen(use)) report('7.21.4.1-1', '');
  const glyphMap = inner?.lookup(PDFName.of('CIDToGIDMap'));
  const isTrueType = nameAt(inner, 'Subtype') === 'CIDFontType2';
  if (isTrueType && program && !(glyphMap instanceof PDFStream) && nameOf(glyphMap) !== 'Identity')
    report('7.21.3.2-1', '');
  const gids = isTrueType && glyphMap instanceof PDFStream ? decodedBytes(glyphMap) : undefined;
  const glyphOf = (cid: number): number | undefined => {
    if (program?.glyphs?.cids) return program.glyphs.cids.get(cid);
    return gids ? ((gids[2 * cid] ?? 0) << 8) | (gids[2 * cid + 1] ?? 0) : cid;
  };
  const widths = cidWidths(inner);
  for (const shown of [use.visible, use.invisible]) {
    for (const code of shownCodes(map, shown)) {
      const cid = map?.isIdentity ? code : map?.cids?.get(code);
      if (cid === undefined) continue;
      const glyph = glyphOf(cid);
      if (shown === use.visible && program) checkGlyph(program, isTrueType, cid, glyph, widths(cid), report);
      if ((isTrueType ? glyph : cid) === 0) report('7.21.8-1', hex(code));
    }
  }
  checkCidSet(inner, program, gids !== undefined, report);
  const own = collectionOf(dictAt(inner, 'CIDSystemInfo'));
  const isKnown = (map?.collection && isPredefined(map.name)) || (own && isKnownCollection(own));
  return () => (isKnown ? '?' : undefined);
}

/** ISO 14289-1 7.21.4.1: the glyph is there. */
function checkGlyph(
  { sfnt, glyphs }: FontProgram,
  isTrueType: boolean,
  cid: number,
  glyph: number | undefined,
  said: number,
  report: Report,
): void {
  if (isTrueType && sfnt && glyph !== undefined) {
    if (glyph >= sfnt.glyphCount) report('7.21.4.1-2', `glyph ${glyph}`);
    else compareWidths(`glyph ${glyph}`, sfnt.widthOf(glyph), said, report);
  } else if (!isTrueType && glyphs) {
    if (glyph === undefined || (!glyphs.cids && glyph >= glyphs.names.size && glyphs.names.size > 0))
      report('7.21.4.1-2', `CID ${cid}`);
    else compareWidths(`CID ${cid}`, glyphs.widthOf(glyph), said, report);
  }
}

/** The codes that are shown, in the lengths that the CMap tells: one byte may stand in the middle of what was taken for two. */
function shownCodes(map: EncodingMap | undefined, { codes, strings }: ShownCodes): ReadonlySet<number> {
  if (!map?.cids || map.isIdentity) return codes;
  const { cids } = map;
  const found = new Set<number>();
  for (const string of strings) {
    for (let at = 0; at < string.length; ) {
      const double = at + 1 < string.length ? (string[at]! << 8) | string[at + 1]! : undefined;
      const isDouble = double !== undefined && cids.has(double);
      found.add(isDouble ? double : string[at]!);
      at += isDouble ? 2 : 1;
    }
  }
  return found;
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
    other.supplement !== undefined &&
    own.supplement <= other.supplement;
  if (!isAlike) report('7.21.3.1-1', map.name);
}

/** A subset that lists its glyphs lists all of them and no others (ISO 14289-1 7.21.4.2, ISO 32000-1 table 124: one bit each). */
function checkCidSet(
  inner: PDFDict | undefined,
  program: FontProgram | undefined,
  isMapped: boolean,
  report: Report,
): void {
  const stream = streamAt(dictAt(inner, 'FontDescriptor'), 'CIDSet');
  const bits = stream && decodedBytes(stream);
  if (!bits || !program || !SUBSET.test(nameAt(inner, 'BaseFont') ?? '')) return;
  const { sfnt, glyphs } = program;
  const count = sfnt && !isMapped ? sfnt.glyphCount : undefined;
  const has = glyphs?.cids ?? (count === undefined ? undefined : { has: (cid: number): boolean => cid < count });
  if (!has) return;
  const last = Math.max(count ?? 0, ...(glyphs?.cids?.keys() ?? []));
  // The bits that fill up the last byte mean nothing.
  for (let cid = 1; cid <= last || cid < 8 * (bits.length - 1); cid += 1) {
    const isListed = (((bits[cid >> 3] ?? 0) >> (7 - (cid & 7))) & 1) === 1;
    if (isListed !== has.has(cid)) {
      report('7.21.4.2-2', `CID ${cid}`);
      return;
    }
  }
}
