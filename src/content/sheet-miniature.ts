/** Draws a format's first sheet small: the questions as bars, the places to write as they are, to a fifth of their size. */
import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { s } from 'hastscript';
import type { Format } from '../model.js';

const SCALE = 0.2;
/** Thinner lines than this, at a fifth, are lost on an office printer. */
const HAIR = 1.2;
const INK = 'var(--colour-ink)';
const LINE = 'var(--colour-writing-line)';

/** Millimetres of the sheet (styles/components/sheet.css and fields.css). */
const PORTRAIT = { width: 210, height: 297, left: 25, right: 195, top: 14, foot: 274 };
const LANDSCAPE = { width: 297, height: 210, left: 15, right: 282, top: 20, foot: 186 };
const INDENT = 12;
const TEXT = { line: 7.4, bar: 2.6, letter: 2.5 };
const HINT = { line: 5.6, bar: 1.8, letter: 2.1 };
const OPTION = { width: 52, height: 10, box: 6 };
const STONE = { width: 29, height: 24 };

interface Area {
  readonly left: number;
  readonly right: number;
}

interface Drawing {
  readonly shapes: Element[];
  readonly foot: number;
}

export function sheetMiniature({ orientation, title, document }: Format): Element {
  const sheet = orientation === 'portrait' ? PORTRAIT : LANDSCAPE;
  const { width, height, left, right, top, foot } = sheet;
  const drawing: Drawing = { shapes: [], foot };
  const rule = (y: number, thickness: number) => drawing.shapes.push(line(left, y, right - left, thickness, INK));
  drawing.shapes.push(
    s('rect', { x: HAIR / 2, y: HAIR / 2, width: width - HAIR, height: height - HAIR, ...stroke(LINE, HAIR) }),
    s('ellipse', { cx: left + STONE.width / 2, cy: top + STONE.height / 2, rx: 14, ry: 11.4, ...stroke(INK, 2) }),
  );
  bars(drawing, title.length, { left: left + 35, right }, top + 2, { line: 11, bar: 6, letter: 5.6 }, INK);
  const blocks = document.tree.children.filter((child): child is Element => child.type === 'element');
  const start = blocks.findIndex(({ tagName }) => tagName !== 'p');
  const intro = blocks.slice(0, Math.max(0, start));
  let y = top + 14;
  for (const block of intro) y = bars(drawing, textOf(block).length, { left: left + 35, right }, y, TEXT, LINE);
  y = Math.max(y + 2, top + STONE.height + 4);
  rule(y, 1.6);
  y += 5;
  for (const block of blocks.slice(intro.length)) y = draw(drawing, block, { left, right }, y);
  rule(foot + 4, HAIR);
  const size = { viewBox: `0 0 ${width} ${height}`, width: `${width * SCALE}mm`, height: `${height * SCALE}mm` };
  return s('svg.sheet-miniature', { ...size, ariaHidden: 'true' }, drawing.shapes);
}

/** Draws a block below `y` and returns where the next one starts. */
function draw(drawing: Drawing, block: Element, area: Area, y: number): number {
  if (y > drawing.foot) return y;
  if (block.tagName === 'h2') {
    const from = bars(drawing, textOf(block).length, { ...area, left: area.left + INDENT }, y + 6, TEXT, INK, 4);
    return from + 1;
  }
  if (has(block, 'field-row')) {
    const fields = elements(block);
    const share = (area.right - area.left) / Math.max(1, fields.length);
    const ends = fields.map((field, index) => {
      const left = area.left + index * share;
      return draw(drawing, field, { left, right: left + share - 8 }, y);
    });
    return Math.max(y, ...ends);
  }
  if (has(block, 'field')) return field(drawing, block, area, y);
  if (block.tagName === 'p') return bars(drawing, textOf(block).length, area, y + 2, TEXT, LINE);
  return elements(block).reduce((at, child) => draw(drawing, child, area, at), y);
}

function field(drawing: Drawing, block: Element, area: Area, top: number): number {
  const inside = { left: area.left + INDENT, right: area.right };
  let y = top + 5.5;
  const question = find(block, 'field-question')[0];
  const length = question ? textOf(question).length : 0;
  square(drawing, area.left + 1, y + 2, 4, 4, INK);
  const beside = has(block, 'field-beside');
  const below = bars(drawing, length, inside, y, TEXT, INK);
  if (beside) {
    const from = Math.min(inside.right - 40, inside.left + length * TEXT.letter + 4);
    drawing.shapes.push(line(from, y + 7, inside.right - from, HAIR, LINE));
    return y + TEXT.line;
  }
  y = below;
  for (const hint of find(block, 'field-hint')) y = bars(drawing, textOf(hint).length, inside, y, HINT, LINE);
  return answer(drawing, block, inside, y);
}

function answer(drawing: Drawing, block: Element, { left, right }: Area, top: number): number {
  const frame = (x: number, y: number, width: number, height: number) => {
    if (y + height <= drawing.foot + 2) drawing.shapes.push(s('rect', { x, y, width, height, ...stroke(LINE, HAIR) }));
  };
  let y = top;
  for (const _ of find(block, 'writing-line')) {
    y += 10;
    if (y <= drawing.foot) drawing.shapes.push(line(left, y, right - left, HAIR, LINE));
  }
  const options = find(block, 'option');
  const perRow = find(block, 'options-long').length ? 1 : Math.max(1, Math.floor((right - left) / OPTION.width));
  for (const [index, option] of options.entries()) {
    const x = left + (index % perRow) * OPTION.width;
    const at = y + 2 + Math.floor(index / perRow) * OPTION.height;
    frame(x, at, OPTION.box, OPTION.box);
    const room = { left: x + 9.5, right: perRow === 1 ? right : x + OPTION.width - 4 };
    bars(drawing, Math.min(textOf(option).length, 40), room, at - 0.5, HINT, LINE);
  }
  if (options.length) y += 2 + Math.ceil(options.length / perRow) * OPTION.height;
  for (const [group, boxes] of find(block, 'date-boxes').entries()) {
    for (const index of elements(boxes).keys()) frame(left + group * 21 + index * 7, y + 1, 7, 9);
  }
  if (has(block, 'field-datum')) y += 11;
  if (find(block, 'signature').length) {
    frame(left, y + 1, 90, 26);
    y += 27;
  }
  for (const [index] of find(block, 'scale-step').entries()) {
    const x = left + (index * (right - left)) / 5;
    drawing.shapes.push(s('circle', { cx: tidy(x + 5), cy: tidy(y + 6), r: 4.4, ...stroke(LINE, HAIR) }));
  }
  if (has(block, 'field-schaal')) y += 26;
  y = areas(drawing, block, { left, right }, y);
  return table(drawing, block, { left, right }, y);
}

function areas(drawing: Drawing, block: Element, { left, right }: Area, top: number): number {
  const width = (right - left) / 2;
  let y = top;
  for (const [index, area] of find(block, 'area').entries()) {
    const height = 9 + 10 * find(area, 'area-line').length;
    const x = left + (index % 2) * width;
    drawing.shapes.push(s('rect', { x, y, width, height: Math.min(height, drawing.foot - y), ...stroke(LINE, HAIR) }));
    bars(drawing, Math.min(textOf(area).length, 26), { left: x + 3, right: x + width }, y + 2, HINT, INK);
    if (index % 2 === 1) y = Math.min(y + height, drawing.foot);
  }
  return y;
}

function table(drawing: Drawing, block: Element, { left, right }: Area, top: number): number {
  const rows = byTag(block, 'tr');
  const [head] = rows;
  if (!head) return top;
  const columns = elements(head).length;
  let y = top + 1.5;
  for (let row = 0; row < rows.length && y + 10 <= drawing.foot; row++) {
    for (let column = 0; column < columns; column++) {
      const width = (right - left) / columns;
      drawing.shapes.push(s('rect', { x: left + column * width, y, width, height: 10, ...stroke(LINE, HAIR) }));
      if (row === 0) square(drawing, left + column * width + 3, y + 3.6, width * 0.5, 2.6, INK);
    }
    y += 10;
  }
  return y;
}

/** Text as bars, as many as it has lines; the last is as long as what is left. */
function bars(
  drawing: Drawing,
  letters: number,
  { left, right }: Area,
  top: number,
  type: typeof TEXT,
  colour: string,
  bar = type.bar,
): number {
  const perLine = Math.max(4, Math.floor((right - left) / type.letter));
  let y = top;
  for (let rest = letters; rest > 0; rest -= perLine) {
    square(drawing, left, y + (type.line - bar) / 2, Math.min(rest, perLine) * type.letter, bar, colour);
    y += type.line;
  }
  return y;
}

function square({ shapes, foot }: Drawing, x: number, y: number, width: number, height: number, fill: string): void {
  if (y + height <= foot) shapes.push(s('rect', { x: tidy(x), y: tidy(y), width: tidy(width), height, fill }));
}

const line = (x: number, y: number, width: number, thickness: number, fill: string): Element =>
  s('rect', { x: tidy(x), y: tidy(y - thickness / 2), width: tidy(width), height: thickness, fill });

const stroke = (colour: string, width: number) => ({ fill: 'none', stroke: colour, strokeWidth: width });
const tidy = (value: number): number => Math.round(value * 100) / 100;

const isElement = (child: ElementContent): child is Element => child.type === 'element';
const elements = (parent: Element): Element[] => parent.children.filter(isElement);
const has = ({ properties }: Element, name: string): boolean => [properties.className ?? []].flat().includes(name);
const all = (parent: Element): Element[] => elements(parent).flatMap((child) => [child, ...all(child)]);
const find = (parent: Element, name: string): Element[] => all(parent).filter((element) => has(element, name));
const byTag = (parent: Element, tag: string): Element[] => all(parent).filter(({ tagName }) => tagName === tag);
