/** Opens the program that is embedded for a font, whichever kind it is. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { numberAt, streamAt } from '../syntax/objects.js';
import { decodedBytes } from '../syntax/stream.js';
import { readCff } from './cff.js';
import type { GlyphProgram } from './glyph-program.js';
import { readSfnt, type Sfnt, sfntTable } from './sfnt.js';
import { readType1 } from './type1.js';

/** At most one of the two; neither for a program that cannot be read. */
export interface FontProgram {
  /** TrueType: glyphs by number, through maps of characters. */
  readonly sfnt: Sfnt | undefined;
  /** Type 1 or CFF: glyphs by name or CID. */
  readonly glyphs: GlyphProgram | undefined;
}

const [CFF_MAJOR, PERCENT] = [1, 0x25];

/** Undefined when none is embedded. */
export function openProgram(descriptor: PDFDict | undefined): FontProgram | undefined {
  const found = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => streamAt(descriptor, key)).find(Boolean);
  if (!found) return undefined;
  const bytes = decodedBytes(found) ?? new Uint8Array();
  // By what it is, not by the key it stands under: the two do not always agree.
  if (bytes[0] === CFF_MAJOR) return { sfnt: undefined, glyphs: readCff(bytes) };
  if (bytes[0] === PERCENT) return { sfnt: undefined, glyphs: readType1(bytes, numberAt(found.dict, 'Length1')) };
  const outlines = sfntTable(bytes, 'CFF ');
  return outlines ? { sfnt: undefined, glyphs: readCff(outlines) } : { sfnt: readSfnt(bytes), glyphs: undefined };
}
