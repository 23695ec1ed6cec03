/** Reads where the outline and the links of a PDF lead to. */
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { NamedDestinations } from '../document/named-destinations.js';
import { annotationsOf, type PageObject } from '../document/pages.js';
import { deeper } from '../syntax/budget.js';
import { textOf } from '../syntax/trees.js';

export interface OutlineFact {
  readonly title: string;
  /** 1 for the outermost. */
  readonly level: number;
  /** From 0; undefined when it leads nowhere. */
  readonly page: number | undefined;
}

/** A link on page `from`: to a `uri`, to a page, or (both undefined) to nowhere. */
export interface LinkFact {
  readonly from: number;
  readonly uri: string | undefined;
  readonly page: number | undefined;
}

export function readOutline(catalog: PDFDict, pages: readonly PageObject[], named: NamedDestinations): OutlineFact[] {
  const facts: OutlineFact[] = [];
  const indexOf = pageIndex(pages);
  const seen = new Set<PDFObject>();
  const visit = (parent: PDFDict, level: number) => {
    deeper(level);
    let item = parent.lookup(PDFName.of('First'));
    while (item instanceof PDFDict && !seen.has(item)) {
      seen.add(item);
      const title = textOf(item.lookup(PDFName.of('Title'))) ?? '';
      facts.push({ title, level, page: indexOf(destinationOf(item, named)) });
      visit(item, level + 1);
      item = item.lookup(PDFName.of('Next'));
    }
  };
  const root = catalog.lookup(PDFName.of('Outlines'));
  if (root instanceof PDFDict) visit(root, 1);
  return facts;
}

export function readLinks(pages: readonly PageObject[], named: NamedDestinations): LinkFact[] {
  const indexOf = pageIndex(pages);
  return pages.flatMap(({ dict }, from) =>
    annotationsOf(dict)
      .filter((annotation) => annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Link'))
      .map((annotation) => {
        const action = annotation.lookup(PDFName.of('A'));
        const uri = action instanceof PDFDict ? textOf(action.lookup(PDFName.of('URI'))) : undefined;
        return { from, uri, page: indexOf(destinationOf(annotation, named)) };
      }),
  );
}

/** The explicit destination of an outline item or annotation, from /Dest or from a GoTo action. */
function destinationOf(holder: PDFDict, named: NamedDestinations): PDFObject | undefined {
  const action = holder.lookup(PDFName.of('A'));
  const given =
    holder.lookup(PDFName.of('Dest')) ?? (action instanceof PDFDict ? action.lookup(PDFName.of('D')) : undefined);
  const name = given instanceof PDFName ? given.decodeText() : textOf(given);
  return name === undefined ? given : named.get(name);
}

function pageIndex(pages: readonly PageObject[]): (destination: PDFObject | undefined) => number | undefined {
  const indices = new Map(pages.map(({ ref }, index) => [ref, index]));
  return (destination) => {
    const page = destination instanceof PDFArray ? destination.get(0) : undefined;
    return page instanceof PDFRef ? indices.get(page) : undefined;
  };
}
