/** Reads how large the author wants a picture, and keeps its ratio whatever was asked. */
import type { Element } from 'hast';

const LENGTH = /^\s*([\d.]+)\s*(%|px|mm|cm|in|pt|em)?\s*$/;

/** @param ratio width by height */
export function wantedWidth({ properties }: Element, ratio: number): string | undefined {
  const [width, height] = [lengthOf(properties.dataWidth), lengthOf(properties.dataHeight)];
  delete properties.dataWidth;
  delete properties.dataHeight;
  // A height in per cent is of nothing that is known.
  const byHeight = height && height.unit !== '%' ? { number: height.number * ratio, unit: height.unit } : undefined;
  const both = width && byHeight && width.unit === byHeight.unit;
  const chosen = both && byHeight.number < width.number ? byHeight : (width ?? byHeight);
  return chosen && `${Math.round(chosen.number * 100) / 100}${chosen.unit}`;
}

function lengthOf(value: unknown): { number: number; unit: string } | undefined {
  const [, number, unit = 'px'] = LENGTH.exec(String(value ?? '')) ?? [];
  return Number(number) > 0 ? { number: Number(number), unit } : undefined;
}
