/** Reads what the fonts of a file are made of, and what each code that is shown in them leads to (ISO 14289-1 7.21). */
import type { PDFDict } from '@cantoo/pdf-lib';
import { type Font, type FontShelf, fontOn } from '../../fonts/font.js';
import { openProgram } from '../../fonts/font-program.js';
import { dictAt, nameAt, numberAt, textAt } from '../../syntax/objects.js';
import { compositeGlyphs } from './composite-glyphs.js';
import type { CodeFacts, FontFacts } from './font-facts.js';
import type { FontUse } from './read-content.js';
import { simpleGlyphs } from './simple-glyphs.js';

const SYMBOLIC = 4;
/** The name of a font of which only some glyphs are embedded (ISO 32000-1 9.6.4). */
const SUBSET = /^[A-Z]{6}\+/;

export function readFontFacts(uses: ReadonlyMap<PDFDict, FontUse>, shelf: FontShelf): FontFacts[] {
  return [...uses].map(([dict, use]) => factsOf(fontOn(shelf, dict), use));
}

function factsOf(font: Font, { page, visible, invisible }: FontUse): FontFacts {
  const { dict, composite, toUnicode } = font;
  const holder = composite?.inner ?? dict;
  const descriptor = dictAt(holder, 'FontDescriptor');
  const program = openProgram(descriptor);
  const isSymbolic = ((numberAt(descriptor, 'Flags') ?? 0) & SYMBOLIC) !== 0;
  const isSubset = SUBSET.test(nameAt(holder, 'BaseFont') ?? '');
  const parts = { font, program, isSymbolic, listed: isSubset ? textAt(descriptor, 'CharSet') : undefined };
  const reader = composite ? compositeGlyphs(parts, composite, isSubset && descriptor) : simpleGlyphs(parts);
  const codeFacts = (code: number, isVisible: boolean): CodeFacts => ({
    code,
    isVisible,
    glyph: isVisible ? reader.glyphOf(code) : undefined,
    isNotdef: reader.isNotdef(code),
    text: toUnicode?.texts.get(code) ?? reader.textOf(code),
  });
  return {
    name: nameAt(dict, 'BaseFont') ?? nameAt(dict, 'Name') ?? '',
    page,
    subtype: font.subtype,
    isSymbolic,
    program: !program ? 'none' : program.sfnt ? 'TrueType' : program.glyphs ? 'glyphs' : 'unread',
    ...reader.facts,
    codes: [
      ...[...visible].map((code) => codeFacts(code, true)),
      ...[...invisible].filter((code) => !visible.has(code)).map((code) => codeFacts(code, false)),
    ],
  };
}
