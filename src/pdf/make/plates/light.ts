/** Says what a mixture of inks leaves of the paper's white, on one plate. */

/** Cyan, magenta and yellow as what they leave of red, green and blue; black as a grey. */
export type Plate = 'colours' | 'black';

/** Inks and light from 0 to 1. */
export function lightOf([c = 0, m = 0, y = 0, k = 0]: readonly number[], plate: Plate): number[] {
  return plate === 'colours' ? [1 - c, 1 - m, 1 - y] : [1 - k];
}
