/** Colours as the browser computes them: read, laid over each other, and how well one is read on another (WCAG 2.2, 1.4.3). */

/** Red, green and blue of 0 to 255, and how much covers what lies under it. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const WHITE: Colour = [255, 255, 255, 1];

const known = new Map<string, Colour | undefined>();

/** Undefined for none at all, and for what is no plain colour. */
export function colourOf(css: string, alpha = 1): Colour | undefined {
  if (!known.has(css)) known.set(css, parse(css));
  const colour = known.get(css);
  if (!colour || colour[3] * alpha === 0) return undefined;
  return alpha === 1 ? colour : [colour[0], colour[1], colour[2], colour[3] * alpha];
}

function parse(css: string): Colour | undefined {
  const [, name, inside = ''] = /^(rgba?|color)\((.*)\)$/.exec(css) ?? [];
  if (!name) return undefined;
  const numbers = (inside.match(/-?[\d.]+(e-?\d+)?%?/g) ?? []).map((each) =>
    each.endsWith('%') ? Number.parseFloat(each) / 100 : Number(each),
  );
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  const scale = name === 'color' ? 255 : 1;
  return [red * scale, green * scale, blue * scale, alpha];
}

export function over(top: Colour, under: Colour): Colour {
  if (top[3] === 1) return top;
  const [alpha, rest] = [top[3], 1 - top[3]];
  return [top[0] * alpha + under[0] * rest, top[1] * alpha + under[1] * rest, top[2] * alpha + under[2] * rest, 1];
}

export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)];
  return (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05);
}

/** Few colours stand on all pages of a section, and each is asked of at every line. */
const luminances = new WeakMap<Colour, number>();

function luminance(colour: Colour): number {
  const known = luminances.get(colour);
  if (known !== undefined) return known;
  const [red, green, blue] = colour;
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const found = 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  luminances.set(colour, found);
  return found;
}
