/** Names screen colours as palettes do, `#RRGGBB` in capitals; channels from 0 to 1. */

export const to8Bit = (value: number): number => Math.max(0, Math.min(255, Math.round(value * 255)));

export const hexOf = (...channels: readonly number[]): string =>
  `#${channels.map((value) => to8Bit(value).toString(16).padStart(2, '0')).join('')}`.toUpperCase();

export const channelsOf = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
