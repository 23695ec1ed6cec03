/** Takes a finished file for the press apart into what its plates print, as two PDFs that any screen renderer can draw. */
import { type PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import type { InkPixels } from '../../content/inks-of-picture.js';
import { pagesOf } from '../../document/pages.js';
import { openPdf } from '../../syntax/open.js';
import { streamBytes } from '../../syntax/stream.js';
import { writePdf } from '../../syntax/write.js';
import { gatherColoured } from '../ink/gather.js';
import { type Plate, spaceOf } from './light.js';
import { plateContent } from './plate-content.js';
import { plateGradient } from './plate-gradient.js';
import { platePicture, smallPicture } from './plate-picture.js';

export interface Plates {
  readonly colours: Uint8Array;
  readonly black: Uint8Array;
  /** As many as were asked for. */
  readonly spots: readonly Uint8Array[];
}

const name = (text: string): PDFName => PDFName.of(text);

/**
 * Pages are cut to their trim, and pictures are small: only how much ink they have is looked at.
 * Knows what our own colour pass writes: DeviceCMYK, DeviceGray and spot inks; another colour space is left as it is.
 * @param spots names of inks with a plate of their own
 */
export async function makePlates(pressed: Uint8Array, spots: readonly string[] = []): Promise<Plates> {
  const small = new Map<number, InkPixels | undefined>();
  const colours = await makePlate(pressed, 'colours', small);
  const black = await makePlate(pressed, 'black', small);
  const others: Uint8Array[] = [];
  for (const ink of spots) others.push(await makePlate(pressed, { ink }, small));
  return { colours, black, spots: others };
}

/** @param small pictures in the order in which they are found: read once for all plates */
async function makePlate(
  pressed: Uint8Array,
  plate: Plate,
  small: Map<number, InkPixels | undefined>,
): Promise<Uint8Array> {
  const { context, catalog } = await openPdf(pressed, '');
  const pages = pagesOf(catalog);
  const { contents, gradients, pictures, groups } = gatherColoured(context, pages);
  for (const { ref, stream, resources, ground } of contents)
    if (ground === 'paper') context.assign(ref, plain(stream, plateContent(streamBytes(stream), resources, plate)));
  for (const { shading, ground } of gradients) if (ground === 'paper') plateGradient(shading, plate);
  for (const [index, { ref, stream, ground }] of pictures.entries()) {
    if (ground !== 'paper') continue;
    if (!small.has(index)) small.set(index, await smallPicture(stream));
    const made = platePicture(stream, small.get(index), plate);
    if (made) context.assign(ref, made);
  }
  for (const { group, ground } of groups)
    if (ground === 'paper' && group.has(name('CS'))) group.set(name('CS'), name(spaceOf(plate)));
  for (const { dict } of pages) cutToTrim(dict);
  return writePdf(context);
}

function plain({ dict }: PDFRawStream, bytes: Uint8Array): PDFRawStream {
  const copy = dict.clone(dict.context);
  for (const key of ['Filter', 'DecodeParms']) copy.delete(name(key));
  copy.set(name('Length'), PDFNumber.of(bytes.length));
  return PDFRawStream.of(copy, bytes);
}

function cutToTrim(page: PDFDict): void {
  const trim = page.get(name('TrimBox'));
  if (!trim) return;
  page.set(name('MediaBox'), trim);
  page.delete(name('CropBox'));
}
