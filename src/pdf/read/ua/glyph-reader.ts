/** What the readers of simple and of composite fonts work with, and what they tell of codes. Types only. */
import type { Font } from '../../fonts/font.js';
import type { FontProgram } from '../../fonts/font-program.js';
import type { FontFacts, GlyphFacts } from './font-facts.js';

export interface FontParts {
  readonly font: Font;
  /** Undefined when none is embedded. */
  readonly program: FontProgram | undefined;
  readonly isSymbolic: boolean;
  /** The names of its glyphs, of a subset that lists them. */
  readonly listed: string | undefined;
}

/** What a font's own parts tell of its codes. */
export interface GlyphReader {
  readonly facts: Pick<FontFacts, 'simple' | 'composite' | 'oddGlyph'>;
  /** Of what can be seen; undefined where nothing tells which glyph it is. */
  glyphOf(code: number): GlyphFacts | undefined;
  isNotdef(code: number): boolean;
  /** Where no ToUnicode tells: `?` for text that is there, but we do not know which. */
  textOf(code: number): string | undefined;
}
