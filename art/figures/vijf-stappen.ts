/** Draws figure D15: five stepping stones in the brook; a sheet per chapter fills the stones that it is about. */

import { guide, villager } from '../cast.js';
import { boldWords } from '../diagram.js';
import { reed } from '../nature.js';
import { brinkGreen, brookBlue, paint } from '../palette.js';
import { stand } from '../people.js';
import { group, line, path, round, sheet, text } from '../shapes.js';
import { type StoneShape, stone, stoneOutline } from '../stone.js';

const WIDTH = 162;
const HEIGHT = 84;
const WATER = 46;

const STEPS = ['Verkennen', 'Voorbereiden', 'Uitvoeren', 'Terugkoppelen', 'Evalueren'] as const;

const xOf = (index: number): number => 20 + index * 30.6;
const yOf = (index: number): number => (index % 2 === 0 ? 43 : 49);

/** A stone that the chapter is about is dark; the others are light with a line around them. */
const stepStone = (word: string, index: number, filled: boolean): string => {
  const [x, y] = [xOf(index), yOf(index)];
  const shape = (index % 3) as StoneShape;
  const [left, top, width, height] = [x - 12.4, y - 9, 24.8, 18];
  const outline = stoneOutline(left, top, width, height, shape);
  return (
    stone(left, top + 2.4, width, height, paint.stoneDeep, shape) +
    path(outline, filled ? brookBlue.dark : paint.white) +
    (filled ? '' : line(outline, paint.ink, 0.8)) +
    text(x, y + 4, String(index + 1), {
      fill: filled ? paint.white : paint.ink,
      number: true,
      size: 11,
      anchor: 'middle',
    }) +
    (index % 2 === 0 ? '' : line(`M${x} 60V70`, paint.stoneDeep, 0.6, 'butt')) +
    boldWords(x, index % 2 === 0 ? 67 : 76, [word], { anchor: 'middle' })
  );
};

const ripples = (): string =>
  [6, 38, 70, 98, 130]
    .map((x, index) => line(`M${x} ${WATER - 9 + (index % 3) * 10}q3 -1.6 6 0t6 0`, brookBlue.tint, 0.9))
    .join('');

/** The stones that are filled are counted from 1. */
export const fiveStepsSheet = (filled: readonly number[]): string =>
  sheet(
    {
      width: WIDTH,
      height: HEIGHT,
      title: 'Vijf stappen',
      description: `Vijf stenen in een beek: 1 verkennen, 2 voorbereiden, 3 uitvoeren, 4 terugkoppelen, 5 evalueren.${
        filled.length < STEPS.length ? ` Gevuld: ${filled.join(' en ')}.` : ''
      }`,
    },
    group(
      { y: 5 },
      path('M0 32C40 26 110 34 162 28V60C110 64 50 57 0 61Z', brinkGreen.light),
      path('M0 35C40 30 110 38 162 32V56C110 61 50 54 0 58Z', brookBlue.mid),
      ripples(),
      reed(3, 34, 0.8),
      reed(156, 33, 0.8),
      ...STEPS.map((word, index) => stepStone(word, index, filled.includes(index + 1))),
      group(
        { x: round(xOf((filled[0] ?? 1) - 1) - 5), y: yOf((filled[0] ?? 1) - 1) - 7, scale: 0.45 },
        stand({ ...guide, look: 'right', right: { to: [18, -18], hand: 'open' } }),
      ),
      group(
        { x: round(xOf((filled[0] ?? 1) - 1) + 8), y: yOf((filled[0] ?? 1) - 1) - 7, scale: 0.45 },
        stand({ ...villager, look: -0.6, mouth: 'laugh', left: { to: [-17, -12], hand: 'open' } }),
      ),
    ),
  );
