/** Draws figure D18: a walk round the brink along five places, from telling to hearing back. */

import { farm } from '../buildings.js';
import { elder, official } from '../cast.js';
import { boldWords, numberStone } from '../diagram.js';
import { oak } from '../nature.js';
import { brinkGreen, brookBlue, paint } from '../palette.js';
import { stand } from '../people.js';
import { ellipse, group, type Point, polygon, sheet } from '../shapes.js';

const WIDTH = 162;
const HEIGHT = 112;
const MIDDLE: Point = [81, 59];
const RADIUS = { x: 40, y: 39 };

interface Place {
  /** Degrees with the clock, 0 at the top. */
  angle: number;
  label: readonly string[];
  anchor: 'start' | 'middle' | 'end';
}

const PLACES: readonly Place[] = [
  { angle: 0, label: ['U vertelt'], anchor: 'middle' },
  { angle: 72, label: ['Wij', 'luisteren'], anchor: 'start' },
  { angle: 144, label: ['Wij', 'kiezen'], anchor: 'start' },
  { angle: 216, label: ['Wij leggen', 'uit'], anchor: 'end' },
  { angle: 288, label: ['U hoort het', 'op tijd'], anchor: 'end' },
];

/** Every label begins as far from its stone. */
const labelOf = ({ angle, label, anchor }: Place): string => {
  const [x, y] = onWalk(angle);
  if (anchor === 'middle') return boldWords(x, y - 11.4, label, { anchor });
  return boldWords(x + (anchor === 'start' ? 11.4 : -11.4), y - 1.4, label, { anchor });
};

const onWalk = (angle: number): Point => {
  const turn = (angle * Math.PI) / 180;
  return [MIDDLE[0] + Math.sin(turn) * RADIUS.x, MIDDLE[1] - Math.cos(turn) * RADIUS.y];
};

/** Small arrow points in the sand show the way. */
const pointer = (angle: number): string => {
  const [x, y] = onWalk(angle);
  const [nextX, nextY] = onWalk(angle + 2);
  const turn = (Math.atan2(nextY - y, nextX - x) * 180) / Math.PI;
  return group(
    { x, y, turn },
    polygon(
      [
        [-3, -3.4],
        [4, 0],
        [-3, 3.4],
        [-1.4, 0],
      ],
      paint.inkSoft,
    ),
  );
};

const walk = (width: number, colour: string): string =>
  `<ellipse cx="${MIDDLE[0]}" cy="${MIDDLE[1]}" rx="${RADIUS.x}" ry="${RADIUS.y}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;

export const feedbackWalkSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: HEIGHT,
      title: 'Rondje langs vijf plekken',
      description:
        'Een pad rond de brink, met de klok mee: 1 u vertelt, 2 wij luisteren, 3 wij kiezen, 4 wij leggen uit, 5 u hoort het op tijd.',
    },
    ellipse(MIDDLE[0], MIDDLE[1], RADIUS.x, RADIUS.y, brinkGreen.tint),
    walk(12.2, paint.stoneLight),
    walk(11, paint.sandDeep),
    ellipse(81, 83, 26, 6, brinkGreen.light),
    farm({ x: 95, y: 63, scale: 0.3 }),
    oak({ x: 71, y: 81, scale: 0.64 }),
    group({ x: 82, y: 88, scale: 0.35 }, stand({ ...elder, look: 'right', right: { to: [18, -16], hand: 'open' } })),
    group({ x: 98, y: 88, scale: 0.35 }, stand({ ...official, look: -0.6, left: { to: [-15, -10], hand: 'open' } })),
    ...[36, 108, 180, 252, 324].map(pointer),
    ...PLACES.map(({ angle }, index) => {
      const [x, y] = onWalk(angle);
      return numberStone(x, y, String(index + 1), brookBlue.dark, 18);
    }),
    ...PLACES.map(labelOf),
  );
