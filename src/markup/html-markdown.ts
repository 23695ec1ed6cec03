/** Reads markdown inside HTML, where the HTML says so: `<aside markdown="1">` (kramdown, Python-Markdown). */
import type { Html, RootContent } from 'mdast';
import type { Point } from 'unist';
import { parser } from './parse.js';
import { visit } from './walk.js';

const SAYS_SO = /^\s*<[a-z][\w-]*\b[^<>]*\smarkdown(?:\s*=\s*["']?(?:1|block|span)["']?)?(?=[\s>])[^<>]*>/i;
const BOX =
  /<\/?(?:div|section|article|aside|p|figure|figcaption|details|summary|center|main|header|footer|nav)\b[^<>]*>/gi;

export const holdsMarkdown = ({ value }: Html): boolean => SAYS_SO.test(value);

/** Its boxes give way to nothing; all else stands where it stood. */
export function readMarkdownIn({ value, position }: Html): RootContent[] {
  const text = value
    .replace(BOX, (tag) => tag.replace(/[^\n]/g, ' '))
    // What is indented in HTML is no code.
    .replace(/^[ \t]+/gm, '');
  const tree = parser(text).parse(text);
  const start = position?.start;
  visit(tree, (node) => {
    if (!start || !node.position) return;
    const moved = ({ line, column }: Point): Point => ({ line: line + start.line - 1, column });
    node.position = { start: moved(node.position.start), end: moved(node.position.end) };
  });
  return tree.children;
}
