/** Draws figure D17: a balance with the interests of different people. */

import { elder, henk, sem, villager } from '../cast.js';
import { boldWords } from '../diagram.js';
import { brookBlue, paint } from '../palette.js';
import { stand } from '../people.js';
import { circle, group, line, path, polygon, rect, sheet } from '../shapes.js';
import { type StoneShape, stone } from '../stone.js';

const WIDTH = 162;
const BASE = 80;
const MIDDLE = 81;

/** A stone in a scale with the interest on it; larger is heavier. */
const weight = (x: number, y: number, width: number, word: string, index: number): string =>
  stone(x - width / 2, y - 13, width, 14, index % 2 ? paint.stoneLight : paint.sandDeep, (index % 3) as StoneShape) +
  boldWords(x, y - 4, [word], { anchor: 'middle' });

/** A scale hangs on three cords from the end of the beam. */
const scale = (x: number, top: number, bottom: number): string =>
  line(`M${x} ${top}L${x - 28} ${bottom}M${x} ${top}L${x + 28} ${bottom}`, paint.inkSoft, 0.9, 'butt') +
  path(
    `M${x - 31} ${bottom}H${x + 31}C${x + 26} ${bottom + 9} ${x - 26} ${bottom + 9} ${x - 31} ${bottom}Z`,
    brookBlue.dark,
  );

export const balanceSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: BASE + 4,
      title: 'Weegschaal met belangen',
      description:
        'Een afdak in een tuin. In de linkerschaal ligt één grote steen: overdag slapen. In de rechterschaal liggen drie kleine stenen: dichtbij, licht en uitzicht. De linkerschaal is zwaarder.',
    },
    rect(MIDDLE - 2.6, 9, 5.2, BASE - 9, paint.oakDark),
    path(
      `M${MIDDLE - 20} ${BASE}C${MIDDLE - 16} ${BASE - 9} ${MIDDLE + 16} ${BASE - 9} ${MIDDLE + 20} ${BASE}Z`,
      paint.oakDark,
    ),
    polygon(
      [
        [36, 18],
        [126, 4],
        [126, 8],
        [36, 22],
      ],
      paint.oak,
    ),
    circle(MIDDLE, 13, 5, paint.straw),
    scale(38, 19, 64),
    stone(15, 34, 46, 32, paint.sandDeep, 2),
    boldWords(38, 49, ['overdag', 'slapen'], { anchor: 'middle', size: 6.2 }),
    scale(124, 6, 46),
    weight(109, 46, 29, 'dichtbij', 1),
    weight(137, 46, 20, 'licht', 0),
    weight(124, 34, 29, 'uitzicht', 2),
    group(
      { x: 14, y: BASE + 3, scale: 0.3 },
      stand({ ...henk, look: 'right', mouth: 'calm', right: { to: [14, -10], hand: 'open' } }),
    ),
    ...[sem, elder, villager].map((person, index) =>
      group({ x: 122 + index * 15, y: BASE + 3, scale: 0.36 }, stand({ ...person, look: 'left' })),
    ),
    line(`M0 ${BASE + 3}H${WIDTH}`, paint.ink, 1.2, 'butt'),
  );
