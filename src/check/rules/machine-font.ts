/** Judges whether all letters of a printed section come from typefaces that came along with it. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import { isOurFont } from '../../fonts/faces.js';
import type { Section } from '../../model.js';
import type { FontFact } from '../../pdf/read/read-fonts.js';
import { printedMachineFont } from '../../rules/pdf/machine-font.js';

/** One finding per typeface. */
export function machineFonts(
  fonts: readonly FontFact[],
  { title, file, ownFonts = [] }: Pick<Section, 'title' | 'file' | 'ownFonts'>,
): Diagnostic[] {
  const names = new Set(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')).filter(Boolean));
  const place = file === undefined ? undefined : { file, line: 1, column: 1 };
  return [...names]
    .filter((name) => !isOurFont(name) && !ownFonts.includes(name))
    .map((font) => diagnostic(printedMachineFont, { font, section: title }, place));
}
