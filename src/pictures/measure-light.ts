/** Measures how light the pages of PDFs are, per channel: what is drawn at a low resolution and averaged. */
import { PDFiumLibrary } from '@hyzyla/pdfium';

/** Of red, green and blue: 0 for none anywhere, 1 for a page that is all white. */
export type Light = readonly [red: number, green: number, blue: number];

const PT_PER_INCH = 72;

/** @returns one per page of each file; together, because the library takes a tenth of a second to start */
export async function measureLight(files: readonly Uint8Array[], dpi: number): Promise<Light[][]> {
  const library = await PDFiumLibrary.init();
  try {
    const lights: Light[][] = [];
    for (const bytes of files) lights.push(await measureFile(library, bytes, dpi));
    return lights;
  } finally {
    library.destroy();
  }
}

async function measureFile(library: PDFiumLibrary, bytes: Uint8Array, dpi: number): Promise<Light[]> {
  const document = await library.loadDocument(bytes);
  try {
    const lights: Light[] = [];
    for (let index = 0; index < document.getPageCount(); index += 1) {
      const page = document.getPage(index);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const [width, height] = [originalWidth, originalHeight].map((pt) => Math.round((pt * dpi) / PT_PER_INCH));
      if (!width || !height) throw new RangeError(`page ${index} is nothing to look at`);
      const { data } = await page.render({ width, height, scale: 1, render: 'bitmap' });
      lights.push(mean(data, width * height));
    }
    return lights;
  } finally {
    document.destroy();
  }
}

/** @param data four bytes a pixel: red, green, blue, and one that says nothing */
function mean(data: Uint8Array, pixels: number): Light {
  let [red, green, blue] = [0, 0, 0];
  for (let at = 0; at < 4 * pixels; at += 4) {
    red += data[at] as number;
    green += data[at + 1] as number;
    blue += data[at + 2] as number;
  }
  return [red / 255 / pixels, green / 255 / pixels, blue / 255 / pixels];
}
