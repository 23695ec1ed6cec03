/** Makes a small picture of the light that one plate leaves of a picture in inks. */
import { PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { type InkPixels, inksOfPicture } from '../../content/inks-of-picture.js';
import type { Plate } from './light.js';

const name = (text: string): PDFName => PDFName.of(text);
/** Of the longest side: finer than what is measured at. */
const LONGEST_PX = 256;

/** Undefined for a picture that has no four inks, or cannot be read. */
export async function smallPicture(stream: PDFRawStream): Promise<InkPixels | undefined> {
  if (stream.dict.lookup(name('ColorSpace')) !== name('DeviceCMYK')) return undefined;
  try {
    return shrink(await inksOfPicture(stream, LONGEST_PX));
  } catch {
    return undefined;
  }
}

/** Each pixel the mean of a square of so many by so many; the last ones of what is left. */
function shrink(picture: InkPixels): InkPixels {
  const { inks, width: widthPx, height: heightPx } = picture;
  const factor = Math.ceil(Math.max(widthPx, heightPx) / LONGEST_PX);
  if (factor <= 1) return picture;
  const [width, height] = [Math.ceil(widthPx / factor), Math.ceil(heightPx / factor)];
  const small = new Uint8Array(width * height * 4);
  const sums = new Float64Array(width * 4);
  for (let row = 0; row < height; row += 1) {
    sums.fill(0);
    const last = Math.min(heightPx, (row + 1) * factor);
    for (let y = row * factor; y < last; y += 1) {
      for (let x = 0, from = y * widthPx * 4; x < widthPx; x += 1, from += 4) {
        const to = Math.floor(x / factor) * 4;
        for (let ink = 0; ink < 4; ink += 1) sums[to + ink] = (sums[to + ink] as number) + (inks[from + ink] as number);
      }
    }
    for (let at = 0; at < width * 4; at += 1) {
      const column = Math.floor(at / 4);
      const pixels = (last - row * factor) * (Math.min(widthPx, (column + 1) * factor) - column * factor);
      small[row * width * 4 + at] = Math.round((sums[at] as number) / pixels);
    }
  }
  return { width, height, inks: small };
}

/** Undefined when the picture says already what this plate prints of it. */
export function platePicture(
  { dict }: PDFRawStream,
  small: InkPixels | undefined,
  plate: Plate,
): PDFRawStream | undefined {
  const isGrey = dict.lookup(name('ColorSpace')) === name('DeviceGray');
  if (isGrey && plate === 'black') return undefined;
  if (!isGrey && !small) return undefined;
  const copy = dict.clone(dict.context);
  for (const key of ['Filter', 'DecodeParms', 'Decode']) copy.delete(name(key));
  const channels = plate === 'colours' ? 3 : 1;
  // No photo is on the plate of another ink: it leaves paper there.
  const isSpot = typeof plate === 'object';
  const { width, height, inks } = small ?? { width: 1, height: 1, inks: new Uint8Array(4) };
  const light = new Uint8Array(width * height * channels);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    for (let channel = 0; channel < channels; channel += 1)
      light[pixel * channels + channel] = isSpot
        ? 255
        : 255 - (inks[pixel * 4 + (channels === 1 ? 3 : channel)] as number);
  copy.set(name('Width'), PDFNumber.of(width));
  copy.set(name('Height'), PDFNumber.of(height));
  copy.set(name('BitsPerComponent'), PDFNumber.of(8));
  copy.set(name('ColorSpace'), name(channels === 3 ? 'DeviceRGB' : 'DeviceGray'));
  copy.set(name('Length'), PDFNumber.of(light.length));
  return PDFRawStream.of(copy, light);
}
