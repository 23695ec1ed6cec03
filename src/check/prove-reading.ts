/** Proves that a text without pages says what its source says, block by block. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { readOtherwise } from '../rules/proof/reading.js';

export interface ReadBlock {
  readonly text: string;
  /** In the source, where that is known. */
  readonly line: number | undefined;
}

/** A section, as it was composed and as it stands in a finished file. */
export interface ReadText {
  readonly title: string;
  /** Its source file. */
  readonly source: string | undefined;
  readonly wanted: readonly ReadBlock[];
  readonly found: readonly ReadBlock[];
}

/** At most one finding for each text: behind the first fault all that follows is out of step. */
export const proveReading = (file: string, texts: readonly ReadText[]): readonly Diagnostic[] =>
  texts.flatMap(({ title, source, wanted, found }) => {
    const longest = Math.max(wanted.length, found.length);
    for (let at = 0; at < longest; at++) {
      if (wanted[at]?.text === found[at]?.text) continue;
      const line = (wanted[at] ?? wanted.at(-1))?.line ?? 1;
      const data = { file, section: title, ...apart(wanted[at]?.text ?? '', found[at]?.text ?? '') };
      return [diagnostic(readOtherwise, data, source ? { file: source, line, column: 1 } : undefined)];
    }
    return [];
  });

/** So many letters of what differs tell which place is meant. */
const SHOWN_LENGTH = 60;
const BEFORE = 15;

function apart(wanted: string, found: string): { readonly expected: string; readonly found: string } {
  let same = 0;
  while (same < wanted.length && wanted[same] === found[same]) same += 1;
  const from = Math.max(0, same - BEFORE);
  return { expected: wanted.slice(from, from + SHOWN_LENGTH), found: found.slice(from, from + SHOWN_LENGTH) };
}
