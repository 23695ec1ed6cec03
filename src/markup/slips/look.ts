/** Takes the running text out of a tree, line by line, without what slips cannot be in. */
import type { Node, Parent, Root } from 'mdast';
import { visit } from '../walk.js';
import type { Look, TextBlock, TextLine } from './slip.js';

/** Of links only those that the parser made of a bare address are text. */
const MASKED = /^(inlineCode|inlineMath|html|image|imageReference|footnoteReference|textDirective)$/;

export function lookAt(tree: Root, source: string): Look {
  const blocks: TextBlock[] = [];
  visit(tree, 'paragraph', (node) => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from !== undefined && to !== undefined) blocks.push({ from, to, lines: linesOf(node, source, from, to) });
  });
  return { source, tree, blocks };
}

function linesOf(node: Parent, source: string, from: number, to: number): TextLine[] {
  const text = masked(node, source, from, to);
  const lines: TextLine[] = [];
  let start = from;
  for (const [index, line] of text.split('\n').entries()) {
    const [before = ''] = index > 0 ? (/^[ \t>]*/.exec(line) ?? []) : [];
    lines.push({ from: start + before.length, text: line.slice(before.length) });
    start += line.length + 1;
  }
  return lines;
}

function masked(node: Parent, source: string, from: number, to: number): string {
  let text = source.slice(from, to);
  const hide = (start: number, end: number): void => {
    const piece = text.slice(start - from, end - from).replace(/[^\n]/g, '\0');
    text = text.slice(0, start - from) + piece + text.slice(end - from);
  };
  visit(node, (each: Node) => {
    const [start, end] = [each.position?.start.offset, each.position?.end.offset];
    if (start === undefined || end === undefined || each === node) return;
    const isLink = /^link/.test(each.type) && /[[<]/.test(source[start] ?? '');
    if (MASKED.test(each.type) || isLink) hide(start, end);
  });
  return text.replace(/\\[!-/:-@[-`{-~]/g, '\0\0');
}
