/** Draws figure D08: three rings around a plan; the edge of a ring tells it apart without colour. */

import { church, farm, house } from '../buildings.js';
import { elder, girl, maker, neighbour, planWoman, villager } from '../cast.js';
import { boldWords, numberStone, words } from '../diagram.js';
import { oak } from '../nature.js';
import { fieldEarth, paint } from '../palette.js';
import { type Person, planSheet, stand } from '../people.js';
import { group, round, sheet } from '../shapes.js';

const WIDTH = 162;
const HEIGHT = 166;
const MIDDLE = { x: 81, y: 85 };

interface Ring {
  radiusX: number;
  radiusY: number;
  fill: string;
  dashes: string;
  weight: number;
  mark: string;
  name: string;
  how: string;
}

/** From the outside to the inside. */
const RINGS: readonly Ring[] = [
  {
    radiusX: 80,
    radiusY: 80,
    fill: fieldEarth.tint,
    dashes: '0.1 3',
    weight: 1.3,
    mark: '3',
    name: 'Het dorp',
    how: 'stuur een bericht',
  },
  {
    radiusX: 62,
    radiusY: 57,
    fill: fieldEarth.light,
    dashes: '4 2.6',
    weight: 1.2,
    mark: '2',
    name: 'De straat',
    how: 'breng een brief',
  },
  {
    radiusX: 41,
    radiusY: 33.6,
    fill: paint.white,
    dashes: '',
    weight: 1.4,
    mark: '1',
    name: 'Direct ernaast',
    how: 'ga zelf langs',
  },
];

const ringShape = ({ radiusX, radiusY, fill, dashes, weight }: Ring): string =>
  `<ellipse cx="${MIDDLE.x}" cy="${MIDDLE.y}" rx="${radiusX}" ry="${radiusY}" fill="${fill}" stroke="${fieldEarth.dark}" stroke-width="${weight}"${dashes ? ` stroke-dasharray="${dashes}" stroke-linecap="round"` : ''}/>`;

const ringWords = ({ radiusY, mark, name, how }: Ring): string => {
  // the stone keeps clear of the line of the smallest ring
  const top = MIDDLE.y - radiusY + (radiusY < 40 ? 13.4 : 9.4);
  const half = name.length * 1.45;
  return (
    numberStone(MIDDLE.x - half - 4, round(top - 1.6), mark, fieldEarth.dark, 10.4) +
    boldWords(MIDDLE.x - half + 3, top, [name]) +
    words(MIDDLE.x, top + 6.8, [how], { anchor: 'middle' })
  );
};

const personAt = (x: number, y: number, person: Person, scale = 0.34): string => group({ x, y, scale }, stand(person));

export const circlesSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: HEIGHT,
      title: 'Drie ringen om het plan',
      description:
        'In het midden staat het plan. Ring 1, direct ernaast: ga zelf langs. Ring 2, de straat: breng een brief. Ring 3, het dorp: stuur een bericht.',
    },
    ...RINGS.map(ringShape),
    ...RINGS.map(ringWords),
    church({ x: 50, y: 153, scale: 0.22 }),
    farm({ x: 81, y: 162, scale: 0.42 }),
    oak({ x: 108, y: 158, scale: 0.3 }),
    personAt(139, 134, maker, 0.3),
    personAt(23, 134, { ...elder, look: 0.5 }, 0.3),
    house({ x: 30, y: 92, scale: 0.7 }, { width: 18, height: 13, roof: paint.oakDark, wall: paint.strawLight }),
    house({ x: 132, y: 92, scale: 0.7 }, { width: 18, height: 13, roof: paint.brick, wall: paint.white }),
    personAt(44, 128, { ...villager, look: 0.4 }),
    personAt(118, 128, { ...girl, look: -0.4 }, 0.42),
    personAt(60, 111, { ...neighbour, look: 'right', right: { to: [17, -14], hand: 'open' } }, 0.32),
    personAt(102, 111, { ...elder, coat: paint.brick, look: 'left', left: { to: [-17, -12], hand: 'open' } }, 0.32),
    personAt(
      81,
      117,
      {
        ...planWoman,
        look: 0,
        mouth: 'laugh',
        left: { to: [-9, -10], hand: 'fist' },
        right: { to: [9, -10], hand: 'fist' },
        holds: group({ x: 11, y: -3, scale: 0.72 }, planSheet()),
      },
      0.44,
    ),
  );
