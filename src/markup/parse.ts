/** Parses a text to the tree of what its author wrote, before anything is made of it. */
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkKnownInlines } from './known-inlines.js';
import { type Unreadable, unreadable } from './nesting.js';

export interface Readable {
  /** The file with one kind of line end and no byte order mark. */
  readonly written: string;
  /** The same up to where it cannot be parsed in reasonable time. */
  readonly source: string;
  readonly fault: Unreadable | undefined;
}

/** Parsed texts: parsing is half of the work of reading a book, and depends on nothing but the text. */
export interface Trees {
  /** Begins with a text that will be asked for. */
  expect(source: string): void;
  /** A tree of one's own, which may be changed. */
  get(source: string): Promise<Root>;
}

export const parser = () =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml'])
    .use(remarkDirective)
    .use(remarkKnownInlines);

/** @param source as {@link readable} gives it */
export const parseSource = (source: string): Root => parser().parse(source);

export function readable(text: string): Readable {
  const written = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const fault = unreadable(written);
  const source = fault
    ? written
        .split('\n')
        .slice(0, fault.line - 1)
        .join('\n')
    : written;
  return { written, source, fault };
}

/** The tree as the author wrote it, for whoever judges the words: `source` is what its offsets count in. */
export function parseMarkdown(text: string): { readonly tree: Root; readonly source: string } {
  const { source } = readable(text);
  return { tree: parseSource(source), source };
}
