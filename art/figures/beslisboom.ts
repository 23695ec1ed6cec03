/** Draws figure D10: two questions about the Omgevingswet, and what each answer asks of you. */

import { planWoman } from '../cast.js';
import { arrow, boldWords, box, numberStone, trail, words } from '../diagram.js';
import { fieldEarth, paint } from '../palette.js';
import { planSheet, stand } from '../people.js';
import { group, rect, SMALLEST_TEXT, sheet, text } from '../shapes.js';
import { stone } from '../stone.js';

const WIDTH = 162;
const HEIGHT = 146;

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
    trail('M50 26V102', 8),
    trail('M128 26V102', 8),
    trail('M100 68C82 74 70 82 62 102', 8),
    arrow([50, 88], [50, 101], fieldEarth.dark, 1.6),
    arrow([128, 88], [128, 101], fieldEarth.dark, 1.6),
    arrow([128, 30], [128, 47], fieldEarth.dark, 1.6),
    arrow([65.6, 89], [61.6, 101], fieldEarth.dark, 1.6),
    question(30, 1, 131, '1', ['Past uw plan in', 'het omgevingsplan?']),
    question(74, 48, 87, '2', ['Staat uw plan op', 'de lijst van de raad?']),
    answer(50, 38, 'Ja'),
    answer(115, 37.4, 'Nee'),
    answer(81, 85, 'Nee'),
    answer(141, 86, 'Ja'),
    box(1, 102, 78, 26, { dashed: true, edge: fieldEarth.dark, weight: 1 }),
    boldWords(6, 112, ['Participatie'], { size: 6 }),
    boldWords(6, 120.6, ['is gewenst'], { size: 6 }),
    rect(84, 101.4, 77, 27, fieldEarth.dark),
    boldWords(90, 112, ['Participatie'], { size: 6, fill: paint.white }),
    boldWords(90, 120.6, ['is verplicht'], { size: 6, fill: paint.white }),
    words(
      1,
      136,
      ['Altijd: u vertelt bij uw aanvraag of u met anderen sprak.', 'Deed u dat? Vertel dan ook hoe, en wat u hoorde.'],
      {
        size: SMALLEST_TEXT,
      },
    ),
    group(
      { x: 16, y: 95, scale: 0.8 },
      stand({
        ...planWoman,
        look: 0.7,
        left: { to: [-7, -12], hand: 'fist' },
        right: { to: [10, -12], hand: 'fist' },
        holds: group({ x: 12, y: -5, scale: 0.74 }, planSheet()),
      }),
    ),
  );
