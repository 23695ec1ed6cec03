/** Reads links, fields and notes with the element that holds each. */
import { type PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { rectangleOf } from '../../document/boxes.js';
import type { PageObject } from '../../document/pages.js';
import { dictAt, dictOf, nameAt, numberAt, refsAt, textAt } from '../../syntax/objects.js';
import type { AnnotationFact, TreeProblem } from './facts.js';
import { hasFileNames } from './read-document.js';
import type { Structure } from './read-structure.js';

export interface AnnotationsRead {
  readonly annotations: readonly AnnotationFact[];
  readonly unorderedPages: readonly number[];
  readonly problems: readonly TreeProblem[];
}

const HIDDEN = 2;

export function readAnnotations(pages: readonly PageObject[], structure: Structure): AnnotationsRead {
  const annotations: AnnotationFact[] = [];
  const unorderedPages: number[] = [];
  const problems: TreeProblem[] = [];
  const order = new Map<PDFObject, number>([...structure.objectOwners.keys()].map((each, index) => [each, index]));
  for (const [index, { dict }] of pages.entries()) {
    const page = index + 1;
    const list = refsAt(dict, 'Annots');
    if (list.length > 0 && nameAt(dict, 'Tabs') !== 'S') unorderedPages.push(page);
    const places: number[] = [];
    for (const each of list) {
      const annotation = dictOf(dict.context.lookup(each));
      if (!annotation) continue;
      const fact = describe(annotation, page, dict, structure);
      annotations.push(fact);
      const place = order.get(each);
      if (place !== undefined && !fact.isHidden) places.push(place);
    }
    if (places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0)))
      problems.push({ kind: 'annotation-order', page, element: '' });
  }
  return { annotations, unorderedPages, problems };
}

function describe(annotation: PDFDict, page: number, pageDict: PDFDict, { holderOf }: Structure): AnnotationFact {
  const holder = holderOf(annotation);
  const file = dictAt(annotation, 'FS');
  return {
    page,
    subtype: nameAt(annotation, 'Subtype') ?? '',
    isHidden: ((numberAt(annotation, 'F') ?? 0) & HIDDEN) !== 0 || isOutside(annotation, pageDict),
    contents: textAt(annotation, 'Contents'),
    tooltip: tooltipOf(annotation),
    holder: holder?.type,
    holderAlt: holder?.alt,
    hasLanguage: holder?.language !== undefined || textAt(annotation, 'Lang') !== undefined,
    hasFileNames: nameAt(annotation, 'Subtype') !== 'FileAttachment' || (file !== undefined && hasFileNames(file)),
  };
}

/** A field may be split into widgets; the tooltip stands at any of its parents. */
function tooltipOf(annotation: PDFDict): string | undefined {
  const seen = new Set<PDFDict>();
  for (let at: PDFDict | undefined = annotation; at && !seen.has(at); at = dictAt(at, 'Parent')) {
    seen.add(at);
    const own = textAt(at, 'TU');
    if (own) return own;
  }
  return undefined;
}

function isOutside(annotation: PDFDict, page: PDFDict): boolean {
  const own = rectangleOf(annotation.lookup(PDFName.of('Rect')));
  const shown = rectangleOf(page.lookup(PDFName.of('CropBox')) ?? page.lookup(PDFName.of('MediaBox')));
  if (!own || !shown) return false;
  return (
    own.left >= shown.left + shown.width ||
    own.left + own.width <= shown.left ||
    own.top <= shown.top - shown.height ||
    own.top - own.height >= shown.top
  );
}
