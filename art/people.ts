/** Draws people, whole or to the belt; head to body is 1 : 4 for grown-ups and 1 : 3 for children. */

import { type Face, head } from './heads.js';
import { arm, type Reach } from './limbs.js';
import { brinkGreen, brookBlue, paint, seamColour, skinTone } from './palette.js';
import { ellipse, group, line, type Placing, path, polygon, rect } from './shapes.js';

export type Build = 'slim' | 'plain' | 'broad';
export type Neckline = 'round' | 'v' | 'open' | 'lanyard' | 'scarf' | 'hood' | 'apron' | 'stripes';

export interface Person extends Face {
  coat: string;
  build?: Build;
  neckline?: Neckline;
  /** Colour of the scarf, the hood, the apron or the stripes. */
  second?: string;
  shortSleeve?: boolean;
  legs?: string;
  /** Colour of a skirt; the legs below it are bare unless `legs` is set. */
  skirt?: string;
  shoes?: string;
  step?: 'stand' | 'left' | 'right';
  left?: Reach;
  right?: Reach;
  /** What is held, drawn between the sleeves and the fingers; seen from the middle of the belt. */
  holds?: string;
}

const WIDTH: Record<Build, number> = { slim: 14, plain: 15.6, broad: 18 };
const HIP: Record<Build, number> = { slim: 12.4, plain: 13.6, broad: 18.6 };

/** The belt of a standing grown-up lies 28 above the soles. */
const BELT = 28;
const HEAD_ABOVE_BELT = 41;

/** Half the width of the trunk; someone seen from the side is narrower. */
const widthOf = ({ build = 'plain', look }: Person): number =>
  WIDTH[build] - (look === 'left' || look === 'right' ? 2 : 0);

const torsoOutline = (person: Person): string => {
  const w = widthOf(person);
  const h = HIP[person.build ?? 'plain'];
  return `M${-h} 2C${-h} -6 ${-w} -8 ${-w} -15.6C${-w} -26 -11 -29.4 -4.6 -30.4Q0 -27 4.6 -30.4C11 -29.4 ${w} -26 ${w} -15.6C${w} -8 ${h} -6 ${h} 2Z`;
};

const necklineShape = (person: Person, shift: number): string => {
  const { neckline = 'round', second = paint.white, skin, coat } = person;
  const w = widthOf(person);
  const at = (shape: string): string => group({ x: shift }, shape);
  const shapes: Record<Neckline, () => string> = {
    round: () => at(path('M-4.8 -30.4Q0 -25.4 4.8 -30.4L4.4 -31H-4.4Z', skinTone(skin))),
    v: () =>
      at(
        polygon(
          [
            [-4.8, -30.6],
            [4.8, -30.6],
            [0, -21.6],
          ],
          second,
        ),
      ),
    open: () =>
      at(
        path('M-4.8 -30.6L-2.2 2H2.2L4.8 -30.6Z', second) +
          line('M-2.4 -1L-4.8 -30M2.4 -1L4.8 -30', seamColour(coat), 0.7),
      ),
    lanyard: () =>
      at(
        line('M-5 -29.6L0 -15L5 -29.6', paint.straw, 1.2) +
          rect(-3, -15, 6, 7.6, paint.white, 0.6) +
          rect(-1.8, -13.6, 3.6, 2.6, brookBlue.mid),
      ),
    scarf: () =>
      at(
        path('M-7 -30C-4 -26 4 -26 7 -30L7.4 -25.4C3 -21.6 -3 -21.6 -7.4 -25.4Z', second) +
          path('M1.6 -24l5.4-1 1 11-5 .6Z', second),
      ),
    hood: () =>
      at(path('M-8.4 -28C-7 -33 7 -33 8.4 -28Q0 -22 -8.4 -28Z', second) + line('M-2 -25v6M2 -25v5', paint.white, 0.8)),
    apron: () => line('M-6.4 -19L-4.6 -30M6.4 -19L4.6 -30', second, 1.6) + path('M-7.6 -19H7.6L10.4 2H-10.4Z', second),
    stripes: () =>
      line(`M${1.4 - w} -18.4H${w - 1.4}M${0.8 - w} -12.4H${w - 0.8}M${1.6 - w} -6.4H${w - 1.6}`, second, 2.6, 'butt'),
  };
  return shapes[neckline]();
};

const turnOf = ({ look = 0 }: Person): number =>
  typeof look === 'number' ? look : look === 'left' ? -1 : look === 'right' ? 1 : 0;

/** The trunk without arms or head; its origin is the middle of the belt. */
export const torso = (person: Person): string =>
  path(torsoOutline(person), person.coat) + (person.look === 'away' ? '' : necklineShape(person, turnOf(person) * 1.4));

const RELAXED = { left: [-15.4, -0.2], right: [15.4, -0.2] } as const;

/** Both arms in front of the trunk, and what they hold between the sleeves and the fingers. */
export const arms = (person: Person): string => {
  const width = widthOf(person);
  const shoulder = width - 4.6;
  const wider = width - WIDTH.plain;
  const look = { skin: person.skin, sleeve: person.coat, shortSleeve: person.shortSleeve ?? false };
  const left: Reach = person.left ?? { to: [RELAXED.left[0] - wider, RELAXED.left[1]] };
  const right: Reach = person.right ?? { to: [RELAXED.right[0] + wider, RELAXED.right[1]] };
  const one = arm([-shoulder, -21.8], left, -1, look);
  const other = arm([shoulder, -21.8], right, 1, look);
  return one.sleeve + other.sleeve + (person.holds ?? '') + one.hand + other.hand;
};

const headOn = (person: Person): string => group({ y: -HEAD_ABOVE_BELT }, head(person));

/** Someone behind a table or a hill, down to the belt. */
export const half = (person: Person): string => torso(person) + headOn(person) + arms(person);

/** Someone behind a table whose arms must be drawn later, over the table. */
export const bust = (person: Person): string => torso(person) + headOn(person);

const shoe = (x: number, y: number, way: -1 | 1, fill: string): string =>
  path(`M${x} ${y}v-4.2h${way * 5}c${way * 2.6} 0 ${way * 4.8} 1.2 ${way * 4.8} 4.2Z`, fill);

const trousers = (step: Person['step'], hip: number, fill: string, shoes: string): string => {
  if (step === 'left' || step === 'right') {
    const walking =
      path(`M${-hip} -30H${hip}L15.4 -3.6H7.4L.4 -19L-7.8 -4.2L-14.6 -8.2L-10 -20Z`, fill) +
      shoe(7.4, 0, 1, shoes) +
      group({ x: -13.6, y: -7, turn: 34 }, path('M-1.4 2.4v-4.2h5c2.6 0 4.8 1.2 4.8 4.2Z', shoes));
    return group({ flip: step === 'left' }, walking);
  }
  return (
    path(`M${-hip} -30H${hip}L9.8 -2H2.2L0 -20L-2.2 -2H-9.8Z`, fill) + shoe(-2, 0, -1, shoes) + shoe(2, 0, 1, shoes)
  );
};

const legsOf = (person: Person): string => {
  const { legs, skirt, shoes = paint.ink, step = 'stand', skin } = person;
  const hip = HIP[person.build ?? 'plain'] - 1;
  if (!skirt) return trousers(step, hip, legs ?? paint.inkSoft, shoes);
  const shin = legs ?? skinTone(skin);
  return (
    rect(-8, -14, 5.4, 11, shin) +
    rect(2.6, -14, 5.4, 11, shin) +
    shoe(-2.4, 0, -1, shoes) +
    shoe(2.4, 0, 1, shoes) +
    path(`M${-hip - 0.6} -29H${hip + 0.6}L${hip + 3} -11.4C6 -9 -6 -9 ${-hip - 3} -11.4Z`, skirt)
  );
};

/** A grown-up of about 75 high; the soles stand on the origin. */
const grownUp = (person: Person): string => legsOf(person) + group({ y: -BELT }, half(person));

/** A child of about 50 high: a large head on a small body, short legs. */
const child = (person: Person): string => {
  const body = 0.58;
  const face = 0.8;
  const neck = (BELT + 30) * body;
  return (
    group({ scale: body }, legsOf(person), group({ y: -BELT }, torso(person))) +
    group({ y: 12.6 * face - neck - 11.6 * face, scale: face }, group({ y: -11 }, head(person))) +
    group({ y: -BELT * body, scale: body }, arms(person))
  );
};

/** A whole person with the soles on the origin. */
export const stand = (person: Person): string => (person.child ? child(person) : grownUp(person));

const HIP_OF_SITTER = 24;

/** Legs of someone who sits facing us: the thighs come towards us and are short, the shins hang down whole. */
const seatedLegs = ({ legs = paint.inkSoft, skirt, shoes = paint.ink }: Person): string =>
  path('M-13 -20H-2.6L-3.4 -4H-12ZM2.6 -20H13L12 -4H3.4Z', legs) +
  path('M-13.4 -27H13.4L14.6 -19Q8 -13.6 .8 -17.6H-.8Q-8 -13.6 -14.6 -19Z', skirt ?? legs) +
  line('M-13.4 -17.4Q-8 -14 -1.6 -17.2M1.6 -17.2Q8 -14 13.4 -17.4', seamColour(skirt ?? legs), 0.8) +
  shoe(-2.6, 0, -1, shoes) +
  shoe(2.6, 0, 1, shoes);

/** Someone who sits on a bench or chair; the soles are on the origin, the seat is 20 above it. */
export const sit = (person: Person): string =>
  seatedLegs(person) + group({ y: -HIP_OF_SITTER }, torso(person), headOn(person), arms(person));

/** A wheel with its push rim, seen a little from the side. */
const wheel = (x: number, width: number): string =>
  ellipse(x, -15, width, 15, paint.ink) +
  ellipse(x, -15, width - 2, 12.6, paint.stoneLight) +
  line(`M${x} -27V-3M${x - width + 2} -15H${x + width - 2}`, paint.stoneDeep, 0.8) +
  ellipse(x, -15, 1.8, 2.4, paint.ink);

/** Thighs that come forward over the seat, shins down to the footplate; turned to the left. */
const wheeledLegs = ({ legs = paint.inkSoft, skirt, shoes = paint.ink }: Person): string =>
  path('M11 -28H-9C-16 -28 -19 -25 -18.6 -20L-18 -5H-11.4L-10.6 -17H11Z', skirt ?? legs) +
  path('M-9 -17C-6 -21 0 -22 4 -20V-17Z', seamColour(skirt ?? legs)) +
  path('M-10.8 -4.6v-2.6h-7.4l-3.4 .4c-2 .4-3 1.2-3 2.6Z', shoes) +
  line('M-24 -3.4H-9', paint.stoneDeep, 2);

/** Someone in a wheelchair, half turned to where they look; the wheels stand on the origin. */
export const inWheelchair = (person: Person): string => {
  const toRight = turnOf(person) > 0;
  const chair = (...parts: string[]): string => group({ flip: toRight }, ...parts);
  return (
    chair(wheel(17, 5.4), rect(-11, -50, 27, 26, paint.ink, 3), line('M15 -47.4h6', paint.ink, 2.4)) +
    group({ y: -HIP_OF_SITTER - 1 }, torso(person), headOn(person)) +
    chair(
      wheeledLegs(person),
      line('M11 -17H-10M-8 -17L-11.4 -6', paint.stoneDeep, 2),
      ellipse(-12, -3.4, 2.4, 3.4, paint.ink),
      line('M9 -33H-4M8 -33V-20', paint.ink, 2.2),
      wheel(7.4, 9.6),
    ) +
    group({ y: -HIP_OF_SITTER - 1 }, arms(person))
  );
};

/** The white cane of someone who cannot see, from the hand at the origin down to the ground. */
export const whiteCane = (place: Placing, long = 40): string =>
  group(
    place,
    line(`M0 0L0 ${long}`, paint.inkSoft, 2.4),
    line(`M0 0L0 ${long}`, paint.white, 1.6),
    line(`M0 ${long - 9}V${long - 4}`, paint.brick, 1.6, 'butt'),
  );

/** A sheet of paper with a little plan on it: water, a house, a tree. Its origin is the lower right corner. */
export const planSheet = (scale = 1, turn = 0): string =>
  group(
    { scale, turn },
    polygon(
      [
        [-30, -24],
        [0, -24],
        [0, 0],
        [-30, 0],
      ],
      paint.white,
    ),
    line('M-25.4 -15.4q5 -4 10 0t10 0', brookBlue.mid, 2),
    rect(-23, -9, 6.4, 5.2, paint.brick),
    ellipse(-8.4, -6.4, 3, 3, brinkGreen.mid),
  );
