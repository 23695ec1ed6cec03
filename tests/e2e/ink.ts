/** Looks at pixels of a rendered page: how much of a frame around it is painted. */
import sharp from 'sharp';

export interface Frame {
  /** From the picture's edge. */
  readonly insetMm: number;
  readonly dpi: number;
}

/** Lighter than this is paper. */
const PAPER = 250;

/** The share (0 to 1) of pixels that are not paper, on each side of a frame one pixel wide. */
export async function inked(png: Uint8Array, { insetMm, dpi }: Frame) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  // One pixel inside, so that a line that ends between two pixels does not count as unpainted.
  const inset = Math.ceil((insetMm / 25.4) * dpi) + 1;
  const isInk = (x: number, y: number): boolean => {
    const at = (y * width + x) * channels;
    return data.subarray(at, at + channels).some((value) => value < PAPER);
  };
  const share = (length: number, at: (step: number) => readonly [number, number]): number => {
    const steps = Array.from({ length: length - 2 * inset }, (_, step) => at(step + inset));
    return steps.filter(([x, y]) => isInk(x, y)).length / steps.length;
  };
  return {
    top: share(width, (x) => [x, inset]),
    right: share(height, (y) => [width - 1 - inset, y]),
    bottom: share(width, (x) => [x, height - 1 - inset]),
    left: share(height, (y) => [inset, y]),
  };
}

/** How many pixels in a border of this width are not paper. */
export async function inkInBorder(png: Uint8Array, { insetMm, dpi }: Frame): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const border = Math.floor((insetMm / 25.4) * dpi);
  let count = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (x >= border && x < width - border && y >= border && y < height - border) x = width - border;
      const at = (y * width + x) * channels;
      if (data.subarray(at, at + channels).some((value) => value < PAPER)) count += 1;
    }
  }
  return count;
}
