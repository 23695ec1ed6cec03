/** Writes the few SVG shapes that every drawing is made of; all numbers are millimetres of the viewBox. */

/** A point in a drawing. */
export type Point = readonly [x: number, y: number];

/** Two decimals are 0.01 mm on paper: finer than any press. */
export const round = (value: number): number => Number(value.toFixed(2)) + 0;

const colourOf = (fill: string): string => `fill="${fill}"`;

export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${radius ? ` rx="${round(radius)}"` : ''} ${colourOf(fill)}/>`;

export const circle = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${colourOf(fill)}/>`;

export const ellipse = (x: number, y: number, radiusX: number, radiusY: number, fill: string): string =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(radiusX)}" ry="${round(radiusY)}" ${colourOf(fill)}/>`;

export const path = (data: string, fill: string): string => `<path d="${data}" ${colourOf(fill)}/>`;

export const polygon = (points: readonly Point[], fill: string): string =>
  path(`M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`, fill);

/** A line with round ends; `butt` gives it square-cut ends, for edges that must meet exactly. */
export const line = (data: string, stroke: string, width: number, ends: 'round' | 'butt' = 'round'): string => {
  const cut = ends === 'round' ? ' stroke-linecap="round" stroke-linejoin="round"' : '';
  return `<path d="${data}" fill="none" stroke="${stroke}" stroke-width="${round(width)}"${cut}/>`;
};

export const ring = (x: number, y: number, radius: number, stroke: string, width: number): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="none" stroke="${stroke}" stroke-width="${round(width)}"/>`;

/** Where a group is put, how large it is and how far it leans (degrees, clockwise). */
export interface Placing {
  x?: number;
  y?: number;
  scale?: number;
  /** Mirror the group left to right. */
  flip?: boolean;
  turn?: number;
  /** The point around which the group turns; its own origin when left out. */
  around?: Point;
}

export const group = (placing: Placing, ...children: string[]): string => {
  const { x = 0, y = 0, scale = 1, flip = false, turn = 0, around } = placing;
  const steps: string[] = [];
  if (x || y) steps.push(`translate(${round(x)} ${round(y)})`);
  if (turn) steps.push(`rotate(${round(turn)}${around ? ` ${around.map(round).join(' ')}` : ''})`);
  if (flip) steps.push(`scale(${round(-scale)} ${round(scale)})`);
  else if (scale !== 1) steps.push(`scale(${round(scale)})`);
  const inside = children.join('');
  return steps.length > 0 ? `<g transform="${steps.join(' ')}">${inside}</g>` : inside;
};

/** Draws the children only inside one outline; the id must be unique in the whole book. */
export const clipped = (id: string, outline: string, ...children: string[]): string =>
  `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">${children.join('')}</g>`;

/** The fonts of the book: everything is read in the first, only numbers stand in the second. */
const READING_FONT = 'Atkinson Hyperlegible Next';
const NUMBER_FONT = 'Bricolage Grotesque';

/** The smallest text in a figure, in millimetres: 13 pt at 138 mm wide, and 18 pt at the 188 mm of large print. */
export const SMALLEST_TEXT = 5.5;

export interface TextStyle {
  fill: string;
  size?: number;
  bold?: boolean;
  number?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

export const text = (x: number, y: number, words: string, style: TextStyle): string => {
  const { fill, size = SMALLEST_TEXT, bold = false, number = false, anchor = 'start' } = style;
  const family = number ? NUMBER_FONT : READING_FONT;
  const weight = number ? 800 : bold ? 700 : 400;
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-family="${family}" font-weight="${weight}" font-size="${round(size)}"${place} ${colourOf(fill)}>${words}</text>`;
};

/** Several lines of text under each other. */
export const textLines = (x: number, y: number, lines: readonly string[], leading: number, style: TextStyle): string =>
  lines.map((words, row) => text(x, y + row * leading, words, style)).join('');

export interface Sheet {
  width: number;
  height: number;
  /** Size of the drawing grid; the sheet's own size in millimetres when left out. */
  grid?: Point;
  /** A figure has a title and a description; art without them is hidden from screen readers. */
  title?: string;
  description?: string;
}

/** Leaves out the spaces and zeros that path data can do without. */
const shortPath = (data: string): string =>
  ` ${data
    .slice(1)
    .replace(/ -/g, '-')
    .replace(/(?<=[A-Za-z]) /g, '')
    .replace(/(?<![\d.])0(?=\.\d)/g, '')}`;

/** Wraps shapes in a complete SVG file of a real size. Last guard for the two decimals. */
export const sheet = (size: Sheet, ...children: string[]): string => {
  const { width, height, grid = [width, height], title, description } = size;
  const role = title ? 'role="img"' : 'aria-hidden="true"';
  const words = `${title ? `<title>${title}</title>` : ''}${description ? `<desc>${description}</desc>` : ''}`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${grid.map(round).join(' ')}" width="${round(width)}mm" height="${round(height)}mm" overflow="hidden" ${role}>`;
  const body = (words + children.join(''))
    .replace(/-?\d+\.\d{3,}(?:e-\d+)?/g, (number) => String(round(Number(number))))
    .replace(/ d="[^"]*"/g, shortPath)
    .replaceAll('><', '>\n<');
  return `${head}\n${body}\n</svg>\n`;
};
