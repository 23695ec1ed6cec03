/** Reads the text that a page shows, per piece of marked content, and what of it is cut off. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { type ContentFont, readFont } from '../fonts/font.js';
import { type Operation, readOperations } from '../syntax/operations.js';
import { streamBytes } from '../syntax/stream.js';
import { type Box, concat, initialState, intersect, transformBox } from './graphics.js';
import { followMarkedContent, type ShownText } from './marked-content.js';
import { pageContent } from './page-content.js';
import { OPERATORS, type Painter } from './paint.js';

export interface PageText {
  /** By MCID in the page's own streams. */
  readonly marked: ReadonlyMap<number, ShownText>;
  /** The same for Form XObjects, whose MCIDs count apart (ISO 32000-1 14.7.4.2). */
  readonly forms: ReadonlyMap<PDFRawStream, ReadonlyMap<number, ShownText>>;
  /** Outside marked content, or inside an Artifact. */
  readonly unmarked: ShownText;
}

/** Fonts that were read already: a section's pages share them. */
export type FontShelf = Map<PDFDict, ContentFont>;

/** Forms in forms in forms: deeper than this nobody draws on purpose. */
const MAX_DEPTH = 20;

/** Whoever wants to know something else of a page that is read: is asked with its content, and shown each operation of it. */
export type Onlooker = (content: Uint8Array, resources: PDFDict | undefined) => (operation: Operation) => void;

/** @param edge what is seen of the page: text of which not even the middle of the glyphs lies inside is hidden */
export function readPageText(page: PDFDict, edge: Box, shelf: FontShelf, onlooker?: Onlooker): PageText {
  const marked = new Map<number, ShownText>();
  const forms = new Map<PDFRawStream, Map<number, ShownText>>();
  const unmarked: ShownText = { text: '', hidden: '' };
  const painter: Painter = {
    bytes: new Uint8Array(),
    state: initialState(edge),
    saved: [],
    path: undefined,
    clips: false,
    textMatrix: Float64Array.of(1, 0, 0, 1, 0, 0),
    lineX: 0,
    lineY: 0,
    shownY: 0,
    string: { bytes: new Uint8Array(256), length: 0 },
    marked: followMarkedContent(unmarked),
    sinks: marked,
    properties: undefined,
    findFont: () => undefined,
    paintForm: () => undefined,
  };

  const run = (bytes: Uint8Array, resources: PDFDict | undefined, sinks: Map<number, ShownText>, depth: number) => {
    const outer = { ...painter };
    painter.bytes = bytes;
    painter.sinks = sinks;
    painter.saved = [];
    painter.properties = dictAt(resources, 'Properties');
    const fonts = dictAt(resources, 'Font');
    const known = new Map<string, ContentFont | undefined>();
    painter.findFont = (name) => {
      if (!known.has(name)) known.set(name, fontAt(fonts, name, shelf));
      return known.get(name);
    };
    const objects = dictAt(resources, 'XObject');
    painter.paintForm = (name) => {
      const form = objects?.lookup(PDFName.of(name));
      if (depth >= MAX_DEPTH || !(form instanceof PDFRawStream)) return;
      if (form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) return;
      const before = painter.state;
      painter.state = formState(before, form.dict);
      run(streamBytes(form), dictAt(form.dict, 'Resources') ?? resources, sinksOf(form, sinks, forms), depth + 1);
      painter.state = before;
    };
    const show = depth === 0 ? onlooker?.(bytes, resources) : undefined;
    readOperations(bytes, (operation) => {
      OPERATORS.get(operation.code)?.(painter, operation);
      show?.(operation);
    });
    Object.assign(painter, outer);
  };

  run(pageContent(page), dictAt(page, 'Resources'), marked, 0);
  return { marked, forms, unmarked };
}

/**
 * MCIDs in a form count apart when it has a key in the ParentTree. Chromium 143 writes forms without one, for text with
 * `opacity`, and numbers their content through with the page's, as its structure tree does.
 */
function sinksOf(form: PDFRawStream, around: Map<number, ShownText>, forms: Map<PDFRawStream, Map<number, ShownText>>) {
  if (!form.dict.has(PDFName.of('StructParents'))) return around;
  const own = forms.get(form) ?? new Map<number, ShownText>();
  forms.set(form, own);
  return own;
}

/** A form has its own matrix and is cut at its box (ISO 32000-1 8.10.1). */
function formState(state: Painter['state'], form: PDFDict): Painter['state'] {
  const own = numbersAt(form, 'Matrix', 6);
  const matrix = own ? concat(Float64Array.from(own), state.matrix) : state.matrix;
  const box = numbersAt(form, 'BBox', 4);
  if (!box) return { ...state, matrix };
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  const edge = { left: Math.min(x1, x2), bottom: Math.min(y1, y2), right: Math.max(x1, x2), top: Math.max(y1, y2) };
  return { ...state, matrix, clip: intersect(state.clip, transformBox(edge, matrix)) };
}

function fontAt(fonts: PDFDict | undefined, name: string, shelf: FontShelf): ContentFont | undefined {
  const dict = fonts?.lookup(PDFName.of(name));
  if (!(dict instanceof PDFDict)) return undefined;
  const font = shelf.get(dict) ?? readFont(dict);
  shelf.set(dict, font);
  return font;
}

function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value: PDFObject | undefined = dict?.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}

function numbersAt(dict: PDFDict, key: string, length: number): number[] | undefined {
  const value = dict.lookup(PDFName.of(key));
  if (!(value instanceof PDFArray) || value.size() !== length) return undefined;
  return Array.from({ length }, (_, index) => {
    const number = value.lookup(index);
    return number instanceof PDFNumber ? number.asNumber() : 0;
  });
}
