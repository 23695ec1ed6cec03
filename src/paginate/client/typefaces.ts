/** Runs in the page: fetches each typeface once, however many sections are shown here one after another. */

const FACE_RULE = /@font-face\s*\{[^}]*\}/g;

/** By the text of its rule. */
const held = new Map<string, FontFace>();

export interface DividedCss {
  /** The `@font-face` rules alone. */
  readonly faces: string;
  readonly rest: string;
}

/** As rules of a stylesheet typefaces would go with the sheet, and be fetched again with the next. */
export function divideCss(css: string): DividedCss {
  return { faces: (css.match(FACE_RULE) ?? []).join('\n'), rest: css.replace(FACE_RULE, '') };
}

/**
 * Makes the typefaces of these rules available, and no others: a section may not lean on what came before it.
 * @returns families whose file could not be read
 */
export async function useTypefaces(faces: string): Promise<string[]> {
  const wanted = (faces.match(FACE_RULE) ?? []).map((rule) => faceOf(rule));
  document.fonts.clear();
  for (const face of wanted) document.fonts.add(face);
  const outcomes = await Promise.allSettled(wanted.map((face) => face.load()));
  const missing = wanted.filter((_, index) => outcomes[index]?.status === 'rejected');
  // The file may be there the next time.
  for (const [rule, face] of held) if (missing.includes(face)) held.delete(rule);
  return [...new Set(missing.map(({ family }) => family))];
}

function faceOf(rule: string): FontFace {
  const known = held.get(rule);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  const { style } = sheet.cssRules[0] as CSSFontFaceRule;
  const descriptor = (name: string): string => style.getPropertyValue(name);
  // The quotes of a stylesheet would become part of the name.
  const face = new FontFace(descriptor('font-family').replace(/^["']|["']$/g, ''), descriptor('src'), {
    style: descriptor('font-style') || 'normal',
    weight: descriptor('font-weight') || 'normal',
    stretch: descriptor('font-stretch') || 'normal',
    unicodeRange: descriptor('unicode-range') || 'U+0-10FFFF',
    featureSettings: descriptor('font-feature-settings') || 'normal',
  });
  held.set(rule, face);
  return face;
}
