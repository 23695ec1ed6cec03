/** Draws what diagrams share: labels, boxes, numbered stones, trails and arrows, all readable without colour. */

import { paint } from './palette.js';
import { line, type Point, polygon, rect, round, type TextStyle, text, textLines } from './shapes.js';
import { type StoneShape, stone } from './stone.js';

/** Distance between two lines of the smallest text. */
export const LEADING = 6.7;

/** Plain words in ink, in one or more lines. */
export const words = (x: number, y: number, lines: readonly string[], style: Partial<TextStyle> = {}): string =>
  textLines(x, y, lines, style.size ? style.size * 1.24 : LEADING, { fill: paint.ink, ...style });

export const boldWords = (x: number, y: number, lines: readonly string[], style: Partial<TextStyle> = {}): string =>
  words(x, y, lines, { bold: true, ...style });

/** A number in a field stone around a middle point; light stones carry ink. */
export const numberStone = (x: number, y: number, mark: string, fill: string, size = 14, ink: string = paint.white) =>
  stone(x - size / 2, y - size * 0.44, size, size * 0.88, fill, ((mark.charCodeAt(0) + 1) % 3) as StoneShape) +
  text(x, y + size * 0.19, mark, { fill: ink, number: true, size: size * 0.54, anchor: 'middle' });

export interface BoxLook {
  fill?: string;
  edge?: string;
  weight?: number;
  /** Dashes tell a box from a solid one when colour is gone. */
  dashed?: boolean;
}

export const box = (x: number, y: number, width: number, height: number, look: BoxLook = {}): string => {
  const { fill = paint.white, edge = paint.ink, weight = 0.7, dashed = false } = look;
  const dashes = dashed ? ` stroke-dasharray="3 2"` : '';
  return (
    rect(x, y, width, height, fill) +
    `<path d="M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z" fill="none" stroke="${edge}" stroke-width="${weight}"${dashes}/>`
  );
};

/** A straight arrow; the head is part of its length. */
export const arrow = (from: Point, to: Point, colour: string = paint.ink, weight = 1.2): string => {
  const long = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [dx, dy] = [(to[0] - from[0]) / long, (to[1] - from[1]) / long];
  const size = weight * 3.4;
  const neck: Point = [to[0] - dx * size, to[1] - dy * size];
  const half = size * 0.62;
  return (
    line(`M${from.map(round).join(' ')}L${neck.map(round).join(' ')}`, colour, weight, 'butt') +
    polygon([to, [neck[0] - dy * half, neck[1] + dx * half], [neck[0] + dy * half, neck[1] - dx * half]], colour)
  );
};

/** A sandy trail with a darker edge, so that it also shows on white. */
export const trail = (data: string, width = 9): string =>
  line(data, paint.stoneLight, width + 1.2) + line(data, paint.sandDeep, width);

/** A tick, for what is agreed or decided. */
export const tick = (x: number, y: number, size: number, colour: string, weight = 1.4): string =>
  line(`M${x - size / 2} ${y}l${size * 0.36} ${size * 0.4}L${x + size / 2} ${y - size * 0.4}`, colour, weight);
