/** What rules ask of an embedded font program whose glyphs go by names or CIDs: Type 1 and CFF. Types only. */

export interface GlyphProgram {
  /** Glyphs by their name, `.notdef` too; empty when they go by CID. */
  readonly names: ReadonlyMap<string, number>;
  /** Glyphs by their CID; undefined when they go by name. */
  readonly cids: ReadonlyMap<number, number> | undefined;
  /** The name that the program's own encoding has for a code; undefined for a code that it leaves out. */
  encoded(code: number): string | undefined;
  /** In thousandths of an em; undefined when the program does not tell, or not in a way that we follow. */
  widthOf(glyph: number): number | undefined;
}
