/** Says how an e-book can be read, from what is in it (EPUB Accessibility 1.1): no more than is so. */
import type { ElementContent } from 'hast';
import { visit } from '../../markup/walk.js';
import type { ReadingBook } from '../reading/document.js';

export interface Access {
  readonly modes: readonly string[];
  /** Sets of modes of which one is enough to read all of it. */
  readonly sufficient: readonly string[];
  readonly features: readonly string[];
}

/** What everything that is made here has: it comes of how it is made, and not of what is in it. */
const ALWAYS = ['ARIA', 'displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents'];

export function accessOf({ documents, pages }: ReadingBook): Access {
  const seen = lookAt(documents.flatMap(({ content }) => content));
  const hasPages = pages.length > 0;
  const features = [
    ...ALWAYS,
    ...(seen.pictures > 0 && seen.silent === 0 ? ['alternativeText'] : []),
    ...(seen.isExplained ? ['longDescription'] : []),
    ...(seen.hasFormulas ? ['MathML'] : []),
    ...(hasPages ? ['pageBreakMarkers', 'pageNavigation'] : []),
    ...(documents.some(({ className }) => className.split(' ').includes('index')) ? ['index'] : []),
  ].sort();
  const isVisual = seen.pictures > 0;
  return {
    modes: ['textual', ...(isVisual ? ['visual'] : [])],
    sufficient: seen.silent === 0 ? ['textual'] : ['textual,visual'],
    features,
  };
}

function lookAt(content: readonly ElementContent[]) {
  const seen = { pictures: 0, silent: 0, isExplained: false, hasFormulas: false };
  visit({ type: 'root', children: [...content] }, 'element', ({ tagName, properties }) => {
    const names = [properties.className ?? []].flat();
    if (tagName === 'math') seen.hasFormulas = true;
    if (names.includes('figure-about')) seen.isExplained = true;
    // A picture that nobody could read stands there as its name.
    if (names.includes('missing-picture')) seen.silent += 1;
    if (tagName === 'img' && properties.alt) seen.pictures += 1;
    if (tagName === 'img' && properties.alt === undefined) seen.silent += 1;
    if (tagName === 'svg' && properties.role === 'img') seen.pictures += 1;
  });
  return seen;
}
