/** Markdown in, safe tree out: the list of plugins below, in order, is all that happens to a text. */
import type { Root } from 'hast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { diagnostic } from '../diagnostic.js';
import type { FaceRole } from '../fonts/faces.js';
import type { MarkedUp } from '../model.js';
import type { MarkupContext } from './context.js';
import { directiveHandlers } from './directive-handlers.js';
import { rehypeFigures } from './rehype-figures.js';
import { rehypeGlyphs } from './rehype-glyphs.js';
import { type Headings, rehypeHeadings } from './rehype-headings.js';
import { type InnerLink, rehypeLinks } from './rehype-links.js';
import { rehypePrint } from './rehype-print.js';
import { remarkRawHtml } from './remark-raw-html.js';

export interface Processed extends MarkedUp {
  readonly links: readonly InnerLink[];
  readonly faces: ReadonlySet<FaceRole>;
}

/** Turns one markdown file into a tree. Findings go to `context.report`; a broken text still gives a tree. */
export async function processMarkdown(source: string, context: MarkupContext, title?: string): Promise<Processed> {
  const headings: Headings = { title: undefined, list: [] };
  const links: InnerLink[] = [];
  const faces = new Set<FaceRole>();

  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml'])
    .use(remarkDirective)
    .use(remarkRawHtml(context))
    .use(remarkRehype, {
      handlers: directiveHandlers(context, source),
      clobberPrefix: `${context.idPrefix}-`,
      footnoteLabel: context.words.footnotes,
      footnoteLabelProperties: { className: ['footnotes-title'] },
      footnoteBackLabel: context.words.backToText,
    })
    .use(rehypeHeadings(context, headings))
    .use(rehypeLinks(context, links))
    .use(rehypeFigures(context))
    .use(rehypePrint)
    .use(rehypeGlyphs(context, faces));

  const tree = (await processor.run(processor.parse(source))) as Root;
  const name = title || headings.title || headings.list[0]?.text;
  if (!name) context.report(diagnostic('markup/no-title', {}, { file: context.file, line: 1, column: 1 }));
  const fallback = context.file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  return {
    file: context.file,
    tree,
    title: name || fallback,
    headings: headings.list,
    fields: context.fields,
    links,
    faces,
  };
}
