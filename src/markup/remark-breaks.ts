/** Turns the page breaks of other programs into ours, and leaves out the contents that a text asks for: the book has its own. */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { ownContents } from '../rules/markup/foreign-markup.js';
import { type MarkupContext, reportAt } from './context.js';

const BREAK = String.raw`\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?:\{\})?|\{\{[<%] *pagebreak *[%>]\}\}`;
const BREAK_LINE = new RegExp(`^[ \\t]*(?:${BREAK})[ \\t]*$`);
const HAS_BREAK = new RegExp(BREAK);
/** In HTML: a comment, or an element that is only a break. */
const HTML_BREAK =
  /^\s*(?:<!--\s*(?:new-?page|page-?break)\s*-->|<(div|p|br|hr|span)\b[^>]*(?:(?:page-)?break-(?:after|before)\s*:\s*(?:always|page)|class\s*=\s*["']?(?:[\w-]+\s+)*(?:page-?break|new-?page|break-page)\b)[^>]*>\s*(?:<\/\1>)?)\s*$/i;
const CONTENTS = /^\s*(?:\[\[_?toc_?\]\]|\[toc\]|\$\{toc\}|@\[toc\](?:\([^)]*\))?|\{:toc\}|\{\{toc\}\})\s*$/i;

export const remarkBreaks = (context: MarkupContext) => () => (tree: Root) => {
  inBlocks(tree);

  function inBlocks(parent: Root | Extract<RootContent, { children: RootContent[] }>): void {
    const children = parent.children as RootContent[];
    const made: RootContent[] = [];
    for (const child of children) {
      if (child.type === 'html' && HTML_BREAK.test(child.value)) made.push(newPage(child));
      else if (child.type === 'paragraph') made.push(...fromParagraph(child, context));
      else made.push(child);
      if (isBox(child)) inBlocks(child);
      // Two commands one after the other would give an empty page.
      if (isBreak(made.at(-1)) && isBreak(made.at(-2))) made.pop();
    }
    if (made.length !== children.length || made.some((child, index) => child !== children[index]))
      (parent as { children: RootContent[] }).children = made;
  }
};

const isBox = (node: RootContent): node is Extract<RootContent, { children: RootContent[] }> =>
  /^(blockquote|list|listItem|containerDirective)$/.test(node.type);

const isBreak = (node: RootContent | undefined): boolean =>
  node?.type === 'leafDirective' && node.name === 'nieuwe-bladzijde';

const newPage = ({ position }: Pick<RootContent, 'position'>): LeafDirective => ({
  type: 'leafDirective',
  name: 'nieuwe-bladzijde',
  attributes: {},
  children: [],
  ...(position && { position }),
});

function fromParagraph(paragraph: Paragraph, context: MarkupContext): RootContent[] {
  const [only, ...more] = paragraph.children;
  if (only?.type === 'html' && more.length === 0 && HTML_BREAK.test(only.value)) return [newPage(paragraph)];
  const words = wordsOf(paragraph);
  if (words !== undefined && CONTENTS.test(words)) {
    reportAt(context, paragraph, ownContents, { text: words.trim() });
    return [];
  }
  return paragraph.children.some((child) => child.type === 'text' && HAS_BREAK.test(child.value))
    ? divided(paragraph)
    : [paragraph];
}

/** The text of a paragraph that has no more than text; `[TOC]` may be a link to somewhere. */
function wordsOf({ children }: Paragraph): string | undefined {
  const texts = children.map((child) => (child.type === 'text' ? child.value : undefined));
  return texts.includes(undefined) ? undefined : texts.join('');
}

/** A line of its own that says so is a break. */
function divided(paragraph: Paragraph): RootContent[] {
  const made: RootContent[] = [];
  let current: PhrasingContent[] = [];
  const flush = (): void => {
    const isEmpty = current.every((child) => child.type === 'text' && child.value.trim() === '');
    if (!isEmpty) made.push({ ...paragraph, children: current });
    current = [];
  };
  for (const [index, child] of paragraph.children.entries()) {
    if (child.type !== 'text') {
      current.push(child);
      continue;
    }
    const lines = child.value.split('\n');
    let run: string[] = [];
    const put = (): void => {
      if (run.length) current.push({ ...child, value: run.join('\n') });
      run = [];
    };
    for (const [at, line] of lines.entries()) {
      const whole = (at > 0 || index === 0) && (at < lines.length - 1 || index === paragraph.children.length - 1);
      if (whole && BREAK_LINE.test(line)) {
        put();
        flush();
        made.push(newPage(child));
      } else run.push(line);
    }
    put();
  }
  flush();
  return made;
}
