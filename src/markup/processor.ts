/** Markdown in, safe tree out: the list of plugins below, in order, is all that happens to a text. */
import { slug } from 'github-slugger';
import type { ElementContent, Root } from 'hast';
import { defListHastHandlers } from 'mdast-util-definition-list';
import remarkRehype from 'remark-rehype';
import { diagnostic } from '../diagnostic.js';
import type { MarkedUp } from '../model.js';
import { wrongDirective } from '../rules/markup/directives.js';
import { noTitle } from '../rules/markup/headings.js';
import { idIn, type MarkupContext } from './context.js';
import { directiveHandlers } from './directive-handlers.js';
import { inlineHandlers } from './inline-handler.js';
import { parser, parseSource, type Readable, readable } from './parse.js';
import { insideOf } from './place.js';
import { rehypeAbbreviations } from './rehype-abbreviations.js';
import { rehypeAddresses } from './rehype-addresses.js';
import { rehypeAlone } from './rehype-alone.js';
import { rehypeCells } from './rehype-cells.js';
import { rehypeDirection } from './rehype-direction.js';
import { rehypeFigures } from './rehype-figures.js';
import { rehypeGlossary } from './rehype-glossary.js';
import { rehypeGlyphs } from './rehype-glyphs.js';
import { type Headings, rehypeHeadings } from './rehype-headings.js';
import { rehypeIds } from './rehype-ids.js';
import { type InnerLink, rehypeLinks } from './rehype-links.js';
import { rehypeOwn } from './rehype-own.js';
import { rehypePrint } from './rehype-print.js';
import { rehypeStarts } from './rehype-starts.js';
import { rehypeTypography } from './rehype-typography.js';
import { rehypeWhole } from './rehype-whole.js';
import { remarkAlerts } from './remark-alerts.js';
import { remarkAttributes } from './remark-attributes.js';
import { remarkBreaks } from './remark-breaks.js';
import { captionHandlers, remarkCaptions } from './remark-captions.js';
import { remarkColons } from './remark-colons.js';
import { remarkExtensions } from './remark-extensions.js';
import { remarkFootnotes } from './remark-footnotes.js';
import { type FormulasMade, formulaHandlers, remarkFormulas } from './remark-formulas.js';
import { remarkMarks } from './remark-marks.js';
import { remarkPlaceholders } from './remark-placeholders.js';
import { remarkRawHtml } from './remark-raw-html.js';
import { remarkTables } from './remark-tables.js';
import { reportSlips } from './slips/find-slips.js';
import { findSums } from './sums.js';

export interface Processed extends MarkedUp {
  /** A link to the title's own heading, as GitHub would name it or its author did, means the file. */
  readonly titleIds: readonly string[];
  /** Start of every id in it, and its own. */
  readonly id: string;
  readonly links: readonly InnerLink[];
}

/** What stands before the text. */
export interface Given {
  readonly title?: string | undefined;
  /** Another name of the title, for links. */
  readonly id?: string | undefined;
  /** Where it is not the language of the book. */
  readonly lang?: string | undefined;
}

/** Turns one markdown file into a tree. Findings go to `context.report`; a broken text still gives a tree. */
export async function processMarkdown(text: string, context: MarkupContext, given: Given = {}): Promise<Processed> {
  const { written, source, fault } = readable(text);
  const place = insideOf(written);
  const placed: MarkupContext = {
    ...context,
    language: given.lang ?? context.language,
    report: (finding) => context.report(place(finding)),
  };
  if (fault) {
    const at = { file: context.file, line: fault.line, column: 1 };
    context.report(diagnostic(wrongDirective, { name: ':::', problem: fault.problem }, at));
  }
  return process({ written, source }, placed, given);
}

async function process(
  { written, source }: Pick<Readable, 'written' | 'source'>,
  context: MarkupContext,
  { title, id }: Given,
): Promise<Processed> {
  const headings: Headings = { title, list: [], titleId: id };
  const links: InnerLink[] = [];

  const formulas: FormulasMade = new WeakMap();
  const processor = parser()
    .use(remarkAlerts(context))
    .use(remarkCaptions(source))
    .use(remarkColons(context, source))
    .use(remarkMarks(context, source))
    .use(remarkAttributes(context, source))
    .use(remarkBreaks(context))
    .use(remarkFootnotes(context, source))
    .use(remarkFormulas(context, source, formulas))
    .use(remarkTables(context))
    .use(remarkExtensions(context, source))
    .use(remarkRawHtml(context))
    .use(remarkPlaceholders(context))
    .use(remarkRehype, {
      handlers: {
        ...directiveHandlers(context),
        ...inlineHandlers(context),
        ...formulaHandlers(formulas),
        ...captionHandlers,
        ...defListHastHandlers,
        json: () => undefined,
      },
      clobberPrefix: idIn(context, ''),
      footnoteLabel: context.words.footnotes,
      footnoteLabelProperties: { className: ['footnotes-title'] },
      footnoteBackLabel: context.words.backToText,
    })
    .use(rehypeHeadings(context, headings))
    .use(rehypeLinks(context, headings, links))
    .use(rehypeAddresses(context))
    .use(rehypeFigures(context))
    .use(rehypeTypography(context, headings))
    .use(rehypeGlossary(context))
    .use(rehypeAbbreviations(context))
    .use(rehypeIds(context, headings))
    .use(rehypeCells)
    .use(rehypeAlone)
    .use(rehypePrint(context))
    .use(rehypeOwn)
    .use(rehypeDirection)
    .use(rehypeWhole)
    .use(rehypeGlyphs(context, headings))
    .use(rehypeStarts);

  const parsed = await (context.trees?.get(source) ?? parseSource(source));
  reportSlips(parsed, { written, source }, context);
  const tree = (await processor.run(parsed)) as Root;
  const { list } = headings;
  if (!headings.title) context.report(diagnostic(noTitle, {}, { file: context.file, line: 1, column: 1 }));
  const name = headings.title || nameOf(context.file);
  return {
    id: context.idPrefix,
    file: context.file,
    tree,
    title: name,
    ...titleContent(headings),
    titleIds: [slug(name), ...(headings.titleId ? [headings.titleId] : [])].map((each) => idIn(context, each)),
    headings: list,
    fields: context.fields,
    entries: findSums(context.entries, ({ place, writes }, problem) => {
      const name = writes === 'amount' ? 'bedrag' : 'getal';
      context.report(diagnostic(wrongDirective, { name, problem }, place));
    }),
    werkvormen: context.werkvormen,
    figures: context.figures,
    tables: context.tables,
    termUses: context.termUses,
    indexEntries: context.indexEntries ?? [],
    blocks: context.blocks,
    links,
  };
}

/** `03-wie-doet-wat.md` → “Wie doet wat”: a heading in the text would stand there twice. */
function nameOf(file: string): string {
  const base = file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  const words = base
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words ? (words[0]?.toUpperCase() ?? '') + words.slice(1) : base;
}

/** Of a title that is more than words. Links stay words: the title itself is what the contents lead to. */
function titleContent({ titleElement }: Headings): Pick<MarkedUp, 'titleContent'> {
  if (!titleElement || titleElement.children.every(({ type }) => type === 'text')) return {};
  return { titleContent: withoutLinks(titleElement.children) };
}

const withoutLinks = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element' || node.tagName === 'img') return node.type === 'text' ? [node] : [];
    const children = withoutLinks(node.children);
    const isLink = node.tagName === 'a' && node.properties.dataFootnoteRef === undefined;
    return isLink ? children : [{ ...node, children }];
  });
