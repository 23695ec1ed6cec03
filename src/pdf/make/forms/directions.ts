/**
 * In which direction each letter of a text runs, and in which order a line of it is painted: the bidirectional algorithm
 * (UAX #9) for a text without explicit embeddings.
 */

/** 0 and 2 run to the right, 1 to the left. */
export type Level = 0 | 1 | 2;

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const DIGIT = /\p{Nd}/u;
const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;
/** Between two digits they belong to the number. */
const IN_NUMBER = /[.,:/+\-\u00a0]/;

type Kind = 'left' | 'right' | 'number' | 'neutral';

function kindsOf(letters: readonly string[]): Kind[] {
  const kinds: Kind[] = [];
  for (const [index, letter] of letters.entries()) {
    const isBetween = DIGIT.test(letters[index - 1] ?? '') && DIGIT.test(letters[index + 1] ?? '');
    if (MARK.test(letter)) kinds.push(kinds.at(-1) ?? 'neutral');
    else if (DIGIT.test(letter) || (isBetween && IN_NUMBER.test(letter))) kinds.push('number');
    else if (RIGHT_TO_LEFT.test(letter)) kinds.push('right');
    else kinds.push(LETTER.test(letter) ? 'left' : 'neutral');
  }
  return kinds;
}

/** Of each letter; the text begins with a letter of its own direction (rules P2, P3). */
export function levelsOf(letters: readonly string[]): Level[] {
  const kinds = kindsOf(letters);
  const base = kinds.find((kind) => kind === 'left' || kind === 'right') === 'right' ? 1 : 0;
  const around = base === 1 ? 'right' : 'left';
  // A number runs as the text before it (W7); for signs between two letters it counts as these (N1).
  let strong: Kind = around;
  const settled = kinds.map((kind) => {
    if (kind === 'left' || kind === 'right') strong = kind;
    return kind === 'number' && strong === 'left' ? 'left' : kind;
  });
  return settled.map((kind, index): Level => {
    if (kind === 'number') return 2;
    const own = kind === 'neutral' ? directionOfSign(settled, index, around) : kind;
    if (own === 'right') return 1;
    return base === 1 ? 2 : 0;
  });
}

/** That of what stands on both sides, if they agree; else that of the text (N1, N2). */
function directionOfSign(kinds: readonly Kind[], at: number, around: Kind): Kind {
  const strongOf = (kind: Kind | undefined): Kind => (kind === 'number' ? 'right' : (kind ?? around));
  const before = strongOf(kinds.slice(0, at).findLast((kind) => kind !== 'neutral'));
  const after = strongOf(kinds.slice(at + 1).find((kind) => kind !== 'neutral'));
  return before === after ? before : around;
}

/** The items of a line from left to right, as they are painted (rule L2). */
export function inPaintedOrder<Item>(line: readonly Item[], levelOf: (item: Item) => number): Item[] {
  let items = [...line];
  for (const least of [2, 1]) {
    const turned: Item[] = [];
    let run: Item[] = [];
    for (const item of items) {
      if (levelOf(item) >= least) run.unshift(item);
      else {
        turned.push(...run, item);
        run = [];
      }
    }
    items = [...turned, ...run];
  }
  return items;
}

const MIRRORED: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap(([open = '', close = '']): [string, string][] => [
    [open, close],
    [close, open],
  ]),
);

/** A bracket in text that runs to the left opens to the left (rule L4). */
export const mirrored = (letter: string, level: number): string =>
  level % 2 === 1 ? (MIRRORED.get(letter) ?? letter) : letter;
