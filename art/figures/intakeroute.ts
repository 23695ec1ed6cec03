/** Draws figure D13: the way of a plan through two lanes; where the trail crosses, the plan changes hands. */

import { official, planWoman } from '../cast.js';
import { boldWords, LEADING, numberStone, trail, words } from '../diagram.js';
import { fieldEarth, heathPurple, paint } from '../palette.js';
import { half } from '../people.js';
import { clipped, group, line, rect, round, sheet } from '../shapes.js';

const WIDTH = 162;
const LANE = 62;
const HEIGHT = 2 * LANE;
const HEAD = 24;

/** Where the stones lie in each lane, so that the words have the rest. */
const HIGH = 40;
const LOW = LANE + 20;

interface Step {
  x: number;
  upper: boolean;
  label: readonly string[];
}

const STEPS: readonly Step[] = [
  { x: 35, upper: true, label: ['Vertelt', 'over het', 'plan'] },
  { x: 52, upper: false, label: ['Luistert,', 'geeft 1', 'naam'] },
  { x: 76, upper: false, label: ['Zegt ja,', 'nee of', 'nog niet'] },
  { x: 90, upper: true, label: ['Praat met', 'de buren'] },
  { x: 119.5, upper: true, label: ['Maakt een', 'verslag'] },
  { x: 134, upper: false, label: ['Leest', 'het', 'verslag'] },
  { x: 150, upper: true, label: ['Hoort', 'wat er', 'volgt'] },
];

const yOf = ({ upper }: Step): number => (upper ? HIGH : LOW);

const route = (): string =>
  STEPS.map((step, index) => {
    const [x, y] = [step.x, yOf(step)];
    const before = STEPS[index - 1];
    if (!before) return `M${x} ${y}`;
    const middle = round((before.x + x) / 2);
    return `C${middle} ${yOf(before)} ${middle} ${y} ${x} ${y}`;
  }).join('');

const stepDrawing = (step: Step, index: number): string => {
  const y = yOf(step);
  const first = step.upper ? y - 12 - (step.label.length - 1) * LEADING : y + 15;
  const fill = step.upper ? fieldEarth.dark : heathPurple.dark;
  return numberStone(step.x, y, String(index + 1), fill, 15) + words(step.x, first, step.label, { anchor: 'middle' });
};

const lane = (top: number, name: readonly string[], fill: string, who: string): string =>
  rect(0, top, WIDTH, LANE, fill) +
  boldWords(1.6, top + 8, name) +
  clipped(`intakeroute-${top}`, `M0 ${top}H${HEAD}V${top + LANE}H0Z`, group({ x: 12, y: top + LANE, scale: 0.6 }, who));

export const intakeRouteSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: HEIGHT,
      title: 'De weg van een plan in twee banen',
      description:
        'Boven de inwoner, onder de gemeente. 1 inwoner vertelt over het plan. 2 gemeente luistert en geeft één naam. 3 gemeente zegt ja, nee of nog niet. 4 inwoner praat met de buren. 5 inwoner maakt een verslag. 6 gemeente leest het verslag. 7 inwoner hoort wat er volgt.',
    },
    lane(0, ['Inwoner'], fieldEarth.tint, half({ ...planWoman, look: 0.5, mouth: 'laugh' })),
    lane(LANE, ['Gemeente'], heathPurple.tint, half({ ...official, look: 0.5 })),
    line(`M0 ${LANE}H${WIDTH}`, paint.ink, 1, 'butt'),
    trail(route(), 7),
    ...STEPS.map(stepDrawing),
  );
