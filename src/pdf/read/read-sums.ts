/** Reads of a joined file what its sections were proven to hold: pages, elements and links, and nothing that takes longer. */
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { countTypes } from '../document/elements.js';
import { annotationsOf, pagesOf } from '../document/pages.js';
import { guarded, type OpenPdf } from '../syntax/open.js';
import { type ContentSums, sumUpContent } from './digest.js';

export interface FileSums extends ContentSums {
  /** How many structure elements there are of each type. */
  readonly elements: Readonly<Record<string, number>>;
  readonly links: number;
}

/**
 * `file` is only for the message.
 * @throws Failure `pdf/unreadable` for damage
 */
export function readSums({ catalog }: OpenPdf, file: string): FileSums {
  return guarded(file, () => {
    const pages = pagesOf(catalog);
    const structure = catalog.lookup(PDFName.of('StructTreeRoot'));
    return {
      ...sumUpContent(pages.map(({ dict }) => dict)),
      elements: structure instanceof PDFDict ? countTypes(structure) : {},
      links: pages.reduce((sum, { dict }) => sum + annotationsOf(dict).filter(isLink).length, 0),
    };
  });
}

const isLink = (annotation: PDFDict): boolean => annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Link');
