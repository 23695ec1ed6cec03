/** Markdown in, safe tree out: the list of plugins below, in order, is all that happens to a text. */
import { slug } from 'github-slugger';
import type { Root } from 'hast';
import remarkRehype from 'remark-rehype';
import { diagnostic } from '../diagnostic.js';
import type { MarkedUp } from '../model.js';
import { wrongDirective } from '../rules/markup/directives.js';
import { noTitle } from '../rules/markup/headings.js';
import { idIn, type MarkupContext } from './context.js';
import { directiveHandlers } from './directive-handlers.js';
import { inlineHandlers } from './inline-handler.js';
import { parser, parseSource, readable } from './parse.js';
import { insideOf } from './place.js';
import { rehypeAbbreviations } from './rehype-abbreviations.js';
import { rehypeDirection } from './rehype-direction.js';
import { rehypeFigures } from './rehype-figures.js';
import { rehypeGlossary } from './rehype-glossary.js';
import { rehypeGlyphs } from './rehype-glyphs.js';
import { type Headings, rehypeHeadings } from './rehype-headings.js';
import { rehypeIds } from './rehype-ids.js';
import { type InnerLink, rehypeLinks } from './rehype-links.js';
import { rehypeLongWords } from './rehype-long-words.js';
import { rehypePrint } from './rehype-print.js';
import { rehypeTypography } from './rehype-typography.js';
import { remarkColons } from './remark-colons.js';
import { remarkExtensions } from './remark-extensions.js';
import { remarkFootnotes } from './remark-footnotes.js';
import { remarkPlaceholders } from './remark-placeholders.js';
import { remarkRawHtml } from './remark-raw-html.js';
import { remarkTables } from './remark-tables.js';

export interface Processed extends MarkedUp {
  /** A link to the title's own heading, as GitHub would name it, means the file. */
  readonly titleLink: { readonly id: string; readonly means: string };
  readonly links: readonly InnerLink[];
}

/** Turns one markdown file into a tree. Findings go to `context.report`; a broken text still gives a tree. */
export async function processMarkdown(text: string, context: MarkupContext, title?: string): Promise<Processed> {
  const { written, source, fault } = readable(text);
  const place = insideOf(written);
  const placed: MarkupContext = { ...context, report: (finding) => context.report(place(finding)) };
  if (fault) {
    const at = { file: context.file, line: fault.line, column: 1 };
    context.report(diagnostic(wrongDirective, { name: ':::', problem: fault.problem }, at));
  }
  return process(source, placed, title);
}

async function process(source: string, context: MarkupContext, title: string | undefined): Promise<Processed> {
  const headings: Headings = { title, list: [] };
  const links: InnerLink[] = [];

  const processor = parser()
    .use(remarkColons(context, source))
    .use(remarkFootnotes(context))
    .use(remarkTables(context))
    .use(remarkExtensions(context, source))
    .use(remarkRawHtml(context))
    .use(remarkPlaceholders(context))
    .use(remarkRehype, {
      handlers: { ...directiveHandlers(context), ...inlineHandlers(context) },
      clobberPrefix: idIn(context, ''),
      footnoteLabel: context.words.footnotes,
      footnoteLabelProperties: { className: ['footnotes-title'] },
      footnoteBackLabel: context.words.backToText,
    })
    .use(rehypeHeadings(context, headings))
    .use(rehypeLinks(context, headings, links))
    .use(rehypeFigures(context))
    .use(rehypeTypography(context, headings))
    .use(rehypeGlossary(context))
    .use(rehypeAbbreviations(context))
    .use(rehypeIds(context))
    .use(rehypePrint)
    .use(rehypeDirection)
    .use(rehypeLongWords(context))
    .use(rehypeGlyphs(context, headings));

  const tree = (await processor.run(await (context.trees?.get(source) ?? parseSource(source)))) as Root;
  const { list } = headings;
  if (!headings.title) context.report(diagnostic(noTitle, {}, { file: context.file, line: 1, column: 1 }));
  const fallback = list[0]?.text || context.file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  const name = headings.title || fallback;
  return {
    file: context.file,
    tree,
    title: name,
    titleLink: { id: idIn(context, slug(name)), means: context.idPrefix },
    headings: list,
    fields: context.fields,
    entries: context.entries,
    werkvormen: context.werkvormen,
    figures: context.figures,
    tables: context.tables,
    termUses: context.termUses,
    indexEntries: context.indexEntries ?? [],
    blocks: context.blocks,
    links,
  };
}
