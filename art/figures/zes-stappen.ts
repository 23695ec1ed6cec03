/** Draws the six steps of someone with a plan: pictures on one line, stones on one path, words on one line. */

import { neighbour, planWoman } from '../cast.js';
import { brinkGreen, brookBlue, fieldEarth, heathPurple, paint } from '../palette.js';
import { type Person, stand } from '../people.js';
import { circle, group, line, rect, sheet, text } from '../shapes.js';
import { type StoneShape, stone } from '../stone.js';

const WIDTH = 162;
const HEIGHT = 62;
const PERSON = 0.36;
const PATH = 41;
/** Where people stand, just behind the path. */
const GROUND = 34;

interface Step {
  label: string;
  drawing: (x: number) => string;
}

const personAt = (x: number, y: number, person: Person): string => group({ x, y, scale: PERSON }, stand(person));

const STEPS: readonly Step[] = [
  {
    label: 'Idee',
    drawing: (x) =>
      personAt(x - 1, GROUND, {
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
    label: 'Gemeente',
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
    label: 'Wie?',
    drawing: (x) =>
      personAt(x - 5.2, GROUND, {
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
        { x: x + 7.8, y: GROUND, scale: 0.42 },
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
    label: 'Planning',
    drawing: (x) =>
      group(
        { x, y: GROUND - 13 },
        rect(-11, -10, 22, 21, paint.white),
        rect(-11, -10, 22, 5, fieldEarth.dark),
        line('M-11 -10h22v21h-22ZM-11 .4h22M-11 5.6h22M-3.6 -5v16M3.8 -5v16', paint.inkSoft, 0.7),
        line('M-6.6 -12v4M6.6 -12v4', paint.ink, 1.2),
        circle(-7.4, -2.2, 1.9, paint.brick),
        circle(0, 3, 1.9, paint.brick),
        circle(7.4, 8.2, 1.9, paint.brick),
      ),
  },
  {
    label: 'Praten',
    drawing: (x) =>
      personAt(x - 7, GROUND, { ...planWoman, look: 'right', right: { to: [16, -16], hand: 'open' } }) +
      personAt(x + 7, GROUND, {
        ...neighbour,
        look: 'left',
        mouth: 'laugh',
        left: { to: [-13, -10], hand: 'open' },
      }),
  },
  {
    label: 'Verslag',
    drawing: (x) =>
      group(
        { x, y: GROUND - 12.6 },
        rect(-9, -13, 18, 25, paint.white),
        line('M-9 -13h18v25h-18Z', paint.inkSoft, 0.7),
        line('M-5.4 -7.4h10.8M-5.4 -3.4h10.8M-5.4 .6h7', paint.inkSoft, 1),
        line('M-4.6 6.6l3 3.2L5.6 2.6', brinkGreen.dark, 1.8),
      ),
  },
];

const xOf = (index: number): number => 14 + index * 26.8;

const stepStone = (step: Step, index: number): string => {
  const x = xOf(index);
  return (
    step.drawing(x) +
    stone(x - 9, PATH - 8, 18, 16, fieldEarth.dark, (index % 3) as StoneShape) +
    text(x, PATH + 3, String(index + 1), { fill: paint.white, size: 8.4, number: true, anchor: 'middle' }) +
    text(x, PATH + 17, step.label, { fill: paint.ink, bold: true, anchor: 'middle' })
  );
};

export const sixStepsSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: HEIGHT,
      title: 'Zes stappen voor u met een plan',
      description:
        'Een pad met zes stenen, van links naar rechts: 1 een idee, 2 de gemeente, 3 wie erbij hoort, 4 de planning, 5 praten, 6 het verslag.',
    },
    line(`M2 ${PATH}H${WIDTH - 2}`, paint.sandDeep, 9),
    ...STEPS.map(stepStone),
  );
