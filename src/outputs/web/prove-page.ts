/** Proves that a page of a site says what the section of the book says that it was made of, block by block. */
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { proveReading } from '../../check/prove-reading.js';
import type { Diagnostic } from '../../diagnostic.js';
import { blocksOf } from '../reading/blocks.js';
import type { PageProof } from '../thread-tasks.js';
import { isPart } from './parts.js';

export function provePage({ title, source, wanted, address, html }: PageProof): readonly Diagnostic[] {
  const found = blocksOf(withoutAdded(partsOf(articleIn(html))));
  const text = { title, source, wanted: typeof wanted === 'string' ? blocksOf(partsOf(wanted)) : wanted, found };
  return proveReading(`web/${address}`, [text]);
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
