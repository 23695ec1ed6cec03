/** Draws a signpost with four boards; the stone on each board carries the chapter where you begin. */

import { elder } from '../cast.js';
import { dog, fir, grass, heather } from '../nature.js';
import { barnGreen, brinkGreen, fieldEarth, heathPurple, type PartTones, paint } from '../palette.js';
import { type PatternName, pattern } from '../patterns.js';
import { stand } from '../people.js';
import { clipped, group, line, path, rect, round, SMALLEST_TEXT, sheet, text } from '../shapes.js';
import { stone } from '../stone.js';

const WIDTH = 162;
const HEIGHT = 151;
const POST = 20;
const BOARD = { left: 6, height: 26.6, step: 29.6, top: 4 };

interface Board {
  mark: string;
  question: string;
  routes: readonly string[];
  right: number;
  tones: PartTones;
  pattern: PatternName;
}

const BOARDS: readonly Board[] = [
  {
    mark: '5',
    question: 'Er komt een plan in uw buurt',
    routes: ['Begin bij hoofdstuk 5.', 'Niet gehoord? Lees hoofdstuk 21.'],
    right: 162,
    tones: fieldEarth,
    pattern: 'slants',
  },
  {
    mark: '6',
    question: 'U hebt zelf een plan',
    routes: ['Begin bij hoofdstuk 6.', 'Weinig tijd? Pak format F01.'],
    right: 156,
    tones: fieldEarth,
    pattern: 'slants',
  },
  {
    mark: '12',
    question: 'U werkt bij de gemeente',
    routes: ['Begin bij hoofdstuk 12.', 'Een plan van buiten? Hoofdstuk 13.'],
    right: 160,
    tones: heathPurple,
    pattern: 'roofs',
  },
  {
    mark: '22',
    question: 'U zoekt een werkvorm',
    routes: ['Kies een kaart in hoofdstuk 22.', 'Een formulier? Zie de tabellen.'],
    right: 154,
    tones: barnGreen,
    pattern: 'crosses',
  },
];

/** A plank that ends in an arrow point; the point carries the pattern of its part. */
const board = (item: Board, index: number): string => {
  const { left, height, step } = BOARD;
  const top = BOARD.top + index * step;
  const neck = item.right - 15;
  const outline = `M${left} ${top}H${neck}L${item.right} ${round(top + height / 2)}L${neck} ${top + height}H${left}Z`;
  return (
    path(outline, item.tones.dark) +
    clipped(
      `routekaart-${item.mark}`,
      `M${neck} ${top}L${item.right} ${round(top + height / 2)}L${neck} ${top + height}Z`,
      pattern(item.pattern, { x: neck - 4, y: top, width: 20, height, colour: item.tones.mid, scale: 0.9 }),
    ) +
    line(`M${neck} ${top}v${height}`, paint.white, 0.8, 'butt') +
    stone(left + 4, top + 4.6, 20, 17.4, paint.white, (index % 3) as 0 | 1 | 2) +
    text(left + 14, top + 17.2, item.mark, { fill: paint.ink, number: true, size: 11, anchor: 'middle' }) +
    text(left + 28, top + 8.8, item.question, { fill: paint.white, bold: true, size: 7 }) +
    item.routes
      .map((words, row) => text(left + 28, top + 16.2 + row * 6.8, words, { fill: paint.white, size: SMALLEST_TEXT }))
      .join('')
  );
};

export const routeMapSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: HEIGHT,
      title: 'Wegwijzer met vier borden',
      description:
        'Er komt een plan in uw buurt: begin bij hoofdstuk 5. U hebt zelf een plan: begin bij hoofdstuk 6. U werkt bij de gemeente: begin bij hoofdstuk 12. U zoekt een werkvorm: kies een kaart in hoofdstuk 22.',
    },
    path('M0 133C40 124 90 138 162 127V151H0Z', brinkGreen.light),
    fir(50, 136, 0.4),
    fir(59, 137, 0.52),
    rect(POST, 2, 7, 142, paint.oakDark),
    path(`M${POST} 2.4L${POST + 3.5} 0L${POST + 7} 2.4Z`, paint.oak),
    ...BOARDS.map(board),
    path('M0 143C50 136 110 146 162 139V151H0Z', brinkGreen.mid),
    stone(8, 135, 17, 13, paint.stoneDeep, 0),
    stone(21, 138, 14, 11, paint.stone, 1),
    ...[44, 76, 86].map((x, index) => heather(x, 147 + (index % 2) * 1.6, 0.8)),
    dog({ x: 106, y: 148, scale: 0.46 }),
    group(
      { x: 150, y: 149, scale: 0.42 },
      stand({ ...elder, look: 'left', left: { to: [-19, -26], hand: 'point' }, right: { to: [14, -2], hand: 'fist' } }),
    ),
    grass(130, 148, brinkGreen.dark, 0.9),
  );
