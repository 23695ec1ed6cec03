/** Draws figure D17: a balance with the interests of different people, and under it the choice and the reason. */

import { elder, redhead } from '../cast.js';
import { boldWords, box, words } from '../diagram.js';
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
      height: BASE + 45,
      title: 'Weegschaal met belangen',
      description:
        'Een nieuwe speelplek. In de linkerschaal liggen spelen, schaduw en dichtbij. In de rechterschaal liggen rust en parkeren. De linkerschaal is zwaarder. De keuze: de speelplek komt er, met een haag. De reden: kinderen hebben geen andere plek.',
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
    weight(24, 64, 30, 'spelen', 0),
    weight(52, 64, 31, 'dichtbij', 1),
    weight(38, 52, 36, 'schaduw', 2),
    scale(124, 6, 46),
    weight(110, 46, 22, 'rust', 1),
    weight(136, 46, 36, 'parkeren', 0),
    group(
      { x: 111, y: BASE + 3, scale: 0.36 },
      stand({ ...redhead, look: 'right', right: { to: [17, -20], hand: 'point' } }),
    ),
    group(
      { x: 148, y: BASE + 3, scale: 0.36 },
      stand({ ...elder, look: 'left', left: { to: [-16, -14], hand: 'open' } }),
    ),
    line(`M0 ${BASE + 3}H${WIDTH}`, paint.ink, 1.2, 'butt'),
    box(0.6, BASE + 8, 77, 36, { weight: 1.2, edge: brookBlue.dark, fill: brookBlue.tint }),
    boldWords(6, BASE + 17, ['De keuze'], { size: 6.4 }),
    words(6, BASE + 25.4, ['De speelplek komt er.', 'Er komt een haag', 'voor de rust.']),
    box(84.4, BASE + 8, 77, 36, { weight: 1, edge: brookBlue.dark, dashed: true }),
    boldWords(90, BASE + 17, ['De reden'], { size: 6.4 }),
    words(90, BASE + 25.4, ['Kinderen hebben hier', 'geen andere plek.', 'Parkeren kan ernaast.']),
  );
