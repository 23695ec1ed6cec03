/** Hears a PDF page by page by the tags as PDFium reads them. */
import { readFileSync } from 'node:fs';
import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { FIELD, gather, type Heard, IN_LINE, LINE_END, OBJECTS, type Reader } from './heard.js';

/** The part of PDFium that knows tags and letters; the wrapper keeps it private. */
interface Module {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetTextObject(text: number, index: number): number;
  _FPDFPageObj_GetMarkedContentID(object: number): number;
  _FPDF_StructTree_GetForPage(page: number): number;
  _FPDF_StructTree_Close(tree: number): void;
  _FPDF_StructTree_CountChildren(tree: number): number;
  _FPDF_StructTree_GetChildAtIndex(tree: number, index: number): number;
  _FPDF_StructElement_CountChildren(element: number): number;
  _FPDF_StructElement_GetChildAtIndex(element: number, index: number): number;
  _FPDF_StructElement_GetChildMarkedContentID(element: number, index: number): number;
  _FPDF_StructElement_GetType(element: number, buffer: number, length: number): number;
}

export const pdfium: Reader = {
  name: 'PDFium',
  async hear(file) {
    const library = await PDFiumLibrary.init();
    try {
      const document = await library.loadDocument(readFileSync(file));
      const heard: Heard[] = [];
      for (let index = 0; index < document.getPageCount(); index += 1) heard.push(...hearPage(document.getPage(index)));
      document.destroy();
      return heard;
    } finally {
      library.destroy();
    }
  },
};

function hearPage(page: PDFiumPage): readonly Heard[] {
  // The wrapper's own fields: there is no other way to the functions that it does not wrap.
  const { module, pageIdx } = page as unknown as { readonly module: Module; readonly pageIdx: number };
  const marked = readMarked(module, pageIdx);
  const { heard, add, part } = gather();
  const buffer = module.wasmExports.malloc(128);
  const typeOf = (element: number): string => {
    const length = module._FPDF_StructElement_GetType(element, buffer, 128);
    return Buffer.from(module.HEAPU8.subarray(buffer, buffer + Math.max(0, length - 2))).toString('utf16le');
  };
  const visit = (element: number): void => {
    const type = typeOf(element);
    if (OBJECTS.has(type)) return;
    if (!IN_LINE.has(type)) part();
    const count = module._FPDF_StructElement_CountChildren(element);
    for (let at = 0; at < count; at += 1) {
      const child = module._FPDF_StructElement_GetChildAtIndex(element, at);
      const id = child ? -1 : module._FPDF_StructElement_GetChildMarkedContentID(element, at);
      if (child) visit(child);
      else if (id >= 0) add(marked.get(id) ?? '');
      // It tells of no element that has no marks on the page: in a piece of a line that is the form of a field.
      else if (type === 'Span') add(FIELD);
    }
    if (!IN_LINE.has(type)) part();
  };
  const tree = module._FPDF_StructTree_GetForPage(pageIdx);
  const count = tree ? module._FPDF_StructTree_CountChildren(tree) : 0;
  for (let at = 0; at < count; at += 1) {
    const child = module._FPDF_StructTree_GetChildAtIndex(tree, at);
    if (child) visit(child);
  }
  if (tree) module._FPDF_StructTree_Close(tree);
  module.wasmExports.free(buffer);
  return heard;
}

/** 2 stands for a hyphen at the end of a line. */
const signs: ReadonlyMap<number, string> = new Map([
  [2, '-'],
  [10, LINE_END],
  [13, LINE_END],
]);

function readMarked(module: Module, page: number): ReadonlyMap<number, string> {
  const marked = new Map<number, string>();
  let id = -1;
  const text = module._FPDFText_LoadPage(page);
  const count = module._FPDFText_CountChars(text);
  for (let index = 0; index < count; index += 1) {
    const object = module._FPDFText_GetTextObject(text, index);
    // White space belongs to no object: it makes all of it anew from where letters stand.
    if (object) id = module._FPDFPageObj_GetMarkedContentID(object);
    if (id < 0) continue;
    const code = module._FPDFText_GetUnicode(text, index);
    marked.set(id, (marked.get(id) ?? '') + (signs.get(code) ?? String.fromCodePoint(code)));
  }
  module._FPDFText_ClosePage(text);
  return marked;
}
