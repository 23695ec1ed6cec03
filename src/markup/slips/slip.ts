/** The shape of a slip: something that was meant as markup and is printed as signs, with what was meant. */
import type { Root } from 'mdast';
import type { Phrase } from '../../rules/rule.js';

/** Another text for a piece of the source; offsets count in it. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Slip {
  /** `hand`: written wrong. `paste`: came along from another program. */
  readonly kind: 'hand' | 'paste';
  /** Where it begins. */
  readonly at: number;
  readonly problem: Phrase;
  /** How it is written, as far as that can be said: empty where only the author knows. */
  readonly mend: string;
  readonly edits: readonly Edit[];
  /** Whether nobody can have meant anything else. */
  readonly isSafe: boolean;
}

/** A line of running text. What is code, a formula, a link or HTML in it, or has a `\` before it, gave way to `\0`. */
export interface TextLine {
  /** Of its first sign, behind what stands before each line of a list or a quotation. */
  readonly from: number;
  readonly text: string;
}

export interface TextBlock {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly TextLine[];
}

export interface Look {
  readonly source: string;
  readonly tree: Root;
  /** Its paragraphs. */
  readonly blocks: readonly TextBlock[];
}

export type Finder = (look: Look) => Iterable<Slip>;

export const insert = (at: number, text: string): Edit => ({ from: at, to: at, text });

/** The first words of what stands there, for a message. */
export const shown = (text: string): string => {
  const line = text.split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
