/** Says what a mixture of inks leaves of the paper's white, on one plate. */

/** Cyan, magenta and yellow as what they leave of red, green and blue; black as a grey, and so an ink of its own. */
export type Plate = 'colours' | 'black' | { readonly ink: string };

/** Inks and light from 0 to 1. */
export function lightOf([c = 0, m = 0, y = 0, k = 0]: readonly number[], plate: Plate): number[] {
  // On the plate of another ink it leaves paper where it lies.
  if (typeof plate === 'object') return [1];
  return plate === 'colours' ? [1 - c, 1 - m, 1 - y] : [1 - k];
}

/** @param ink with a plate of its own: on any other it leaves paper */
export const lightOfSpot = (ink: string, strength: number, plate: Plate): number[] =>
  typeof plate === 'object' && plate.ink === ink ? [1 - strength] : lightOf([], plate);

/** The space that light is painted in. */
export const spaceOf = (plate: Plate): 'DeviceRGB' | 'DeviceGray' => (plate === 'colours' ? 'DeviceRGB' : 'DeviceGray');
