/** Reads what a page paints, through its forms and patterns, into facts for the rules of the press. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { concat, IDENTITY, type Matrix } from '../../content/graphics.js';
import { pageContent } from '../../content/page-content.js';
import { rectangleOf } from '../../document/boxes.js';
import { type ContentFont, readFont } from '../../fonts/font.js';
import { checkMarks } from '../../syntax/budget.js';
import { readOperations } from '../../syntax/operations.js';
import { streamBytes } from '../../syntax/stream.js';
import { START } from './colour-state.js';
import { EFFECTS, type Walker } from './effects.js';
import { type ColourWatch, gatherPainted } from './gather-painted.js';
import type { PaintedPage } from './painted.js';
import { type PictureInk, pictureInk } from './picture.js';

/** What was read already: a book shows the same pictures and letters on many pages. */
export interface KnownPaint {
  readonly pictures: Map<PDFRawStream, Promise<PictureInk>>;
  readonly fonts: Map<PDFDict, ContentFont>;
}

const name = (text: string): PDFName => PDFName.of(text);
/** Forms in forms in forms: deeper than this nobody draws on purpose. */
const MAX_DEPTH = 20;

/** @throws when a stream is damaged */
export async function readPainted(page: PDFDict, known: KnownPaint, watch?: ColourWatch): Promise<PaintedPage> {
  const painted = gatherPainted(originOf(page), watch);
  const shown: { stream: PDFRawStream; matrix: Matrix }[] = [];
  const patterns = new Set<PDFObject>();

  const run = (bytes: Uint8Array, resources: PDFDict | undefined, base: Matrix, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    const entry = (category: string, key: string): PDFObject | undefined =>
      dictAt(resources, category)?.lookup(name(key));
    const walker: Walker = {
      bytes,
      painted,
      state: { ...START, matrix: base },
      saved: [],
      path: undefined,
      isBox: true,
      clips: false,
      textMatrix: IDENTITY,
      lineMatrix: IDENTITY,
      leading: 0,
      string: { bytes: new Uint8Array(256), length: 0 },
      resource: entry,
      findFont(key) {
        const font = entry('Font', key);
        if (!(font instanceof PDFDict)) return undefined;
        if (!known.fonts.has(font)) known.fonts.set(font, readFont(font));
        return known.fonts.get(font);
      },
      paintObject(key, matrix) {
        const object = entry('XObject', key);
        if (!(object instanceof PDFRawStream)) return;
        if (object.dict.lookup(name('Subtype')) !== name('Form')) checkMarks(shown.push({ stream: object, matrix }));
        else if (isOn(object))
          run(streamBytes(object), ownResources(object, resources), concat(matrixOf(object.dict), matrix), depth + 1);
      },
      usePattern(key, on) {
        const pattern = entry('Pattern', key);
        const dict = pattern instanceof PDFRawStream ? pattern.dict : pattern;
        if (!pattern || !(dict instanceof PDFDict) || patterns.has(pattern)) return;
        patterns.add(pattern);
        // The cell of a pattern is placed on the page itself, not where the state is (ISO 32000-1 8.7.3.1).
        painted.within(on, () => {
          if (!(pattern instanceof PDFRawStream)) painted.shading(dict.lookup(name('Shading')), walker.state);
          else run(streamBytes(pattern), ownResources(pattern, resources), concat(matrixOf(dict), base), depth + 1);
        });
      },
    };
    readOperations(bytes, (operation) => EFFECTS.get(operation.code)?.(walker, operation));
  };

  const resources = page.lookup(name('Resources'));
  run(pageContent(page), resources instanceof PDFDict ? resources : undefined, IDENTITY, 0);
  for (const { stream, matrix } of shown) {
    const ink = known.pictures.get(stream) ?? pictureInk(stream);
    known.pictures.set(stream, ink);
    painted.picture(await ink, matrix);
  }
  return painted.facts();
}

/** A form that a switched-off layer holds would need its state; nothing we make has layers, so all forms count. */
const isOn = (form: PDFRawStream): boolean => !form.dict.has(name('Ref'));

function ownResources(stream: PDFRawStream, around: PDFDict | undefined): PDFDict | undefined {
  const own = stream.dict.lookup(name('Resources'));
  return own instanceof PDFDict ? own : around;
}

function matrixOf(dict: PDFDict): Matrix {
  const list = dict.lookup(name('Matrix'));
  const values = list instanceof PDFArray ? list.asArray().map((each) => dict.context.lookup(each)) : [];
  if (values.length !== 6) return IDENTITY;
  return Float64Array.from(values, (value) => (value instanceof PDFNumber ? value.asNumber() : 0));
}

/** The left and top edge that designers measure from. */
function originOf(page: PDFDict): { left: number; top: number } {
  const box = rectangleOf(page.lookup(name('TrimBox'))) ?? rectangleOf(page.lookup(name('MediaBox')));
  return box ? { left: box.left, top: box.top } : { left: 0, top: 0 };
}

function dictAt(resources: PDFDict | undefined, category: string): PDFDict | undefined {
  const dict = resources?.lookup(name(category));
  return dict instanceof PDFDict ? dict : undefined;
}
