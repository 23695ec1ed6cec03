/** Follows the codes of a composite font through its CMap to the glyphs of its descendant (ISO 32000-1 9.7). */
import { type PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { collectionOf, type EncodingMap, isKnownCollection, isPredefined } from '../../fonts/encoding-map.js';
import type { CompositeParts } from '../../fonts/font.js';
import type { FontProgram } from '../../fonts/font-program.js';
import { dictAt, nameAt, nameOf, streamAt } from '../../syntax/objects.js';
import { decodedBytes } from '../../syntax/stream.js';
import type { GlyphFacts, MapFacts } from './font-facts.js';
import type { FontParts, GlyphReader } from './glyph-reader.js';

/** @param descriptor of a subset: then it may list its glyphs */
export function compositeGlyphs(
  { font, program }: FontParts,
  { map, inner, cidOf }: CompositeParts,
  descriptor: PDFDict | undefined | false,
): GlyphReader {
  const isTrueType = nameAt(inner, 'Subtype') === 'CIDFontType2';
  const glyphMap = inner?.lookup(PDFName.of('CIDToGIDMap'));
  const gids = isTrueType && glyphMap instanceof PDFStream ? decodedBytes(glyphMap) : undefined;
  const glyphAt = (cid: number): number | undefined => {
    if (program?.glyphs?.cids) return program.glyphs.cids.get(cid);
    return gids ? ((gids[2 * cid] ?? 0) << 8) | (gids[2 * cid + 1] ?? 0) : cid;
  };
  const collection = collectionOf(dictAt(inner, 'CIDSystemInfo'));
  const isKnown = (map?.collection && isPredefined(map.name)) || (collection && isKnownCollection(collection));
  const bits = descriptor ? streamAt(descriptor, 'CIDSet') : undefined;
  return {
    facts: {
      simple: undefined,
      composite: {
        map: map && mapFacts(map),
        collection,
        glyphMap: isTrueType ? kindOf(glyphMap instanceof PDFStream, nameOf(glyphMap)) : undefined,
      },
      oddGlyph: bits && program ? oddGlyph(decodedBytes(bits), program, gids !== undefined) : undefined,
    },
    glyphOf(code) {
      const cid = cidOf(code);
      return cid === undefined || !program
        ? undefined
        : glyphFacts(program, isTrueType, cid, glyphAt(cid), font.saidWidth(code));
    },
    isNotdef(code) {
      const cid = cidOf(code);
      return cid !== undefined && (isTrueType ? glyphAt(cid) : cid) === 0;
    },
    textOf: () => (isKnown ? '?' : undefined),
  };
}

const kindOf = (isStream: boolean, name: string | undefined): 'stream' | 'Identity' | 'none' =>
  isStream ? 'stream' : name === 'Identity' ? name : 'none';

const mapFacts = ({ program: _, uses, ...map }: EncodingMap): MapFacts => ({
  ...map,
  uses: uses === undefined ? undefined : { name: uses, isPredefined: isPredefined(uses) },
});

function glyphFacts(
  { sfnt, glyphs }: FontProgram,
  isTrueType: boolean,
  cid: number,
  glyph: number | undefined,
  saidWidth: number | undefined,
): GlyphFacts | undefined {
  if (isTrueType && sfnt && glyph !== undefined) {
    const what = `glyph ${glyph}`;
    if (glyph >= sfnt.glyphCount) return { what, isThere: false };
    return { what, isThere: true, ownWidth: sfnt.widthOf(glyph), saidWidth };
  }
  if (isTrueType || !glyphs) return undefined;
  const what = `CID ${cid}`;
  if (glyph === undefined || (!glyphs.cids && glyph >= glyphs.names.size && glyphs.names.size > 0))
    return { what, isThere: false };
  return { what, isThere: true, ownWidth: glyphs.widthOf(glyph), saidWidth };
}

/** ISO 32000-1 table 124: one bit for each glyph. */
function oddGlyph(bits: Uint8Array | undefined, { sfnt, glyphs }: FontProgram, isMapped: boolean): string | undefined {
  if (!bits) return undefined;
  const count = sfnt && !isMapped ? sfnt.glyphCount : undefined;
  const has = glyphs?.cids ?? (count === undefined ? undefined : { has: (cid: number): boolean => cid < count });
  if (!has) return undefined;
  let last = count ?? 0;
  for (const cid of glyphs?.cids?.keys() ?? []) last = Math.max(last, cid);
  // The bits that fill up the last byte mean nothing.
  for (let cid = 1; cid <= last || cid < 8 * (bits.length - 1); cid += 1) {
    const isListed = (((bits[cid >> 3] ?? 0) >> (7 - (cid & 7))) & 1) === 1;
    if (isListed !== has.has(cid)) return `CID ${cid}`;
  }
  return undefined;
}
