/** Draws the small ladder of a werkvorm: a stair per rung, filled where the text names that rung. */
import type { Element } from 'hast';
import { s } from 'hastscript';

/** In tenths of a millimetre, so that the path data stays whole. */
const STAIR = { width: 32, gap: 6, rise: 15, foot: 16 } as const;
const PER_MM = 10;

/** Empty when the text names none of the rungs. */
export function ladder(text: string, rungs: readonly string[]): Element[] {
  const named = rungs.map((rung) => text.toLowerCase().includes(rung));
  if (!named.includes(true)) return [];
  const width = rungs.length * (STAIR.width + STAIR.gap);
  const height = STAIR.foot + (rungs.length - 1) * STAIR.rise;
  const stairs = named.map((filled, index) => {
    const tall = STAIR.foot + index * STAIR.rise;
    return s('rect', {
      x: index * (STAIR.width + STAIR.gap) + 2,
      y: height - tall + 2,
      width: STAIR.width - 4,
      height: tall - 4,
      fill: filled ? 'var(--part)' : 'none',
      stroke: 'var(--part)',
      strokeWidth: 4,
    });
  });
  const size = { viewBox: `0 0 ${width} ${height}`, width: `${width / PER_MM}mm`, height: `${height / PER_MM}mm` };
  return [s('svg.ladder', { ...size, ariaHidden: 'true' }, stairs)];
}
