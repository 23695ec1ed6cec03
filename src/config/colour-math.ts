/** Computes with colours of a screen: luminance and contrast as WCAG defines them, and tints on white. */

export const HEX = /^#[0-9A-Fa-f]{6}$/;

/** Contrast of two #RRGGBB colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastRatio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** So many per cent of a colour, the rest white. */
export const tintOf = (hex: string, percent: number): string => mixed(channels(hex), [255, 255, 255], percent);

/** So many per cent of one colour, the rest of another. */
export const mixOf = (one: string, other: string, percent: number): string =>
  mixed(channels(one), channels(other), percent);

function mixed(one: readonly number[], other: readonly number[], percent: number): string {
  const each = one.map((channel, index) => {
    const rest = other[index] ?? 0;
    return Math.round(rest - ((rest - channel) * percent) / 100);
  });
  return `#${each.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

const channels = (hex: string): number[] => [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
