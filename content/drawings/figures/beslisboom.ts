/** Draws figure D10: two questions about the Omgevingswet, and what each answer asks of you. */

import { planWoman } from '../cast.js';
import { arrow, boldWords, box, numberStone, trail, words } from '../diagram.js';
import { fieldEarth, paint } from '../palette.js';
import { planSheet, stand } from '../people.js';
import { group, rect, SMALLEST_TEXT, sheet, text } from '../shapes.js';
import { stone } from '../stone.js';

const WIDTH = 162;
const HEIGHT = 164;

const question = (x: number, y: number, width: number, mark: string, lines: readonly string[]): string =>
  box(x, y, width, 26, { edge: fieldEarth.dark, weight: 1.2 }) +
  numberStone(x + 10.4, y + 13, mark, fieldEarth.dark, 14) +
  boldWords(x + 21, y + 11.4, lines, { size: 5.7 });

const answer = (x: number, y: number, word: string): string =>
  stone(x - 10, y - 7, 20, 14, paint.straw, word === 'Ja' ? 0 : 1) +
  text(x, y + 2, word, { fill: paint.ink, bold: true, size: 6, anchor: 'middle' });

export const decisionTreeSheet = (): string =>
  sheet(
    {
      width: WIDTH,
      height: HEIGHT,
      title: 'Beslisboom Omgevingswet',
      description:
        'Vraag 1: past uw plan in het omgevingsplan? Ja: participatie is gewenst. Nee: ga naar vraag 2. Vraag 2: staat uw plan op de lijst van de raad? Nee: participatie is gewenst. Ja: participatie is verplicht. U vertelt altijd bij uw aanvraag wat u deed.',
    },
    trail('M50 26V118', 8),
    trail('M128 26V118', 8),
    trail('M100 76C82 82 70 92 62 118', 8),
    arrow([50, 104], [50, 117], fieldEarth.dark, 1.6),
    arrow([128, 104], [128, 117], fieldEarth.dark, 1.6),
    arrow([128, 32], [128, 55], fieldEarth.dark, 1.6),
    arrow([65.6, 105], [61.6, 117], fieldEarth.dark, 1.6),
    question(30, 1, 131, '1', ['Past uw plan in', 'het omgevingsplan?']),
    question(74, 56, 87, '2', ['Staat uw plan op', 'de lijst van de raad?']),
    answer(50, 40, 'Ja'),
    answer(115, 40, 'Nee'),
    answer(81, 94, 'Nee'),
    answer(141, 96, 'Ja'),
    box(1, 118, 78, 26, { dashed: true, edge: fieldEarth.dark, weight: 1 }),
    boldWords(6, 128, ['Participatie'], { size: 6 }),
    boldWords(6, 136.6, ['is gewenst'], { size: 6 }),
    rect(84, 117.4, 77, 27, fieldEarth.dark),
    boldWords(90, 128, ['Participatie'], { size: 6, fill: paint.white }),
    boldWords(90, 136.6, ['is verplicht'], { size: 6, fill: paint.white }),
    words(
      1,
      153,
      ['Altijd: u vertelt bij uw aanvraag of u met anderen sprak.', 'Deed u dat? Vertel dan ook hoe, en wat u hoorde.'],
      {
        size: SMALLEST_TEXT,
      },
    ),
    group(
      { x: 16, y: 96, scale: 0.84 },
      stand({
        ...planWoman,
        look: 0.7,
        left: { to: [-7, -12], hand: 'fist' },
        right: { to: [10, -12], hand: 'fist' },
        holds: group({ x: 12, y: -5, scale: 0.74 }, planSheet()),
      }),
    ),
  );
