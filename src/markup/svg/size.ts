/** Gives a drawing the two things that a page needs of it: how large it is by nature, and how it scales. */
import type { Element } from 'hast';
import { own } from '../../own.js';

const PX: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  q: 96 / 101.6,
  in: 96,
  em: 16,
  ex: 8,
  rem: 16,
};
/** What browsers give a drawing that says nothing. */
const DEFAULT = { widthPx: 300, heightPx: 150 };

export interface DrawingSize {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whether the drawing says itself how large it is; else it may be as large as its place. */
  readonly isFixed: boolean;
}

export function drawingSize({ properties }: Element): DrawingSize {
  const [width, height] = [lengthPx(properties.width), lengthPx(properties.height)];
  const box = numbersOf(properties.viewBox);
  const ratio = box ? box[2]! / box[3]! : (width ?? DEFAULT.widthPx) / (height ?? DEFAULT.heightPx);
  if (width) return { widthPx: width, heightPx: height ?? width / ratio, isFixed: true };
  if (height) return { widthPx: height * ratio, heightPx: height, isFixed: true };
  if (box) return { widthPx: box[2]!, heightPx: box[3]!, isFixed: false };
  return { ...DEFAULT, isFixed: false };
}

/** Without a `viewBox` a drawing is cut off when it gets smaller; without a size it vanishes in a narrow place. */
export function completeSize(root: Element): void {
  const { widthPx, heightPx } = drawingSize(root);
  if (!numbersOf(root.properties.viewBox)) root.properties.viewBox = `0 0 ${rounded(widthPx)} ${rounded(heightPx)}`;
  if (!lengthPx(root.properties.width)) root.properties.width = rounded(widthPx);
  if (!lengthPx(root.properties.height)) root.properties.height = rounded(heightPx);
  // As in a file of its own: what lies outside is not seen.
  delete root.properties.x;
  delete root.properties.y;
}

function lengthPx(value: unknown): number | undefined {
  const [, number, unit = ''] = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(String(value ?? '')) ?? [];
  const px = Number(number) * (own(PX, unit.toLowerCase()) ?? Number.NaN);
  return px > 0 ? px : undefined;
}

function numbersOf(viewBox: unknown): readonly number[] | undefined {
  const numbers = String(viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers.length === 4 && numbers.every(Number.isFinite) && numbers[2]! > 0 && numbers[3]! > 0
    ? numbers
    : undefined;
}

const rounded = (px: number): number => Math.round(px * 100) / 100;
