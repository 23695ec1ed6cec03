/** Judges the fonts by what the codes that are shown lead to (ISO 14289-1 7.21). */
import type { UaFacts } from '../../../pdf/read/ua/facts.js';
import type { CodeFacts, CompositeFacts, FontFacts, SimpleFacts } from '../../../pdf/read/ua/font-facts.js';
import { type Finding, find } from './finding.js';

/** A clause, and what of the font it is about. */
type Fault = readonly [clause: string, detail: string];

/** Each clause once a font. */
export const fontFindings = ({ fonts }: UaFacts): Finding[] =>
  fonts.flatMap((font) => {
    const once = new Map<string, string>();
    for (const [clause, detail] of faultsOf(font)) if (!once.has(clause)) once.set(clause, detail);
    return [...once].map(([clause, detail]) => find(clause, font.page, font.name, detail));
  });

function faultsOf(font: FontFacts): Fault[] {
  const { simple, composite, codes, oddGlyph } = font;
  return [
    ...(composite ? mapFaults(composite) : []),
    ...(isMissing(font) ? [['7.21.4.1-1', ''] as const] : []),
    ...(composite?.glyphMap === 'none' && font.program !== 'none' ? [['7.21.3.2-1', ''] as const] : []),
    ...(simple && font.subtype === 'TrueType' ? encodingFaults(font, simple) : []),
    ...(simple && oddGlyph !== undefined ? [['7.21.4.2-1', oddGlyph] as const] : []),
    ...codes.flatMap(glyphFaults),
    ...(composite && oddGlyph !== undefined ? [['7.21.4.2-2', oddGlyph] as const] : []),
    ...codes.flatMap(textFaults),
  ];
}

/** Type 3 fonts draw their glyphs themselves. A TrueType program that nobody can read is as good as none. */
const isMissing = ({ subtype, program, composite, codes }: FontFacts): boolean =>
  (program === 'none' || (program === 'unread' && composite?.glyphMap !== undefined)) &&
  subtype !== 'Type3' &&
  codes.some(({ isVisible }) => isVisible);

/** ISO 14289-1 7.21.3.1 and 7.21.3.3. */
function mapFaults({ map, collection: own }: CompositeFacts): Fault[] {
  if (!map) return [['7.21.3.3-1', '']];
  const { name, isEmbedded, isPredefined, isIdentity, modes, uses, collection: other } = map;
  const isKnown = isEmbedded || isPredefined;
  const isAlike =
    own?.registry !== undefined &&
    own.ordering !== undefined &&
    own.registry === other?.registry &&
    own.ordering === other.ordering &&
    own.supplement !== undefined &&
    other.supplement !== undefined &&
    own.supplement <= other.supplement;
  return [
    ...(isKnown ? [] : [['7.21.3.3-1', name] as const]),
    ...(modes && modes[0] !== modes[1] ? [['7.21.3.3-2', name] as const] : []),
    ...(uses && !uses.isPredefined ? [['7.21.3.3-3', uses.name] as const] : []),
    ...(isIdentity || !isKnown || isAlike ? [] : [['7.21.3.1-1', name] as const]),
  ];
}

/** ISO 14289-1 7.21.6: of TrueType fonts, which characters the codes mean. */
function encodingFaults({ isSymbolic, program }: FontFacts, simple: SimpleFacts): Fault[] {
  const { hasEncoding, isNamed, hasDifferences, oddName, maps } = simple;
  const has = (platform: number, encoding: number): boolean =>
    maps.some((map) => map[0] === platform && map[1] === encoding);
  const isRead = program === 'TrueType';
  if (isSymbolic)
    return [
      ...(hasEncoding ? [['7.21.6-3', ''] as const] : []),
      ...(isRead && maps.length !== 1 && !has(3, 0) ? [['7.21.6-4', ''] as const] : []),
    ];
  return [
    ...(isNamed ? [] : [['7.21.6-2', ''] as const]),
    ...(oddName === undefined ? [] : [['7.21.6-2', oddName] as const]),
    // By the names in the differences a reader finds glyphs through a map of Unicode only.
    ...(hasDifferences && isRead && !has(3, 1) ? [['7.21.6-2', 'cmap 3, 1'] as const] : []),
    ...(isRead && maps.length <= (has(3, 0) ? 1 : 0) ? [['7.21.6-1', ''] as const] : []),
  ];
}

/** ISO 14289-1 7.21.4.1, 7.21.5 and 7.21.8: as wide as the file says, give or take a thousandth of an em. */
function glyphFaults({ code, glyph, isNotdef }: CodeFacts): Fault[] {
  const { what = hex(code), isThere = true, ownWidth, saidWidth } = glyph ?? {};
  const isOff = ownWidth !== undefined && saidWidth !== undefined && Math.abs(ownWidth - saidWidth) > 1;
  return [
    ...(isThere ? [] : [['7.21.4.1-2', what] as const]),
    ...(isOff ? [['7.21.5-1', `${what}: ${Math.round(ownWidth)}, ${Math.round(saidWidth)}`] as const] : []),
    ...(isNotdef ? [['7.21.8-1', hex(code)] as const] : []),
  ];
}

/** ISO 14289-1 7.21.7. */
function textFaults({ code, text }: CodeFacts): Fault[] {
  if (text === undefined) return [['7.21.7-1', hex(code)]];
  return /[\0\ufeff\ufffe]/.test(text) ? [['7.21.7-2', hex(code)]] : [];
}

const hex = (code: number): string => `<${code.toString(16).toUpperCase().padStart(2, '0')}>`;
