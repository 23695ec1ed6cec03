/** Says how far two pictures of one page are apart: on the whole, and in the worst square of five millimetres. */

export interface Difference {
  /** Of 255, over all pixels and channels. */
  readonly mean: number;
  /** Mean of the square of 5 by 5 mm that differs most, wherever it lies. */
  readonly worst: number;
  /** Its left and top edge. */
  readonly xMm: number;
  readonly yMm: number;
}

export const SQUARE_MM = 5;

/** Both of the same size, three bytes a pixel. */
export function difference(one: Uint8Array, other: Uint8Array, width: number, dpi: number): Difference {
  const height = one.length / 3 / width;
  const side = Math.min(Math.round((SQUARE_MM * dpi) / 25.4), width, height);
  // Sums over all that lies above and to the left: any square is four of them.
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      const at = 3 * (y * width + x);
      for (let channel = at; channel < at + 3; channel += 1)
        row += Math.abs((one[channel] as number) - (other[channel] as number)) / 3;
      sums[(y + 1) * stride + x + 1] = row + (sums[y * stride + x + 1] as number);
    }
  }
  let [worst, left, top] = [0, 0, 0];
  for (let y = 0; y + side <= height; y += 1) {
    for (let x = 0; x + side <= width; x += 1) {
      const at = y * stride + x;
      const below = at + side * stride;
      const sum =
        (sums[below + side] as number) - (sums[below] as number) - (sums[at + side] as number) + (sums[at] as number);
      if (sum > worst) [worst, left, top] = [sum, x, y];
    }
  }
  const mm = (pixels: number): number => Math.round((pixels * 254) / dpi) / 10;
  const all = sums[sums.length - 1] as number;
  return { mean: all / (width * height), worst: worst / side ** 2, xMm: mm(left), yMm: mm(top) };
}
