/** Sets quotes, dashes and spaces of all running text in a tree as the book's language wants them. */
import type { Element, Nodes, Parents, Root, Text } from 'hast';
import type { MarkupContext } from './context.js';
import type { Headings } from './rehype-headings.js';
import { OBJECT } from './typography/rule.js';
import { typesetLine, typesetRuns } from './typography/typeset.js';

/** Part of the line around them, and of its sentences. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite del dfn em i ins mark q s small span strong u'.split(' '),
);
/** Stand in the line as one thing that stays as it is. */
const THINGS: ReadonlySet<string> = new Set('code kbd samp var sub sup img svg input math'.split(' '));
const UNTOUCHED: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'template']);

export const rehypeTypography = (context: MarkupContext, headings: Headings) => () => (tree: Root) => {
  const { language } = context;
  typesetTree(tree, language);
  if (headings.titleElement) typesetTree(headings.titleElement, language);
  if (headings.title) headings.title = typesetLine(headings.title, language);
  for (const [index, heading] of headings.list.entries())
    headings.list[index] = { ...heading, text: typesetLine(heading.text, language) };
};

/** Changes the texts of the tree in place. */
export function typesetTree(tree: Root | Element, language: string): void {
  let line: (Text | typeof OBJECT)[] = [];
  const flush = (): void => {
    const set = typesetRuns(
      line.map((run) => (run === OBJECT ? OBJECT : run.value)),
      language,
    );
    for (const [index, run] of line.entries()) if (run !== OBJECT) run.value = set[index] ?? run.value;
    line = [];
  };
  const walk = (parent: Parents): void => {
    for (const child of parent.children) visit(child);
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'text') line.push(node);
    if (node.type !== 'element' || UNTOUCHED.has(node.tagName)) return;
    // Words of another language have a typography of their own.
    if (THINGS.has(node.tagName) || node.properties.lang !== undefined) line.push(OBJECT);
    else if (INLINE.has(node.tagName)) walk(node);
    else {
      flush();
      walk(node);
      flush();
    }
  };
  walk(tree);
  flush();
}
