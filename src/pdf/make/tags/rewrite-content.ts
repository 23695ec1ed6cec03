/** Writes a content stream anew: decoration becomes an Artifact, loose text gets its mark; what is painted stays as it is. */
import { startRewriting } from '../../content/rewriting.js';
import type { LooseRange, Survey } from './survey.js';

export interface Decisions {
  /** Marked content that is decoration. */
  isDecoration(mcid: number): boolean;
  /** What comes before loose painting: `/Artifact …` or, for text that belongs to an element, its mark. */
  openingOf(range: LooseRange): string;
  /** What is shown behind some letters. */
  readonly spaces: readonly { readonly at: number; readonly shown: string }[];
}

/** An Artifact of the body of the page (ISO 32000-1 14.8.2.2.2). */
export const LAYOUT = '/Artifact <</Type /Layout>> BDC';
const CLOSING = '\nEMC';

/** Undefined when there is nothing to change. */
export function rewriteContent({ bytes, marks, loose }: Survey, decisions: Decisions): Uint8Array | undefined {
  const rewriting = startRewriting(bytes);
  // Before what closes loose text, which may end at the same byte.
  for (const { at, shown } of decisions.spaces) rewriting.replace({ start: at, end: at }, shown);
  for (const { mcid, from: start, to: end } of marks)
    if (decisions.isDecoration(mcid)) rewriting.replace({ start, end }, LAYOUT);
  for (const range of loose) {
    const { from, to } = range;
    rewriting.replace({ start: from, end: from }, `${decisions.openingOf(range)}\n`);
    rewriting.replace({ start: to, end: to }, CLOSING);
  }
  return rewriting.isChanged ? rewriting.bytes() : undefined;
}
