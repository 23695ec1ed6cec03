/** What a PDF says of one of its fonts, and what the font's own program says: plain data for the rules in check/. */
import type { CollectionOf } from '../../fonts/encoding-map.js';

export interface FontFacts {
  readonly name: string;
  /** The first that it is shown on, from 1. */
  readonly page: number;
  /** As in the file: Type0, TrueType, Type1, Type3 … */
  readonly subtype: string;
  /** Whether it says that its characters are its own. */
  readonly isSymbolic: boolean;
  /** What is embedded: nothing, TrueType, glyphs by name or CID (Type 1, CFF), or a program that cannot be read. */
  readonly program: 'none' | 'TrueType' | 'glyphs' | 'unread';
  /** Of a font with codes of one byte. */
  readonly simple: SimpleFacts | undefined;
  /** Of a font whose codes lead to the glyphs of another. */
  readonly composite: CompositeFacts | undefined;
  /** Of a subset that lists its glyphs: the first one that only the list or only the program has. */
  readonly oddGlyph: string | undefined;
  /** Of what is shown: first what can be seen. */
  readonly codes: readonly CodeFacts[];
}

export interface SimpleFacts {
  readonly hasEncoding: boolean;
  /** Whether the encoding goes by MacRomanEncoding or WinAnsiEncoding. */
  readonly isNamed: boolean;
  readonly hasDifferences: boolean;
  /** A name in the differences that stands for no character, if any. */
  readonly oddName: string | undefined;
  /** The maps of characters in a TrueType program, as platform and encoding. */
  readonly maps: readonly (readonly [platform: number, encoding: number])[];
}

export interface CompositeFacts {
  /** Undefined for an encoding that is none. */
  readonly map: MapFacts | undefined;
  readonly collection: CollectionOf | undefined;
  /** Of a TrueType descendant: how its glyphs are found. */
  readonly glyphMap: 'stream' | 'Identity' | 'none' | undefined;
}

export interface MapFacts {
  readonly name: string;
  readonly isIdentity: boolean;
  readonly isPredefined: boolean;
  readonly isEmbedded: boolean;
  readonly collection: CollectionOf | undefined;
  /** Writing mode in the dictionary and in the program. */
  readonly modes: readonly [dictionary: number, program: number] | undefined;
  /** The map it goes by. */
  readonly uses: { readonly name: string; readonly isPredefined: boolean } | undefined;
}

export interface CodeFacts {
  readonly code: number;
  /** What nobody sees need not be drawn, but has to be read. */
  readonly isVisible: boolean;
  /** Of what can be seen; undefined where nothing tells which glyph it is. */
  readonly glyph: GlyphFacts | undefined;
  /** Whether it leads to the glyph that stands for what a font does not have. */
  readonly isNotdef: boolean;
  /** What it stands for: undefined when nothing tells, `?` when only the reader's own tables do. */
  readonly text: string | undefined;
}

export interface GlyphFacts {
  /** As reports name it: `glyph 12`, `CID 7`, `eacute`; undefined where only the code does. */
  readonly what: string | undefined;
  readonly isThere: boolean;
  /** In the program and in the file, in thousandths of an em; undefined where these do not tell. */
  readonly ownWidth?: number | undefined;
  readonly saidWidth?: number | undefined;
}
