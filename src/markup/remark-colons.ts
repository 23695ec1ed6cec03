/** Keeps a colon in running text a colon, and reports lines that look like a directive but are read as text. */
import type { Paragraph, Root, Text } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { nearest } from '../nearest.js';
import { type MarkupContext, reportAt } from './context.js';
import { DIRECTIVES } from './directives/list.js';
import { INLINES } from './inline/list.js';
import { visit } from './walk.js';

/** An inline directive with a name that is not known stays text; the bracket right behind it says that it was meant. */
const INLINE = /(?<![\w:\\]):([a-z][a-z-]*)\[[^\]\n]+\](\{[^}\n]*\})?/g;

export const remarkColons = (context: MarkupContext, source: string) => () => (tree: Root) => {
  const report = (node: Paragraph | Text | ContainerDirective, name: string, problem: string): void =>
    reportAt(context, node, 'markup/directive', { name, problem });

  visit(tree, (node) => {
    if (node.type === 'containerDirective') {
      if (!isClosed(node, source))
        report(node, node.name, 'the block is not closed: end it with a line of as many colons');
    } else if (node.type === 'paragraph') {
      for (const { line, at } of linesOf(node)) {
        const [name, problem] = mistake(line) ?? [];
        if (name && problem) report(at, name, problem);
      }
    } else if (node.type === 'text') {
      for (const [, name = '', braces] of node.value.matchAll(INLINE)) {
        const suggestion = nearest(name, [...INLINES.keys()]);
        if (DIRECTIVES.has(name) || (!suggestion && !braces)) continue;
        reportAt(context, node, 'markup/unknown-directive', { name: `:${name}`, suggestion });
      }
    }
  });
};

/** The last line closes a block when it has no fewer colons than the first. */
function isClosed({ position }: ContainerDirective, source: string): boolean {
  const written = source.slice(position?.start.offset, position?.end.offset);
  const opening = /^:+/.exec(written)?.[0] ?? '';
  const closing = /\n.*?(:+)[ \t]*$/.exec(written)?.[1] ?? '';
  return closing.length >= opening.length;
}

function mistake(line: string): [name: string, problem: string] | undefined {
  if (/^:{3,}\s*$/.test(line)) return [line.trim(), 'there is no open block that this line closes'];
  const [, colons = '', space, name = '', more] = /^(:+)(\s*)([a-z][a-z-]*)(\S?)/i.exec(line) ?? [];
  if (colons.length === 1) {
    const meant = !space && DIRECTIVES.has(name) && (more === '[' || more === '{');
    return meant ? [name, 'a question is written with two colons, a block with three'] : undefined;
  }
  if (colons.length < 2) return undefined;
  return [
    name,
    space ? 'leave no space between the colons and the name' : 'this line is read as text: look at its brackets',
  ];
}

/** The beginnings of lines in a paragraph, each with a node that has its place. */
function* linesOf(paragraph: Paragraph): Generator<{ line: string; at: Pick<Text, 'position'> & Paragraph }> {
  let fresh = true;
  for (const child of paragraph.children) {
    if (child.type === 'text') {
      const [first = '', ...rest] = child.value.split('\n');
      const at = (down: number) => ({ ...paragraph, position: below(child, down) }) as Paragraph;
      if (fresh) yield { line: first, at: at(0) };
      for (const [index, line] of rest.entries()) yield { line, at: at(index + 1) };
    }
    fresh = child.type === 'break';
  }
}

function below({ position }: Text, lines: number): Text['position'] {
  if (!position || lines === 0) return position;
  const start = { line: position.start.line + lines, column: 1 };
  return { start, end: start };
}
