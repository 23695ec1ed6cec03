/** Draws three questions about the Omgevingswet, and what each answer asks of you. */

import { arrow, boldWords, box, numberStone, trail, words } from '../diagram.js';
import { fieldEarth, paint } from '../palette.js';
import { rect, sheet, text } from '../shapes.js';
import { stone } from '../stone.js';

const WIDTH = 162;
const HEIGHT = 174;

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
        'Vraag 1: is er een vergunning nodig? Nee: u hoeft niets te vertellen. Ja: ga naar vraag 2. Vraag 2: past uw plan in het omgevingsplan? Ja: praten is vrijwillig. Nee: ga naar vraag 3. Vraag 3: staat uw plan op de lijst van de raad? Nee: praten is vrijwillig. Ja: praten is verplicht.',
    },
    trail('M30 24V66', 7),
    trail('M116 24V46', 7),
    trail('M62 72V138', 7),
    trail('M130 72V92', 7),
    trail('M130 118V138', 7),
    trail('M92 118C84 126 76 130 74 138', 7),
    arrow([30, 54], [30, 67], fieldEarth.dark, 1.6),
    arrow([116, 34], [116, 46], fieldEarth.dark, 1.6),
    arrow([130, 80], [130, 92], fieldEarth.dark, 1.6),
    arrow([62, 124], [62, 137], fieldEarth.dark, 1.6),
    arrow([130, 125], [130, 137], fieldEarth.dark, 1.6),
    arrow([77, 130], [73.6, 137], fieldEarth.dark, 1.6),
    question(14, 1, 130, '1', ['Hebt u een vergunning', 'nodig?']),
    question(52, 47, 109, '2', ['Past uw plan in het', 'omgevingsplan?']),
    question(76, 93, 85, '3', ['Staat uw plan op de', 'lijst van de raad?']),
    answer(18, 40, 'Nee'),
    answer(130, 37, 'Ja'),
    answer(49, 86, 'Ja'),
    answer(144, 82.6, 'Nee'),
    answer(96, 129, 'Nee'),
    answer(144, 128, 'Ja'),
    box(1, 68, 46, 38, { edge: fieldEarth.dark, weight: 1 }),
    boldWords(5, 77, ['U hoeft niets', 'te vertellen'], { size: 5.7 }),
    words(5, 92, ['Praten met buren', 'is wel slim.']),
    box(1, 138, 82, 34, { edge: fieldEarth.dark, weight: 1 }),
    boldWords(6, 147.6, ['Praten is vrijwillig'], { size: 6 }),
    words(6, 156, ['U vertelt bij uw aanvraag', 'of u het hebt gedaan.']),
    rect(88, 137.4, 73.4, 35.2, fieldEarth.dark),
    boldWords(93, 147.6, ['Praten is verplicht'], { size: 6, fill: paint.white }),
    words(93, 156, ['Doe het voordat u', 'de aanvraag stuurt.'], { fill: paint.white }),
  );
