/** Draws crop marks in a slug outside the bleed, in the registration colour: on every plate. */
import { deflateSync } from 'node:zlib';
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { mmToPt, rectangleOf } from '../../document/boxes.js';
import type { PageObject } from '../../document/pages.js';
import { decimals } from './rewrite.js';

export interface MarkSettings {
  /** Between the trim and the marks. */
  readonly bleedMm: number;
}

/** Enough to put a ruler along; print shops ask 5 mm or more. */
const MARK_MM = 5;
/** Free paper behind the mark. */
const MARGIN_MM = 2;
const THICKNESS_PT = 0.25;
const SPACE = 'InkAll';

const name = (text: string): PDFName => PDFName.of(text);

/** The MediaBox grows by the slug; what is painted outside the BleedBox is cut off, so that marks stand on white. */
export function writeMarks(context: PDFContext, pages: readonly PageObject[], { bleedMm }: MarkSettings): void {
  const tint = { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: [1, 1, 1, 1] };
  const everyPlate = context.register(context.obj(['Separation', 'All', 'DeviceCMYK', tint]));
  for (const { dict } of pages) {
    const trim = rectangleOf(dict.lookup(name('TrimBox')));
    if (!trim) continue;
    const edges = { left: trim.left, right: trim.left + trim.width, bottom: trim.top - trim.height, top: trim.top };
    const grown = (by: number) => [edges.left - by, edges.bottom - by, edges.right + by, edges.top + by];
    const bleed = mmToPt(bleedMm);
    const [x = 0, y = 0, right = 0, top = 0] = grown(bleed);
    dict.set(name('MediaBox'), context.obj(grown(mmToPt(bleedMm + MARK_MM + MARGIN_MM)).map(rounded)));
    const before = stream(context, `q ${decimals([x, y, right - x, top - y])} re W n\n`);
    const after = stream(
      context,
      `\nQ q /${SPACE} CS 1 SCN ${THICKNESS_PT} w\n${crosses(edges, bleed).join('\n')} Q\n`,
    );
    const content = dict.lookup(name('Contents'));
    const own = content instanceof PDFArray ? content.asArray() : [dict.get(name('Contents'))];
    dict.set(name('Contents'), context.obj([before, ...own.filter((each) => each !== undefined), after]));
    nameSpace(context, dict, everyPlate);
  }
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Two lines per corner, from the bleed outwards. */
function crosses({ left, right, bottom, top }: Edges, bleed: number): string[] {
  const far = bleed + mmToPt(MARK_MM);
  const line = (...points: readonly [number, number, number, number]) => {
    const [x1, y1, x2, y2] = points.map(rounded);
    return `${x1} ${y1} m ${x2} ${y2} l S`;
  };
  return [left, right]
    .flatMap((x) => [line(x, bottom - bleed, x, bottom - far), line(x, top + bleed, x, top + far)])
    .concat(
      [bottom, top].flatMap((y) => [line(left - bleed, y, left - far, y), line(right + bleed, y, right + far, y)]),
    );
}

function nameSpace(context: PDFContext, page: PDFDict, space: PDFRef): void {
  const found = page.lookup(name('Resources'));
  const resources = found instanceof PDFDict ? found : context.obj({});
  if (resources !== found) page.set(name('Resources'), resources);
  const spaces = resources.lookup(name('ColorSpace'));
  const dict = spaces instanceof PDFDict ? spaces : context.obj({});
  if (dict !== spaces) resources.set(name('ColorSpace'), dict);
  dict.set(name(SPACE), space);
}

function stream(context: PDFContext, text: string): PDFRef {
  const packed = deflateSync(Buffer.from(text, 'latin1'));
  return context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: packed.length }), packed));
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
