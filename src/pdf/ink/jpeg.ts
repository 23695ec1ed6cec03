/** Packs inks as a JPEG. */
import sharp from 'sharp';

/** As Adobe writes CMYK, and libvips too: 255 is no ink. The picture in the PDF turns it round. */
export const JPEG_DECODE = [1, 0, 1, 0, 1, 0, 1, 0];
/** At 92, with full colour resolution, nobody has told the difference on paper. */
const QUALITY = 92;

/** @param inks C M Y K per pixel, 255 is solid */
export async function inksToJpeg(inks: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  return (
    sharp(wrapTiff(inks, width, height), { limitInputPixels: false })
      // Both: without the first the inks would go to a screen and back.
      .pipelineColourspace('cmyk')
      .toColourspace('cmyk')
      .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4', optimiseCoding: true })
      .toBuffer()
  );
}

export async function greyToJpeg(grey: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality: QUALITY })
    .toBuffer();
}

const TAGS = 9;
const SHORT = 3;
const LONG = 4;

/** The plainest TIFF there is: sharp takes raw pixels for red, green, blue and alpha when there are four of them. */
function wrapTiff(inks: Uint8Array, width: number, height: number): Buffer {
  const head = Buffer.alloc(8 + 2 + TAGS * 12 + 4 + 8);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(TAGS, 8);
  const bitsAt = head.length - 8;
  const tags: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, 4, bitsAt],
    [259, SHORT, 1, 1],
    // Separated: cyan, magenta, yellow, black.
    [262, SHORT, 1, 5],
    [273, LONG, 1, head.length],
    [277, SHORT, 1, 4],
    [278, LONG, 1, height],
    [279, LONG, 1, width * height * 4],
  ];
  for (const [index, [tag, type, count, value]] of tags.entries()) {
    const at = 10 + index * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(count, at + 4);
    head.writeUInt32LE(value, at + 8);
  }
  for (let channel = 0; channel < 4; channel += 1) head.writeUInt16LE(8, bitsAt + 2 * channel);
  return Buffer.concat([head, inks]);
}
