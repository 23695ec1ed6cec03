/** Finds all slips in a text, in order, and tells of them. */
import type { Root } from 'mdast';
import { diagnostic } from '../../diagnostic.js';
import { pastedText, slipOfHand } from '../../rules/markup/slips.js';
import type { MarkupContext } from '../context.js';
import { visit } from '../walk.js';
import { blockSlips } from './blocks.js';
import { lookAt } from './look.js';
import { pasteSlips } from './pastes.js';
import { signSlips } from './signs.js';
import type { Slip } from './slip.js';
import { tableSlips } from './tables.js';
import { wordSlips } from './words.js';

const FINDERS = [blockSlips, wordSlips, tableSlips, pasteSlips];

/** @param source that the tree was parsed from */
export function findSlips(tree: Root, source: string): readonly Slip[] {
  const look = lookAt(tree, source);
  const found = FINDERS.flatMap((finder) => [...finder(look)]);
  return found.sort((a, b) => a.at - b.at);
}

/** The same for signs in the file, which may be gone in the source. */
export function findSigns(tree: Root, written: string, sameOffsets: boolean): readonly Slip[] {
  const code: (readonly [number, number])[] = [];
  if (sameOffsets) {
    visit(tree, (node) => {
      const [from, to] = [node.position?.start.offset, node.position?.end.offset];
      if (/^(code|inlineCode|math|inlineMath)$/.test(node.type) && from !== undefined && to !== undefined)
        code.push([from, to]);
    });
  }
  return [...signSlips(written, (at) => code.some(([from, to]) => at >= from && at < to))].sort((a, b) => a.at - b.at);
}

/** A text with more of them came from somewhere else as a whole. */
const MOST_PER_TEXT = 30;

export function reportSlips(
  tree: Root,
  { written, source }: { readonly written: string; readonly source: string },
  context: MarkupContext,
): void {
  const slips = [
    ...findSlips(tree, source).map((slip) => ({ slip, text: source })),
    ...findSigns(tree, written, written === source).map((slip) => ({ slip, text: written })),
  ];
  for (const { slip, text } of slips.slice(0, MOST_PER_TEXT)) {
    const start = text.lastIndexOf('\n', slip.at - 1) + 1;
    let line = 1;
    for (let at = text.indexOf('\n'); at >= 0 && at < slip.at; at = text.indexOf('\n', at + 1)) line += 1;
    const { kind, problem, mend, isSafe } = slip;
    const data = { problem, mend, safe: isSafe ? 1 : 0 };
    const place = { file: context.file, line, column: slip.at - start + 1 };
    context.report(diagnostic(kind === 'hand' ? slipOfHand : pastedText, data, place));
  }
}
