/** Draws the back cover: the landscape of the title page goes on to the left, over the spine, with the last walkers home. */

import { farm } from '../buildings.js';
import { darkOak, dog, fir, grass, heather, oak } from '../nature.js';
import { brinkGreen, brookBlue, heathPurple, paint } from '../palette.js';
import { stand } from '../people.js';
import { group, path, rect, sheet } from '../shapes.js';

/** 4 mm of bleed, the page, and what lies under the widest spine and the front's own bleed. */
const SIZE = { width: 238, height: 150 };
/** Where the bands of the title page meet its left edge, measured from the top of this sheet, which is 82 mm lower. */
const EDGE = { far: 61, heath: 71, meadow: 84, brink: 114, earth: 135 } as const;
/** From here to the right the bands are level, so that a spine may be wider or narrower than it was. */
const LEVEL = 206;

const band = (left: number, bend: number, edge: number, colour: string): string =>
  path(`M0 ${left}C60 ${left - bend} 140 ${edge} ${LEVEL} ${edge}H${SIZE.width}V${SIZE.height}H0Z`, colour);

const HEATHER = [
  [14, 96, 1.2],
  [128, 98, 1.1],
  [172, 92, 1],
] as const;

export const backSheet = (): string =>
  sheet(
    SIZE,
    rect(0, EDGE.far + 20, SIZE.width, SIZE.height - EDGE.far - 20, paint.strawLight),
    band(66, 7, EDGE.far, heathPurple.light),
    darkOak(184, 74, 0.42),
    fir(22, 76, 0.5),
    fir(30, 77, 0.62),
    fir(39, 76, 0.46),
    band(76, -6, EDGE.heath, heathPurple.mid),
    farm({ x: 64, y: 82, scale: 0.6 }),
    band(86, 5, EDGE.meadow, brinkGreen.light),
    ...HEATHER.map(([x, y, scale]) => heather(x, y, scale)),
    oak({ x: 168, y: 118, scale: 1 }),
    band(112, -5, EDGE.brink, brinkGreen.mid),
    path(
      'M0 150C40 140 70 132 96 118C104 113.6 108 111 110 108C104 109 96 110 88 114C58 128 26 134 0 138Z',
      paint.sandDeep,
    ),
    group(
      { x: 122, y: 138, scale: 0.66 },
      stand({
        skin: 1,
        hair: 'bun',
        hairColour: paint.stoneLight,
        coat: brookBlue.dark,
        legs: paint.inkSoft,
        look: -0.6,
        left: { to: [-18, -10] },
        right: { to: [14, -6] },
      }),
    ),
    group(
      { x: 96, y: 139, scale: 0.66 },
      stand({
        skin: 4,
        hair: 'curls',
        coat: paint.straw,
        legs: brookBlue.dark,
        look: 0.6,
        mouth: 'laugh',
        left: { to: [-14, -6] },
        right: { to: [20, -18], hand: 'open' },
      }),
    ),
    dog({ x: 152, y: 138, scale: 0.6 }),
    band(137, 3, EDGE.earth, brinkGreen.dark),
    grass(178, 139, brinkGreen.mid, 1.2),
    grass(22, 140, brinkGreen.mid, 1.2),
    grass(118, 138, brinkGreen.mid, 1),
  );
