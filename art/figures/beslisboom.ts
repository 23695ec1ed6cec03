/** Draws three questions about the Omgevingswet, and what each answer asks of you. */

import { arrow, boldWords, box, numberStone, trail, words } from '../diagram.js';
import { fieldEarth, paint } from '../palette.js';
import { rect, sheet, text } from '../shapes.js';
import { stone } from '../stone.js';

const WIDTH = 162;
const HEIGHT = 158;

const question = (x: number, y: number, width: number, mark: string, lines: readonly string[]): string =>
  box(x, y, width, 22, { edge: fieldEarth.dark, weight: 1.2 }) +
  numberStone(x + 10.4, y + 11, mark, fieldEarth.dark, 14) +
  boldWords(x + 21, y + 9.4, lines, { size: 5.7 });

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
    trail('M30 20V60', 7),
    trail('M116 20V40', 7),
    trail('M62 62V122', 7),
    trail('M130 62V80', 7),
    trail('M130 102V122', 7),
    trail('M92 102C84 110 76 114 74 122', 7),
    arrow([30, 46], [30, 59], fieldEarth.dark, 1.6),
    arrow([116, 28], [116, 40], fieldEarth.dark, 1.6),
    arrow([130, 68], [130, 80], fieldEarth.dark, 1.6),
    arrow([62, 108], [62, 121], fieldEarth.dark, 1.6),
    arrow([130, 109], [130, 121], fieldEarth.dark, 1.6),
    arrow([77, 114], [73.6, 121], fieldEarth.dark, 1.6),
    question(14, 1, 130, '1', ['Hebt u een vergunning', 'nodig?']),
    question(52, 41, 109, '2', ['Past uw plan in het', 'omgevingsplan?']),
    question(76, 81, 85, '3', ['Staat uw plan op de', 'lijst van de raad?']),
    answer(16, 36, 'Nee'),
    answer(131, 32, 'Ja'),
    answer(76, 72, 'Ja'),
    answer(145, 72, 'Nee'),
    answer(97, 112, 'Nee'),
    answer(145, 112, 'Ja'),
    box(1, 60, 46, 38, { edge: fieldEarth.dark, weight: 1 }),
    boldWords(5, 69, ['U hoeft niets', 'te vertellen'], { size: 5.7 }),
    words(5, 84, ['Praten blijft', 'wel slim.']),
    box(1, 122, 82, 34, { edge: fieldEarth.dark, weight: 1 }),
    boldWords(6, 131.6, ['Praten is vrijwillig'], { size: 6 }),
    words(6, 140, ['U vertelt bij uw aanvraag', 'of u het hebt gedaan.']),
    rect(88, 121.4, 73.4, 35.2, fieldEarth.dark),
    boldWords(93, 131.6, ['Praten is verplicht'], { size: 6, fill: paint.white }),
    words(93, 140, ['Doe het voordat u', 'de aanvraag stuurt.'], { fill: paint.white }),
  );
