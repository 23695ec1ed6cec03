/** Mends the slips in a text of which nobody can have meant anything else; all other signs stay as they are. */

import { unreadable } from '../nesting.js';
import { parser } from '../parse.js';
import { findSigns, findSlips } from './find-slips.js';
import type { Edit, Slip } from './slip.js';

export interface Mended {
  readonly text: string;
  /** How many slips were mended. */
  readonly count: number;
}

/** A mended line may show another slip; more rounds than this have one cause. */
const MOST_ROUNDS = 8;

/** @param raw the file, with its own ends of lines and its mark at the start */
export function mendText(raw: string): Mended {
  const mark = raw.startsWith('\ufeff') ? '\ufeff' : '';
  let text = raw.slice(mark.length);
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { written, at, lineEnd } = withPlainEnds(text);
    if (unreadable(written)) break;
    const slips = safeSlips(written);
    if (slips.length === 0) break;
    count += slips.length;
    for (const { from, to, text: by } of editsOf(slips).reverse())
      text = text.slice(0, at(from)) + by.replaceAll('\n', lineEnd) + text.slice(at(to));
  }
  return { text: mark + text, count };
}

/** Those that do not touch each other: the others come in the next round. */
function safeSlips(written: string): Slip[] {
  const tree = parser(written).parse(written);
  const found = [...findSlips(tree, written), ...findSigns(tree, written, true)];
  const chosen: Slip[] = [];
  for (const slip of found.filter(({ isSafe, edits }) => isSafe && edits.length > 0)) {
    const touches = ({ from, to }: Edit): boolean =>
      chosen.some(({ edits }) => edits.some((other) => from <= other.to && other.from <= to));
    if (!slip.edits.some(touches)) chosen.push(slip);
  }
  return chosen;
}

const editsOf = (slips: readonly Slip[]): Edit[] =>
  slips.flatMap(({ edits }) => edits).sort((a, b) => a.from - b.from || a.to - b.to);

/** The text with one kind of line end, as the parser reads it, and where each of its places is in the file. */
function withPlainEnds(text: string) {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const written = text.replace(/\r\n?/g, '\n');
  if (written.length === text.length) return { written, at: (offset: number) => offset, lineEnd };
  const doubled = [...text.matchAll(/\r\n/g)].map(({ index }, count) => index - count);
  const at = (offset: number): number => {
    let [low, high] = [0, doubled.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (doubled[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
  return { written, at, lineEnd };
}
