/** Gives the pages of a PDF a size in whole pixels: every renderer rounds a broken size in its own way, and shifts the page. */
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** The MediaBox becomes the BleedBox (or itself), cut down to whole pixels; what is in the pages stays. */
export async function wholePixels(bytes: Uint8Array, dpi: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const px = 72 / dpi;
  for (const page of document.getPages()) {
    const { x, y, width, height } = page.getBleedBox();
    const [wide, high] = [Math.floor(width / px), Math.floor(height / px)];
    for (const box of ['CropBox', 'TrimBox', 'BleedBox', 'ArtBox']) page.node.delete(PDFName.of(box));
    // A thousandth less: what is a hair over a whole number gets a pixel more.
    page.setMediaBox(x, y, wide * px - 0.001, high * px - 0.001);
  }
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}
