/** Gives Arabic letters the shapes in which they join their neighbours, by the characters that Unicode has for these. */

/** A letter that joins on both sides has four shapes, one that joins the letter before it has two. */
interface Shapes {
  readonly alone: string;
  readonly last: string;
  readonly first?: string;
  readonly middle?: string;
}

/** Arabic Presentation Forms B and A hold the shapes of a letter next to each other, in this order; A has some of one of B besides. */
const BLOCKS = [
  [0xfe80, 0xfefc],
  [0xfb50, 0xfbb1],
  [0xfbd3, 0xfbff],
] as const;
/** What stands above and below letters. */
const MARK = /\p{M}/u;
/** Joins what is on either side, and has one shape. */
const STRETCH = '\u0640';
/** Keeps two letters apart that would join. */
const APART = '\u200c';

const shapes = new Map<string, Shapes>();
for (const [from, to] of BLOCKS) {
  let before: string[] = [];
  for (let code = from; code <= to + 1; code += 1) {
    const shape = String.fromCodePoint(code);
    const [last] = before;
    if (last !== undefined && (code > to || shape.normalize('NFKC') !== last.normalize('NFKC'))) {
      const [alone = '', end = '', first, middle] = before;
      const letter = last.normalize('NFKC');
      if (end && !shapes.has(letter))
        shapes.set(letter, { alone, last: end, ...(first && middle && { first, middle }) });
      before = [];
    }
    before.push(shape);
  }
}

/** The letters with the shapes that they have in this text, in its order; lam and alef become one. */
export function joinLetters(text: string): string {
  const letters = [...text];
  const nextTo = (at: number, step: 1 | -1): string => {
    let index = at + step;
    while (MARK.test(letters[index] ?? '')) index += step;
    return letters[index] ?? '';
  };
  const joinsOn = (letter: string): boolean => letter === STRETCH || shapes.get(letter)?.first !== undefined;
  const isJoined = (letter: string): boolean => letter === STRETCH || shapes.has(letter);
  let result = '';
  for (let at = 0; at < letters.length; at += 1) {
    const pair = (letters[at] ?? '') + (letters[at + 1] ?? '');
    const isPair = pair.length > 1 && shapes.has(pair);
    const own = shapes.get(isPair ? pair : (letters[at] ?? ''));
    const before = joinsOn(nextTo(at, -1));
    const after = !isPair && isJoined(nextTo(at, 1));
    if (own) result += shapeOf(own, before, after);
    else if (letters[at] !== APART) result += letters[at];
    if (isPair) at += 1;
  }
  return result;
}

function shapeOf({ alone, last, first, middle }: Shapes, before: boolean, after: boolean): string {
  if (before) return (after && middle) || last;
  return (after && first) || alone;
}
