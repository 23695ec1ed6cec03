/** What the checks of a font work with. */
import type { FontProgram } from '../../fonts/font-program.js';
import type { FontUse } from './read-content.js';

/** Tells of a clause once a font. */
export type Report = (clause: string, detail: string) => void;

export interface FontCheck {
  /** Undefined when none is embedded. */
  readonly program: FontProgram | undefined;
  readonly use: FontUse;
  readonly report: Report;
}

export const isSeen = ({ visible }: FontUse): boolean => visible.codes.size > 0;

/** The codes of all text, seen or not. */
export function allCodes({ visible, invisible }: FontUse): ReadonlySet<number> {
  return invisible.codes.size === 0 ? visible.codes : new Set([...visible.codes, ...invisible.codes]);
}

/** Text of a code or of nothing; `?` for text that we know to be there, but not which. */
export type LetterOf = (code: number) => string | undefined;

/** The name of a font of which only some glyphs are embedded (ISO 32000-1 9.6.4). */
export const SUBSET = /^[A-Z]{6}\+/;

export const hex = (code: number): string => `<${code.toString(16).toUpperCase().padStart(2, '0')}>`;

/** ISO 14289-1 7.21.5: as wide as the file says, give or take a thousandth of an em. */
export function compareWidths(what: string, own: number | undefined, said: number | undefined, report: Report): void {
  if (own !== undefined && said !== undefined && Math.abs(own - said) > 1)
    report('7.21.5-1', `${what}: ${Math.round(own)}, ${Math.round(said)}`);
}
