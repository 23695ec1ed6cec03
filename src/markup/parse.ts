/** Parses a text to the tree of what its author wrote, before anything is made of it. */
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { withDeepPoints } from './deep-points.js';
import { inOurDialect } from './dialect-lines.js';
import { remarkForeignSyntax } from './foreign-syntax.js';
import { remarkKnownInlines } from './known-inlines.js';
import { type Unreadable, unreadable } from './nesting.js';

export interface Readable {
  /** The file with one kind of line end and no byte order mark. */
  readonly written: string;
  /**
   * What is parsed: the same up to where it cannot be parsed in reasonable time, with the lines of other programs as we write
   * them. Each line is the line that it was.
   */
  readonly source: string;
  readonly fault: Unreadable | undefined;
}

const JSON_BLOCK = { type: 'json', fence: { open: '{', close: '}' } } as const;

/** @param source what is to be parsed, where it is known */
export const parser = (source = '') =>
  unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkFrontmatter, ['yaml', 'toml', JSON_BLOCK])
    .use(remarkDirective)
    .use(remarkKnownInlines)
    .use(remarkForeignSyntax, source);

/** @param source as {@link readable} gives it */
export const parseSource = (source: string): Root => parser(source).parse(source);

export function readable(text: string): Readable {
  const written = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const fault = unreadable(written);
  const whole = fault
    ? written
        .split('\n')
        .slice(0, fault.line - 1)
        .join('\n')
    : written;
  return { written, source: withDeepPoints(inOurDialect(withPlainSigns(whole))), fault };
}

/** Ends of lines that only some programs know, and the end of a page. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const SPACES = /[\u000b\u000c\u0085\u2028\u2029]/g;
/** Signs that command a terminal, and a byte order mark inside. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /\u001b\[[0-9;]*m|[\0-\u0008\u000e-\u001f\u007f\ufeff]/g;

/** Letters with accents of their own, as typefaces and links have them; nothing that is not seen. */
const withPlainSigns = (text: string): string => text.normalize('NFC').replace(SPACES, ' ').replace(CONTROLS, '');

/** The tree as the author wrote it, for whoever judges the words: `source` is what its offsets count in. */
export function parseMarkdown(text: string): { readonly tree: Root; readonly source: string } {
  const { source } = readable(text);
  return { tree: parseSource(source), source };
}
