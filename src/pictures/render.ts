/** Draws pages of a PDF as PNG with PDFium, the engine that most readers' browsers use too. */
import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import sharp from 'sharp';

export interface RenderOptions {
  /** Counted from 0; all when absent. */
  readonly pages?: readonly number[];
  readonly dpi: number;
  /** `media` is everything the file shows; `trim` what is left after cutting (the same in a file without bleed). */
  readonly box: 'trim' | 'media';
}

export interface PagePicture {
  /** Counted from 0. */
  readonly page: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly png: Uint8Array;
}

/** In points, y upwards. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of PDFium that knows boxes; the wrapper keeps it private and offers only page sizes. */
interface BoxReader {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
  /** Writes left, bottom, right, top as 32-bit floats; 0 when the page has no such box. */
  _FPDFPage_GetTrimBox(page: number, left: number, bottom: number, right: number, top: number): number;
  /** Writes left, top, right, bottom: the CropBox, or the MediaBox where there is none. */
  _FPDF_GetPageBoundingBox(page: number, rectangle: number): number;
}

const PT_PER_INCH = 72;

/**
 * One page at a time, so that a book of hundreds never stands in memory whole.
 * @throws Error when the bytes are no PDF; RangeError for a page that does not exist.
 */
export async function* renderPages(bytes: Uint8Array, options: RenderOptions): AsyncGenerator<PagePicture> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    try {
      const count = document.getPageCount();
      for (const page of options.pages ?? Array.from({ length: count }, (_, index) => index)) {
        if (!(page >= 0 && page < count)) throw new RangeError(`there is no page ${page}: the file has ${count}`);
        yield await renderPage(document, page, options);
      }
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
}

async function renderPage(document: PDFiumDocument, index: number, { dpi, box }: RenderOptions): Promise<PagePicture> {
  const page = document.getPage(index);
  const scale = dpi / PT_PER_INCH;
  const { whole, trim } = readBoxes(page);
  const width = Math.round((whole.right - whole.left) * scale);
  const height = Math.round((whole.top - whole.bottom) * scale);
  // Given a size in px instead of a scale, the wrapper does not cut the page to whole points first.
  const { data } = await page.render({ width, height, scale: 1, render: 'bitmap' });
  const image = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
  if (box === 'trim') {
    const left = clamp((trim.left - whole.left) * scale, width - 1);
    const top = clamp((whole.top - trim.top) * scale, height - 1);
    const trimWidth = Math.min(Math.round((trim.right - trim.left) * scale), width - left);
    const trimHeight = Math.min(Math.round((trim.top - trim.bottom) * scale), height - top);
    image.extract({ left, top, width: trimWidth, height: trimHeight });
  }
  const png = await image.png({ compressionLevel: 6 }).toBuffer({ resolveWithObject: true });
  return { page: index, widthPx: png.info.width, heightPx: png.info.height, png: png.data };
}

function readBoxes(page: PDFiumPage): { readonly whole: Box; readonly trim: Box } {
  // The wrapper has no way to boxes; its version is pinned exactly, and a test draws a trim box through these fields.
  const { module, pageIdx } = page as unknown as { readonly module: BoxReader; readonly pageIdx: number };
  const pointer = module.wasmExports.malloc(16);
  try {
    const read = () => [...new Float32Array(module.HEAPU8.buffer, pointer, 4)];
    module._FPDF_GetPageBoundingBox(pageIdx, pointer);
    const [left = 0, top = 0, right = 0, bottom = 0] = read();
    const whole = { left, top, right, bottom };
    const found = module._FPDFPage_GetTrimBox(pageIdx, pointer, pointer + 4, pointer + 8, pointer + 12);
    if (!found) return { whole, trim: whole };
    const [trimLeft = 0, trimBottom = 0, trimRight = 0, trimTop = 0] = read();
    return { whole, trim: { left: trimLeft, top: trimTop, right: trimRight, bottom: trimBottom } };
  } finally {
    module.wasmExports.free(pointer);
  }
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(0, Math.round(value)), most);
}
