/** Measures how much ink the darkest parts of a picture ask, without ever holding all of a large one. */
import { createInflate } from 'node:zlib';
import { PDFArray, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { inksOfJpeg, turns } from '../../content/inks-of-picture.js';
import { spendUnpacked } from '../../syntax/budget.js';
import { streamBytes } from '../../syntax/stream.js';

/** Pixels of a thousand that may be darker than what is reported: noise prints as noise. */
const IGNORED = 1 / 1000;
/** A JPEG with more is looked at through a sieve: every second or third pixel. A4 at 300 dots per inch has 9 million. */
const MOST_PIXELS = 10_000_000;
/** One that is sent in passes is held as a whole by whoever decodes it, at eight bytes a pixel. */
const MOST_IN_PASSES = 12_000_000;

const FILTER = PDFName.of('Filter');
const FLATE = PDFName.of('FlateDecode');

/**
 * 0 to 4 for all inks together; undefined for a picture that is damaged, too large to be measured, or not of four inks.
 * @throws OverBudget when a foreign file unpacks to more than is honest
 */
export async function heaviestInk(stream: PDFRawStream, pixels: number): Promise<number | undefined> {
  const { dict } = stream;
  const filter = dict.lookup(FILTER);
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  const isTurned = turns(dict);
  if (only === PDFName.of('DCTDecode')) return ofJpeg(stream);
  const sums = countSums(pixels, isTurned);
  if (only === FLATE && !dict.has(PDFName.of('DecodeParms'))) {
    const inflate = createInflate({ chunkSize: 131_072 });
    inflate.end(stream.contents);
    for await (const chunk of inflate) {
      spendUnpacked(dict.context, chunk.length);
      sums.add(chunk);
    }
  } else sums.add(streamBytes(stream));
  return sums.heaviest();
}

async function ofJpeg(stream: PDFRawStream): Promise<number | undefined> {
  const { width, height, isProgressive } = await sharp(stream.contents, { limitInputPixels: false }).metadata();
  const pixels = width * height;
  if (isProgressive && pixels > MOST_IN_PASSES) return undefined;
  const sieve =
    pixels > MOST_PIXELS ? Math.floor(Math.max(width, height) / Math.sqrt(pixels / MOST_PIXELS)) : undefined;
  const { inks, isTurned, ...size } = await inksOfJpeg(
    stream,
    sieve ? { width: sieve, height: sieve, kernel: 'nearest' } : undefined,
  );
  const sums = countSums(size.width * size.height, isTurned);
  sums.add(inks);
  return sums.heaviest();
}

/** How many pixels have how much of all inks; told of their bytes in pieces of any length. */
function countSums(pixels: number, isTurned: boolean) {
  const histogram = new Uint32Array(4 * 255 + 1);
  let counted = 0;
  let sum = 0;
  let part = 0;
  return {
    add(bytes: Uint8Array): void {
      for (let at = 0; at < bytes.length && counted < pixels; at += 1) {
        sum += bytes[at]!;
        part += 1;
        if (part < 4) continue;
        const total = isTurned ? 4 * 255 - sum : sum;
        histogram[total] = histogram[total]! + 1;
        counted += 1;
        part = 0;
        sum = 0;
      }
    },
    heaviest(): number | undefined {
      if (counted < pixels) return undefined;
      let darker = 0;
      for (let total = histogram.length - 1; total >= 0; total -= 1) {
        darker += histogram[total]!;
        if (darker > pixels * IGNORED) return total / 255;
      }
      return 0;
    },
  };
}
