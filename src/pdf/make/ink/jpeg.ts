/** Packs inks as a JPEG. */
import sharp from 'sharp';

/** As Adobe writes CMYK, and libvips too: 255 is no ink. The picture in the PDF turns it round. */
export const JPEG_DECODE = [1, 0, 1, 0, 1, 0, 1, 0];
/** At 92, with full colour resolution, nobody has told the difference on paper. */
const QUALITY = 92;

/**
 * Photos come one after the other, whoever asks: each takes a hundred megabytes while it is packed.
 * @param fill writes C M Y K per pixel, 255 is solid, into what it is given
 */
export async function inksToJpeg(
  width: number,
  height: number,
  fill: (inks: Uint8Array) => Promise<void>,
): Promise<Uint8Array> {
  const before = last;
  let done = (): void => undefined;
  last = new Promise((resolve) => {
    done = resolve;
  });
  await before;
  try {
    return await pack(width, height, fill);
  } finally {
    done();
  }
}

let last: Promise<void> = Promise.resolve();

async function pack(width: number, height: number, fill: (inks: Uint8Array) => Promise<void>): Promise<Uint8Array> {
  const head = tiffHead(width, height);
  const tiff = Buffer.allocUnsafeSlow(head.length + width * height * 4);
  tiff.set(head);
  await fill(tiff.subarray(head.length));
  // Read in order, and with the usual coding, libvips keeps a few lines in memory and not the picture three times.
  return (
    sharp(tiff, { limitInputPixels: false, sequentialRead: true })
      // Both: without the first the inks would go to a screen and back.
      .pipelineColourspace('cmyk')
      .toColourspace('cmyk')
      .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4', optimiseCoding: false })
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
const ROWS = 16;

/** Of the plainest TIFF there is: sharp takes raw pixels for red, green, blue and alpha when there are four of them. */
function tiffHead(width: number, height: number): Buffer {
  const strips = Math.ceil(height / ROWS);
  const rowBytes = width * 4;
  const bitsAt = 8 + 2 + TAGS * 12 + 4;
  const offsetsAt = bitsAt + 8;
  const countsAt = offsetsAt + 4 * strips;
  const head = Buffer.alloc(countsAt + 4 * strips);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(TAGS, 8);
  /** A single value stands in the tag itself. */
  const list = (at: number, values: readonly number[]): number => {
    for (const [index, value] of values.entries()) head.writeUInt32LE(value, at + 4 * index);
    return strips === 1 ? (values[0] ?? 0) : at;
  };
  const starts = Array.from({ length: strips }, (_, strip) => strip * ROWS);
  const offsets = starts.map((row) => head.length + row * rowBytes);
  const counts = starts.map((row) => Math.min(ROWS, height - row) * rowBytes);
  const tags: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, 4, bitsAt],
    [259, SHORT, 1, 1],
    // Separated: cyan, magenta, yellow, black.
    [262, SHORT, 1, 5],
    [273, LONG, strips, list(offsetsAt, offsets)],
    [277, SHORT, 1, 4],
    [278, LONG, 1, ROWS],
    [279, LONG, strips, list(countsAt, counts)],
  ];
  for (const [index, [tag, type, count, value]] of tags.entries()) {
    const at = 10 + index * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(count, at + 4);
    head.writeUInt32LE(value, at + 8);
  }
  for (let channel = 0; channel < 4; channel += 1) head.writeUInt16LE(8, bitsAt + 2 * channel);
  return head;
}
