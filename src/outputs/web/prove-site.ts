/** Proves that each page of a site says what the section of the book says that it was made of, block by block. */
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { proveReading } from '../../check/prove-reading.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { Section } from '../../model.js';
import { blocksOf } from '../reading/blocks.js';
import type { ReadingDocument } from '../reading/document.js';
import type { Kept } from './kept.js';
import { isPart } from './parts.js';
import type { SiteFile } from './site.js';

/** A document, and the page that it became. */
export interface Proof {
  readonly document: ReadingDocument;
  /** Under the folder of the site. */
  readonly page: string;
}

/** @param kept in which a page stands that was proven before, of the same section */
export function proveSite(
  proofs: readonly Proof[],
  sections: readonly Section[],
  files: readonly SiteFile[],
  kept: Pick<Kept, 'isGood'>,
): readonly Diagnostic[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const byName = new Map(files.map((file) => [file.name, file.content]));
  return proofs.flatMap(({ document, page }) => {
    const section = byId.get(document.id);
    const written = byName.get(page);
    const html = typeof written === 'string' ? articleIn(written) : '';
    // A card is a piece of its chapter, and that was read from its section.
    const source = document.kind === 'card' ? undefined : section?.html;
    let found: readonly Diagnostic[] = [];
    const judge = (): boolean => {
      const { title, file } = document;
      const wanted = blocksOf(source === undefined ? document.content : partsOf(source));
      const text = { title, source: file, wanted, found: blocksOf(withoutAdded(partsOf(html))) };
      found = proveReading(`web/${page}`, [text]);
      return found.length === 0;
    };
    if (source === undefined) judge();
    else kept.isGood(`proof ${page}`, [source, html], judge);
    return found;
  });
}

const partsOf = (html: string): ElementContent[] => fromHtml(html, { fragment: true }).children as ElementContent[];

const ARTICLE = ['<article class="page">', '</article>'] as const;

/** Of the finished file: what stands around it is no text of the book, and text of the book is escaped. */
function articleIn(html: string): string {
  const from = html.indexOf(ARTICLE[0]);
  const to = html.lastIndexOf(ARTICLE[1]);
  return from < 0 || to < from ? '' : html.slice(from + ARTICLE[0].length, to);
}

/** What a site says besides is marked as that. */
const withoutAdded = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] =>
    !isPart(node)
      ? [node]
      : node.properties.dataSite !== undefined
        ? []
        : [{ ...node, children: withoutAdded(node.children) }],
  );
