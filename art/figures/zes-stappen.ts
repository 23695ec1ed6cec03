/** Draws figure D07: the six steps of someone with a plan, as numbered stones on a winding path. */

import { neighbour, planWoman } from '../cast.js';
import { brinkGreen, brookBlue, fieldEarth, heathPurple, paint } from '../palette.js';
import { type Person, planSheet, stand } from '../people.js';
import { group, line, polygon, rect, round, sheet, text, textLines } from '../shapes.js';
import { type StoneShape, stone } from '../stone.js';

const WIDTH = 162;
const HEIGHT = 84;
const LEADING = 6.4;
const PERSON = 0.36;

/** Stones 1, 3 and 5 carry a drawing above and words below; 2, 4 and 6 the other way round. */
const LOW = 45;
const HIGH = 36;

interface Step {
  label: readonly string[];
  drawing: (x: number) => string;
}

const personAt = (x: number, y: number, person: Person): string => group({ x, y, scale: PERSON }, stand(person));

/** The top of a low stone, where people stand, and the ground under a high one. */
const ON_STONE = LOW - 8.4;
const GROUND = HEIGHT - 3;

const STEPS: readonly Step[] = [
  {
    label: ['Idee'],
    drawing: (x) =>
      personAt(x - 1, ON_STONE, {
        ...planWoman,
        look: 0.5,
        mouth: 'laugh',
        left: { to: [-5, -13], hand: 'fist' },
        right: { to: [11, -12], hand: 'fist' },
        holds:
          rect(-4, -23, 17, 14, paint.white) +
          line('M-4 -23h17v14h-17Z', paint.inkSoft, 1) +
          line('M-.4 -15q3.4 -3.4 6 0t4.4 -1', brookBlue.dark, 1.4),
      }),
  },
  {
    label: ['Gesprek', 'met de', 'gemeente'],
    drawing: (x) =>
      personAt(x - 8.2, GROUND, { ...planWoman, look: 'right', right: { to: [19, -14], hand: 'open' } }) +
      personAt(x + 4.8, GROUND, {
        skin: 2,
        hair: 'short',
        coat: brinkGreen.dark,
        neckline: 'lanyard',
        legs: paint.ink,
        look: -0.6,
      }),
  },
  {
    label: ['Wie', 'betrekken'],
    drawing: (x) =>
      personAt(x - 5.2, ON_STONE + 0.4, {
        skin: 1,
        hair: 'bun',
        hairColour: paint.stone,
        coat: heathPurple.dark,
        skirt: paint.inkSoft,
        legs: paint.ink,
        look: 0.4,
        glasses: true,
        right: { to: [15, -2] },
      }) +
      group(
        { x: x + 7.8, y: ON_STONE + 0.4, scale: 0.42 },
        stand({
          skin: 4,
          hair: 'braids',
          coat: paint.straw,
          skirt: paint.brick,
          child: true,
          look: -0.3,
          mouth: 'laugh',
          right: { to: [22, -30], hand: 'open' },
        }),
      ),
  },
  {
    label: ['Plan'],
    drawing: (x) =>
      group(
        { x: x - 0.4, y: GROUND - 15, scale: 0.94 },
        rect(-11.6, -11.4, 22, 19.6, paint.white),
        line('M-11.6 -11.4h22v19.6h-22Z', paint.inkSoft, 0.7),
        group({ x: 9.8, y: 7.4, scale: 0.7 }, planSheet()),
      ) +
      line(`M${x + 3} ${GROUND - 12.4}l5.6 -8`, fieldEarth.mid, 2.2) +
      polygon(
        [
          [x + 0.6, GROUND - 9],
          [x + 2, GROUND - 12.8],
          [x + 4, GROUND - 11.4],
        ],
        paint.ink,
      ),
  },
  {
    label: ['Gesprekken'],
    drawing: (x) =>
      personAt(x - 7, ON_STONE + 0.4, { ...planWoman, look: 'right', right: { to: [16, -16], hand: 'open' } }) +
      personAt(x + 7, ON_STONE + 0.4, {
        ...neighbour,
        look: 'left',
        mouth: 'laugh',
        left: { to: [-13, -10], hand: 'open' },
      }),
  },
  {
    label: ['Verslag'],
    drawing: (x) =>
      group(
        { x, y: GROUND - 14.6 },
        rect(-9, -13, 18, 25, paint.white),
        line('M-9 -13h18v25h-18Z', paint.inkSoft, 0.7),
        line('M-5.4 -7.4h10.8M-5.4 -3.4h10.8M-5.4 .6h7', paint.inkSoft, 1),
        line('M-4.6 6.6l3 3.2L5.6 2.6', brinkGreen.dark, 1.8),
      ),
  },
];

const xOf = (index: number): number => 14 + index * 26.8;
const yOf = (index: number): number => (index % 2 === 0 ? LOW : HIGH);

/** The path swings from stone to stone and runs off both sides. */
const trail = (): string => {
  const bends = STEPS.slice(1).map((_, index) => {
    const [fromX, toX] = [xOf(index), xOf(index + 1)];
    return `C${round(fromX + 13)} ${yOf(index)} ${round(toX - 13)} ${yOf(index + 1)} ${round(toX)} ${yOf(index + 1)}`;
  });
  const data = `M0 ${LOW}L${xOf(0)} ${LOW}${bends.join('')}L${WIDTH} ${HIGH}`;
  return line(data, paint.sandDeep, 11, 'butt');
};

const stepStone = (step: Step, index: number): string => {
  const [x, y] = [xOf(index), yOf(index)];
  const above = index % 2 === 1;
  const first = above ? y - 12.4 - (step.label.length - 1) * LEADING : y + 16.4;
  return (
    step.drawing(x) +
    stone(x - 10.6, y - 9.4, 21.2, 18.8, fieldEarth.dark, (index % 3) as StoneShape) +
    text(x, y + 3.5, String(index + 1), { fill: paint.white, size: 9.6, number: true, anchor: 'middle' }) +
    textLines(x, first, step.label, LEADING, { fill: paint.ink, bold: true, anchor: 'middle' })
  );
};

export const sixStepsSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: HEIGHT,
      title: 'Zes stappen voor u met een plan',
      description:
        'Een pad met zes stenen, van links naar rechts: 1 idee, 2 gesprek met de gemeente, 3 wie betrekken, 4 plan, 5 gesprekken, 6 verslag.',
    },
    trail(),
    ...STEPS.map(stepStone),
  );
