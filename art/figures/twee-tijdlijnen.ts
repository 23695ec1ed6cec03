/** Draws two time lines, one for each kind of plan, with what a neighbour can do at each moment. */

import { adviser, henk, official, planWoman } from '../cast.js';
import { boldWords, LEADING, numberStone, trail, words } from '../diagram.js';
import { brinkGreen, fieldEarth, paint } from '../palette.js';
import { half, type Person } from '../people.js';
import { group, line, polygon, rect, sheet } from '../shapes.js';

const WIDTH = 162;
const HEIGHT = 84;
const COLUMNS = [26, 81, 136] as const;

interface Moment {
  name: string;
  /** What someone who lives near by can do. */
  can: readonly string[];
  person: Person;
}

interface Track {
  title: string;
  moments: readonly Moment[];
  fill: string;
}

const paper = group(
  { x: 16, y: -15, turn: 5 },
  rect(-8, -11, 16, 21, paint.white),
  line('M-8 -11H8V10H-8Z', paint.inkSoft, 0.9),
  line('M-4.6 -6h9.2M-4.6 -2h9.2M-4.6 2h6', paint.inkSoft, 1.2),
);
const showing = (person: Person): Person => ({
  ...person,
  look: 0.4,
  right: { to: [16, -8], hand: 'fist' },
  holds: paper,
});

const TRACKS: readonly Track[] = [
  {
    title: 'De gemeente maakt een omgevingsplan',
    fill: fieldEarth.dark,
    moments: [
      { name: 'Voornemen', can: ['praat mee'], person: showing(official) },
      { name: 'Ontwerp', can: ['zienswijze,', 'binnen 6 weken'], person: { ...henk, look: 0.3 } },
      { name: 'Besluit', can: ['beroep,', 'binnen 6 weken'], person: showing(adviser) },
    ],
  },
  {
    title: 'Iemand vraagt een vergunning',
    fill: brinkGreen.dark,
    moments: [
      {
        name: 'Vooraf',
        can: ['praat mee'],
        person: { ...planWoman, look: 'right', right: { to: [16, -16], hand: 'open' } },
      },
      { name: 'Aanvraag', can: ['bekijk de stukken,', 'stel vragen'], person: showing(planWoman) },
      { name: 'Besluit', can: ['bezwaar,', 'binnen 6 weken'], person: showing(adviser) },
    ],
  },
];

const moment = ({ name, can, person }: Moment, index: number, fill: string): string => {
  const x = COLUMNS[index] ?? 0;
  return (
    group({ x: x - 2, y: 43, scale: 0.5 }, half(person)) +
    numberStone(x, 47, String(index + 1), fill, 14) +
    boldWords(x, 61, [name], { anchor: 'middle', size: 6 }) +
    words(x, 61 + LEADING, can, { anchor: 'middle' })
  );
};

const track = ({ title, moments, fill }: Track, index: number): string =>
  group(
    { y: index * (HEIGHT + 4) },
    rect(0, 0, WIDTH, 11, fill),
    boldWords(4, 7.6, [title], { fill: paint.white, size: 6 }),
    trail('M8 47H150', 6),
    polygon(
      [
        [150, 42],
        [160, 47],
        [150, 52],
      ],
      paint.stoneLight,
    ),
    ...moments.map((item, at) => moment(item, at, fill)),
  );

export const twoTimeLinesSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: 2 * HEIGHT - 4,
      title: 'Twee tijdlijnen',
      description:
        'De gemeente maakt een omgevingsplan: 1 voornemen, praat mee; 2 ontwerp, stuur binnen 6 weken een zienswijze; 3 besluit, ga binnen 6 weken naar de rechter. Iemand vraagt een vergunning: 1 vooraf, praat mee; 2 aanvraag, bekijk de stukken en stel vragen; 3 besluit, maak binnen 6 weken bezwaar.',
    },
    ...TRACKS.map(track),
  );
