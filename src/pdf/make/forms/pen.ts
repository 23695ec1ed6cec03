/** Chooses the typefaces in which a value is set: that of the form, or one for the whole value, or one for each word or letter. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { CHAIN } from '../../../fonts/faces.js';
import { inPaintedOrder, type Level, levelsOf, mirrored } from './directions.js';
import { type FormFace, type FormFont, ownFormFont } from './form-font.js';
import { joinLetters } from './joined-letters.js';

/** What typed text is set in. */
export interface Pen {
  /** By the number that letters have for it. */
  readonly faces: readonly FormFont[];
  /** As fields call them, in the same order. */
  readonly names: readonly string[];
  /** The fonts of the form by name, for what widgets show. */
  readonly fonts: PDFDict;
}

/** A letter as it is painted. */
export interface Letter {
  readonly face: number;
  readonly glyph: number;
  /** In thousandths of the size. */
  readonly width: number;
  readonly level: Level;
  readonly isSpace: boolean;
}

export interface Spelled {
  readonly lines: readonly (readonly Letter[])[];
  readonly toTheLeft: boolean;
  /** Letters that no typeface has. */
  readonly missing: string;
}

/** Signs that say something about their neighbours, and show nothing themselves. */
const UNSEEN = /(?!\u200c)\p{Cf}|\p{Variation_Selector}/gu;

/** With all that is seen, each in the shape that it has where it stands. */
const seen = (line: string): string => joinLetters(line.replace(UNSEEN, '').replaceAll('\t', ' '));

/** The faces that a text needs besides that of the form, in the order in which they are tried. */
export function facesFor(own: FormFont, text: string): readonly FormFace[] {
  const letters = [...seen(text.normalize('NFC'))].filter((letter) => letter.trim());
  const has = (font: FormFont) => (letter: string) => font.glyphOf(letter.codePointAt(0)!) > 0;
  if (letters.every(has(own))) return [];
  if (letters.every(has(ownFormFont('world')))) return ['world'];
  const open = new Set(letters.filter((letter) => !has(own)(letter)));
  const needed = CHAIN.flatMap(({ role, only }) => {
    const drawn = [...open].filter((letter) => {
      const code = letter.codePointAt(0)!;
      return (!only || only.some(([from, to]) => code >= from && code <= to)) && has(ownFormFont(role))(letter);
    });
    for (const letter of drawn) open.delete(letter);
    // Both are of one file.
    return drawn.length > 0 ? [role === 'pictures' ? 'emoji' : role] : [];
  });
  return [...new Set(needed)];
}

/** Those for words; the others have digits that are signs. */
export const LETTERS: ReadonlySet<FormFace> = new Set(['world', 'arabic', 'hebrew']);

/** The letters of each line of a text. */
export function spell({ faces }: Pick<Pen, 'faces'>, text: string): Spelled {
  const missing = new Set<string>();
  let toTheLeft = false;
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line, index) => {
      const letters = [...seen(line)];
      const levels = levelsOf(letters);
      if (index === 0 || !toTheLeft) toTheLeft = levels.some((level) => level === 1) && levels[0] !== 0;
      return letters.map((letter, at): Letter => {
        const level = levels[at] ?? 0;
        const code = mirrored(letter, level).codePointAt(0)!;
        const face = Math.max(
          0,
          faces.findIndex((font) => font.glyphOf(code) > 0),
        );
        const glyph = faces[face]!.glyphOf(code);
        if (glyph === 0) missing.add(letter);
        return { face, glyph, width: faces[face]!.widthOf(glyph), level, isSpace: letter === ' ' };
      });
    });
  return { lines, toTheLeft, missing: [...missing].join('') };
}

/** From left to right. */
export const asPainted = (line: readonly Letter[]): Letter[] => inPaintedOrder(line, ({ level }) => level);
