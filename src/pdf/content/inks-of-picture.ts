/** Unpacks a picture into its inks. */
import { PDFArray, type PDFDict, PDFName, PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib';
import sharp, { type ResizeOptions } from 'sharp';
import { streamBytes } from '../syntax/stream.js';

export interface InkPixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, 255 for solid. */
  readonly inks: Uint8Array;
}

const name = (text: string): PDFName => PDFName.of(text);

/**
 * @param longestPx of a JPEG that need not be read at its full size
 * @throws when the picture is damaged, or has other inks than four
 */
export async function inksOfPicture(stream: PDFRawStream, longestPx?: number): Promise<InkPixels> {
  const { dict } = stream;
  if (dict.lookup(name('Filter')) !== name('DCTDecode')) {
    const inks = streamBytes(stream);
    return { width: sizeAt(dict, 'Width'), height: sizeAt(dict, 'Height'), inks: turns(dict) ? turned(inks) : inks };
  }
  const { inks, isTurned, ...size } = await inksOfJpeg(
    stream,
    longestPx ? { width: longestPx, height: longestPx } : undefined,
  );
  return { ...size, inks: isTurned ? turned(inks) : inks };
}

/** @returns inks as they come out of the file: `isTurned` when 0 is solid */
export async function inksOfJpeg(
  { dict, contents }: PDFRawStream,
  size?: ResizeOptions,
): Promise<InkPixels & { readonly isTurned: boolean }> {
  const picture = sharp(contents, { limitInputPixels: false })
    // Both: without the first the inks would go to a screen and back.
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk');
  // A sieve needs all pixels first.
  const fastShrinkOnLoad = size?.kernel !== 'nearest';
  if (size) picture.resize({ fit: 'inside', withoutEnlargement: true, fastShrinkOnLoad, ...size });
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 4) throw new Error('not four inks');
  // libvips turns what Adobe wrote, by the mark in the file; a PDF asks only what its dictionary says.
  return { width: info.width, height: info.height, inks: data, isTurned: isAdobe(contents) !== turns(dict) };
}

/** A Decode array may say that 0 is solid (ISO 32000-1 8.9.5.2). */
export function turns(dict: PDFDict): boolean {
  const decode = dict.lookup(name('Decode'));
  const first = decode instanceof PDFArray ? decode.lookup(0) : undefined;
  return first instanceof PDFNumber && first.asNumber() === 1;
}

const turned = (inks: Uint8Array): Uint8Array => inks.map((value) => 255 - value);

/** An APP14 segment stands before the picture itself. */
const isAdobe = (jpeg: Uint8Array): boolean => {
  const start = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.length);
  const at = start.indexOf('Adobe', 0, 'latin1');
  return at > 3 && start[at - 4] === 0xff && start[at - 3] === 0xee;
};

export function sizeAt(dict: PDFDict, key: string): number {
  const value = dict.lookup(name(key));
  return value instanceof PDFNumber ? value.asNumber() : 0;
}
