/** Draws heads from the front, half turned or from behind: two dots, a nose in the skin's own shade, a smile. */

import { noseTone, paint, type Skin, skinTone } from './palette.js';
import { profileHead } from './profiles.js';
import { circle, ellipse, group, line, path, rect, ring } from './shapes.js';

export type Hair =
  | 'short'
  | 'parted'
  | 'bob'
  | 'long'
  | 'curls'
  | 'bun'
  | 'ponytail'
  | 'braids'
  | 'scarf'
  | 'bald'
  | 'cap'
  | 'fringe';

/** From -0.9 (to the reader's left) to 0.9 (right): half turned. Or fully from the side, or from behind. */
export type Look = number | 'left' | 'right' | 'away';

export interface Face {
  skin: Skin;
  hair: Hair;
  /** Colour of the hair, of the headscarf, or of the hair under a cap. */
  hairColour?: string;
  capColour?: string;
  look?: Look;
  /** Degrees; positive leans to the reader's right. */
  tilt?: number;
  glasses?: boolean;
  /** Colour of the beard. */
  beard?: string;
  mouth?: 'smile' | 'laugh' | 'calm' | 'cross';
  /** Someone who cannot see: dark glasses. */
  darkGlasses?: boolean;
  hearingAid?: boolean;
  child?: boolean;
}

/** A crown of hair with a straight hairline, wide enough for the ears to sit under it. */
const CROWN = 'M-9 -.6C-10 -12 -3.6 -12.2 0 -12.2C8 -12.2 10 -8 9 -.6C7.4 -6 3 -7.4 0 -7.4C-3 -7.4 -7.4 -6 -9 -.6Z';

const CURLS: readonly (readonly [number, number])[] = [
  [-9, -3],
  [-8.4, -8],
  [-4.4, -12],
  [1, -13],
  [6, -11],
  [9, -6.6],
  [9.4, -1.4],
  [-9.6, 1.6],
  [9.2, 3],
];

interface HairDrawing {
  /** Behind the face. */
  back?: (colour: string) => string;
  /** Over the face. */
  front?: (colour: string) => string;
  hidesEars?: boolean;
}

const HAIR: Record<Exclude<Hair, 'cap' | 'scarf'>, HairDrawing> = {
  short: {
    front: (c) =>
      path(
        'M-9 -.8C-10.4 -12.6 -3 -13 2 -12.4C8.6 -12 10 -6 9 -.8C8 -4 7 -5.4 4.6 -5.6C0 -5.4 -4 -5 -6.4 -6.4C-7.8 -5 -8.6 -3 -9 -.8Z',
        c,
      ),
  },
  parted: {
    front: (c) =>
      path(
        'M-9 -.4C-10.6 -9 -7 -13.4 -1 -13C6 -14.4 11.4 -9 9 -.4C8.4 -3.4 7.8 -5 6.6 -6.4C2 -5.6 -2.6 -6.8 -4.6 -9C-5.4 -6.4 -8 -4.4 -9 -.4Z',
        c,
      ),
  },
  fringe: {
    back: (c) => path('M-9.8 3C-11.6 -6 -8.6 -12.8 0 -12.8C8.6 -12.8 11.6 -6 9.8 3Z', c),
    front: (c) =>
      path(
        'M-9.2 1.6C-10.6 -9 -6 -12.8 0 -12.8C6 -12.8 10.6 -9 9.2 1.6C8.4 -1 7.8 -2.6 7.2 -4.2C2.6 -3 -2.6 -3 -7.2 -4.2C-7.8 -2.6 -8.4 -1 -9.2 1.6Z',
        c,
      ),
    hidesEars: true,
  },
  bob: {
    back: (c) => path('M-10.6 9C-12.5 -4 -9.5 -12.4 0 -12.4C9.5 -12.4 12.5 -4 10.6 9Z', c),
    front: (c) => path('M-9 0C-10 -11 -4 -12 1 -11.6C9 -11 9.6 -6 9 0C7.6 -4 4 -5.6 1.6 -8C-1 -4.6 -7 -4 -9 0Z', c),
    hidesEars: true,
  },
  long: {
    back: (c) => path('M-10.6 17C-12.8 -4 -9.5 -12.4 0 -12.4C9.5 -12.4 12.8 -4 10.6 17Q0 21 -10.6 17Z', c),
    front: (c) => path('M-9 0C-10 -11 -4 -12 1 -11.6C9 -11 9.6 -6 9 0C7.6 -4 4 -5.6 1.6 -8C-1 -4.6 -7 -4 -9 0Z', c),
    hidesEars: true,
  },
  curls: {
    back: (c) => CURLS.map(([x, y]) => circle(x, y, 4.6, c)).join(''),
    front: (c) => path('M-9 -2C-8 -7.6 8 -7.6 9 -2L6 -12H-6Z', c),
    hidesEars: true,
  },
  bun: { back: (c) => circle(1, -13.4, 4.6, c), front: (c) => path(CROWN, c) },
  ponytail: {
    back: (c) => path('M5 -9C14.6 -11.4 16.4 1 12.2 13C10.6 7 9 2 6 -1Z', c),
    front: (c) =>
      path('M-9 -.6C-10 -12 -3.6 -12.2 0 -12.2C8 -12.2 10 -8 9 -.6C8 -4.6 5 -6.4 2.6 -8.4C-.6 -5 -7.2 -4.8 -9 -.6Z', c),
  },
  braids: {
    back: (c) =>
      line('M-9.4 2C-12 6 -11.6 10 -11 14M9.4 2C12 6 11.6 10 11 14', c, 4) +
      line('M-11.4 12.6h.6M10.8 12.6h.6', paint.straw, 4.6, 'butt'),
    front: (c) =>
      path(
        'M-9.2 .6C-10.4 -12 -3.6 -12.4 0 -12.4C8 -12.4 10.4 -8 9.2 .6C7.6 -4.6 3 -5.4 0 -8.8C-3 -5.4 -7.6 -4.6 -9.2 .6Z',
        c,
      ),
  },
  bald: {
    front: (c) =>
      path(
        'M-9 .4C-10.2 -3 -9.6 -6 -7.4 -7C-7.8 -4.6 -7.6 -2.2 -9 .4ZM9 .4C10.2 -3 9.6 -6 7.4 -7C7.8 -4.6 7.6 -2.2 9 .4Z',
        c,
      ),
  },
};

const scarfBack = (colour: string): string =>
  path('M-11 -1C-11 -15 11 -15 11 -1C11 7 13 12 14.6 16.4C5 20.4 -5 20.4 -14.6 16.4C-13 12 -11 7 -11 -1Z', colour);
const scarfFront = (colour: string): string =>
  path('M-8.6 -1C-9.4 -9.6 9.4 -9.6 8.6 -1C9.4 -12.6 -9.4 -12.6 -8.6 -1Z', colour);

const capFront = (colour: string, peak: string, shift: number): string => {
  const peakAt = shift < -0.5 ? -14 : shift > 0.5 ? -2 : -8;
  return (
    path('M-9.2 -3.4C-9.8 -13.8 9.8 -13.8 9.2 -3.4Z', colour) +
    path(`M${peakAt} -3.4h16c0-1.9-2-2.8-4-2.8h-8c-2 0-4 .9-4 2.8Z`, peak)
  );
};

/** How deep a closed mouth bends: down at the ends for someone who is cross. */
const LIPS = { smile: 2.1, calm: 0.7, cross: -1.8 } as const;

/** Eyes, nose, mouth and glasses around the middle line of a face. */
const features = (face: Face, shift: number): string => {
  const { skin, beard, glasses, darkGlasses, hearingAid, mouth = 'smile', child = false } = face;
  const eyeY = child ? 1 : -0.4;
  const apart = (child ? 3.5 : 3.2) - Math.abs(shift) * 0.12;
  const eye = child ? 1.15 : 0.98;
  const eyes = circle(shift - apart, eyeY, eye, paint.ink) + circle(shift + apart, eyeY, eye, paint.ink);
  const side = shift < 0 ? -1 : 1;
  const noseLong = child ? 1.7 : 2.5;
  const nose = line(
    `M${shift * 1.3} ${eyeY + 0.7}q${side * (child ? 1 : 1.5)} ${noseLong * 0.72} ${-side * 0.1} ${noseLong}`,
    noseTone(skin),
    1.1,
  );
  const lipY = child ? 5.4 : 5.2;
  const lips =
    mouth === 'laugh'
      ? path(`M${shift - 3} ${lipY - 0.3}q3 1 6 0q-.6 3.5-3 3.5q-2.4 0-3-3.5Z`, paint.white)
      : line(
          `M${shift - 2.5} ${lipY + (mouth === 'cross' ? 0.9 : 0)}q2.5 ${LIPS[mouth]} 5 0`,
          beard || skin === 4 ? paint.white : paint.ink,
          0.95,
        );
  const frame = glasses
    ? ring(shift - apart, eyeY + 0.1, 2.3, paint.ink, 0.7) +
      ring(shift + apart, eyeY + 0.1, 2.3, paint.ink, 0.7) +
      line(`M${shift - apart + 2.3} ${eyeY - 0.2}h${2 * apart - 4.6}`, paint.ink, 0.8)
    : '';
  const brows =
    mouth === 'cross'
      ? line(
          `M${shift - apart - 1.9} ${eyeY - 3.4}l3.4 1.2M${shift + apart + 1.9} ${eyeY - 3.4}l-3.4 1.2`,
          paint.ink,
          0.9,
        )
      : '';
  const dark = darkGlasses
    ? ellipse(shift - apart, eyeY + 0.2, 2.6, 2.2, paint.ink) +
      ellipse(shift + apart, eyeY + 0.2, 2.6, 2.2, paint.ink) +
      line(`M${shift - 8.4} ${eyeY - 0.6}H${shift + 8.4}`, paint.ink, 0.8)
    : '';
  const aid = hearingAid
    ? path(`M${side * -9} -1.6q${side * -2.2} 1.6 ${side * -0.4} 5q${side * 2} -1 ${side * 1} -3.4Z`, paint.inkSoft)
    : '';
  return eyes + nose + lips + frame + brows + dark + aid;
};

const beardShape = (shift: number, colour: string): string =>
  path(
    `M-8.5 -.5C-8.8 7 -5 11.6 0 11.6C5 11.6 8.8 7 8.5 -.5C6.6 3.6 4 3.2 ${shift} 3.2C-4 3.2 -6.6 3.6 -8.5 -.5Z`,
    colour,
  );

const ears = (skin: Skin, shift: number): string => {
  const left = shift < -1.6 ? '' : circle(-8.5 + Math.max(0, shift) * 0.3, 0.8, 1.9, skinTone(skin));
  const right = shift > 1.6 ? '' : circle(8.5 + Math.min(0, shift) * 0.3, 0.8, 1.9, skinTone(skin));
  return left + right;
};

/** The back of a head: hair where the face would be. */
const headFromBehind = ({ skin, hair, hairColour = paint.ink, capColour = paint.straw }: Face): string => {
  const neck = rect(-3.6, 5, 7.2, 9, noseTone(skin));
  if (hair === 'scarf') return scarfBack(hairColour);
  const nape = path('M-9 3C-11.2 -12 -6 -12.6 0 -12.6C6 -12.6 11.2 -12 9 3C6.6 8 -6.6 8 -9 3Z', hairColour);
  const skull = neck + ellipse(0, 0, 8.4, 9.4, skinTone(skin)) + ears(skin, 0);
  if (hair === 'bald')
    return skull + path('M-8.8 -2C-8 6 8 6 8.8 -2C9.4 4 6 8.6 0 8.6C-6 8.6 -9.4 4 -8.8 -2Z', hairColour);
  if (hair === 'cap') return skull + nape + path('M-9.4 -2C-9.8 -13.8 9.8 -13.8 9.4 -2Z', capColour);
  const style = HAIR[hair];
  const over =
    hair === 'long' || hair === 'bob' || hair === 'curls' || hair === 'braids' ? (style.back?.(hairColour) ?? '') : '';
  const tail = hair === 'ponytail' ? path('M-2.4 -6C3.4 -8 5 4 2.4 14C.8 8 -2 2 -2.4 -6Z', paint.shadow) : '';
  const bun = hair === 'bun' ? circle(0, -12.4, 4.6, hairColour) : '';
  return skull + bun + nape + over + tail;
};

const headFromFront = (face: Face, shift: number): string => {
  const { skin, hair, hairColour = paint.ink, capColour = paint.straw, beard, child = false } = face;
  const skinFace = child ? ellipse(0, 0.4, 8.7, 9, skinTone(skin)) : ellipse(0, 0, 8.4, 9.6, skinTone(skin));
  const neck = rect(-3.6, 6, 7.2, 7.6, noseTone(skin));
  const inside = (beard ? beardShape(shift, beard) : '') + features(face, shift);
  if (hair === 'scarf')
    return scarfBack(hairColour) + skinFace + inside + group({ x: shift * 0.2 }, scarfFront(hairColour));
  if (hair === 'cap') {
    const sides = path(
      'M-9 1C-9.8 -2 -9.4 -5 -9 -5H9C9.4 -5 9.8 -2 9 1C8.6 -1.6 7.6 -3 7 -4H-7C-7.6 -3 -8.6 -1.6 -9 1Z',
      hairColour,
    );
    return neck + skinFace + ears(skin, shift) + inside + sides + capFront(capColour, capColour, shift);
  }
  const style = HAIR[hair];
  const mirrored = shift < 0 && (hair === 'ponytail' || hair === 'parted' || hair === 'bob' || hair === 'long');
  const flip = (drawn: string): string =>
    mirrored || !drawn ? drawn : hair === 'ponytail' ? group({ flip: true }, drawn) : drawn;
  const back = flip(style.back?.(hairColour) ?? '');
  const front = flip(style.front?.(hairColour) ?? '');
  return back + neck + skinFace + (style.hidesEars ? '' : ears(skin, shift)) + inside + front;
};

/** A head of about 17 wide and 22 high; its origin is the middle of the face, the neck ends 12 below it. */
export const head = (face: Face): string => {
  const { look = 0, tilt = 0 } = face;
  const drawn =
    look === 'away'
      ? headFromBehind(face)
      : look === 'left' || look === 'right'
        ? group({ flip: look === 'left' }, profileHead(face))
        : headFromFront(face, look * 3.6);
  return group({ turn: tilt, around: [0, 12] }, drawn);
};
