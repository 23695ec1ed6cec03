/** Turns a landscape page a quarter to the left, paint and boxes, so that all sheets of a press are of one size. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import type { PageObject } from '../../document/pages.js';

const BOXES = ['MediaBox', 'CropBox', 'TrimBox', 'BleedBox'];
/** Its only content then. */
const FORM = 'Turned';

/**
 * `Rotate` alone is passed over by machines that impose pages. As a form the page keeps its patterns, which follow the
 * coordinates of what they are used in (ISO 32000-1 8.7.3.1).
 */
export function turnPage({ dict }: PageObject): void {
  const { context } = dict;
  const contents = dict.lookup(PDFName.of('Contents'));
  const stream = contents instanceof PDFArray && contents.size() === 1 ? contents.lookup(0) : contents;
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(dict, 'MediaBox');
  // (x, y) becomes (top + left - y, x - left + bottom): the corner of the paper stays where it is.
  const [across, up] = [top + left, bottom - left];
  if (stream instanceof PDFRawStream) {
    const form = PDFRawStream.of(stream.dict.clone(context), stream.contents);
    const resources = dict.lookup(PDFName.of('Resources')) ?? context.obj({});
    for (const [key, value] of Object.entries({
      Type: PDFName.of('XObject'),
      Subtype: PDFName.of('Form'),
      BBox: context.obj([left, bottom, right, top]),
      Matrix: context.obj([0, 1, -1, 0, across, up]),
      Resources: resources,
    }))
      form.dict.set(PDFName.of(key), value);
    const forms = PDFDict.withContext(context);
    forms.set(PDFName.of(FORM), context.register(form));
    const own = PDFDict.withContext(context);
    own.set(PDFName.of('XObject'), forms);
    dict.set(PDFName.of('Resources'), own);
    dict.set(PDFName.of('Contents'), context.register(context.stream(`/${FORM} Do`)));
  }
  for (const name of BOXES) {
    const [x1, y1, x2, y2] = numbers(dict, name);
    if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) continue;
    dict.set(PDFName.of(name), context.obj([across - y2, x1 + up, across - y1, x2 + up]));
  }
}

export function isLandscape({ dict }: PageObject): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(dict, 'TrimBox');
  return right - left > top - bottom;
}

function numbers(dict: PDFDict, name: string): number[] {
  const box = dict.lookup(PDFName.of(name));
  return box instanceof PDFArray ? box.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : 0)) : [];
}
