/** What the operators of text do: where it stands, how it is set, and that it is shown (ISO 32000-1 9.3 and 9.4). */
import { nameAt } from '../syntax/strings.js';
import type { GraphicsState } from './graphics.js';
import { readShown } from './shown.js';
import type { Effect, Walker } from './walker.js';

const set =
  (change: (state: GraphicsState, value: number) => void): Effect =>
  ({ state }, { numbers }) =>
    change(state, numbers[0]!);

const show =
  (first: number): Effect =>
  (walker) => {
    const { company } = walker;
    if (company.fonts) readShown(company.shown, walker, first);
    for (const each of company.listeners) each.show?.(company.shown, walker);
  };
const showFirst = show(0);
const showThird = show(2);

const nextLine = (walker: Walker): void => moveLine(walker, 0, -walker.state.leading);

export const TEXT_OPERATORS: Readonly<Record<string, Effect>> = {
  BT: (walker) => {
    walker.textMatrix = Float64Array.of(1, 0, 0, 1, 0, 0);
    walker.lineX = 0;
    walker.lineY = 0;
    for (const each of walker.company.listeners) each.beginText?.(walker);
  },
  ET: (walker) => {
    for (const each of walker.company.listeners) each.endText?.(walker);
  },
  Tf: (walker, operation) => {
    walker.state.fontName = nameAt(walker.bytes, operation, 0);
    walker.state.font = walker.fontAt(walker.state.fontName);
    walker.state.fontSize = operation.numbers[1]!;
  },
  Tc: set((state, value) => {
    state.characterSpace = value;
  }),
  Tw: set((state, value) => {
    state.wordSpace = value;
  }),
  Tz: set((state, value) => {
    state.horizontalScale = value / 100;
  }),
  TL: set((state, value) => {
    state.leading = value;
  }),
  Ts: set((state, value) => {
    state.rise = value;
  }),
  Tr: set((state, value) => {
    state.renderMode = value;
  }),
  Tm: (walker, { numbers }) => {
    walker.textMatrix = numbers.slice(0, 6);
    walker.lineX = numbers[4]!;
    walker.lineY = numbers[5]!;
  },
  Td: (walker, { numbers }) => moveLine(walker, numbers[0]!, numbers[1]!),
  TD: (walker, { numbers }) => {
    walker.state.leading = -numbers[1]!;
    moveLine(walker, numbers[0]!, numbers[1]!);
  },
  'T*': nextLine,
  Tj: showFirst,
  TJ: showFirst,
  "'": (walker, operation) => {
    nextLine(walker);
    showFirst(walker, operation);
  },
  '"': (walker, operation) => {
    walker.state.wordSpace = operation.numbers[0]!;
    walker.state.characterSpace = operation.numbers[1]!;
    nextLine(walker);
    showThird(walker, operation);
  },
};

function moveLine(walker: Walker, x: number, y: number): void {
  const matrix = walker.textMatrix;
  walker.lineX += x * matrix[0]! + y * matrix[2]!;
  walker.lineY += x * matrix[1]! + y * matrix[3]!;
  matrix[4] = walker.lineX;
  matrix[5] = walker.lineY;
}
