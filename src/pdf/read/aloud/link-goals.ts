/** Tells where links lead: an address, or the page of a place in the file. */
import { PDFArray, type PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { namedDestinations } from '../../document/named-destinations.js';
import type { PageObject } from '../../document/pages.js';
import { dictAt, nameAt, nameOf } from '../../syntax/objects.js';
import { textOf } from '../../syntax/trees.js';

export interface Goal {
  readonly leads: string;
  readonly isAddress: boolean;
}

const NOWHERE: Goal = { leads: '', isAddress: false };

/** @param labels of the pages */
export function goalsIn(catalog: PDFDict, pages: readonly PageObject[], labels: readonly string[]) {
  const named = namedDestinations(catalog);
  const pageAt = new Map<PDFObject, number>(pages.map(({ ref }, index) => [ref, index]));
  const pageOf = (destination: PDFObject | undefined): Goal => {
    const name = nameOf(destination) ?? textOf(destination);
    const place = name === undefined ? destination : named.get(name);
    const page = place instanceof PDFArray ? pageAt.get(place.get(0)) : undefined;
    return page === undefined ? NOWHERE : { leads: labels[page] ?? String(page + 1), isAddress: false };
  };
  return (link: PDFDict): Goal => {
    const action = dictAt(link, 'A');
    const uri = textOf(action?.lookup(PDFName.of('URI')));
    if (uri) return { leads: uri, isAddress: true };
    const isGoTo = nameAt(action, 'S') === 'GoTo';
    return pageOf(isGoTo ? action?.lookup(PDFName.of('D')) : link.lookup(PDFName.of('Dest')));
  };
}
