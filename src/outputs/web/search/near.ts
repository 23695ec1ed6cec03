/** Counts how many letters are wrong in a word: one too many, one too few, another, or two that changed places. */

/** Whether a word becomes the other with at most one such change. */
export function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const left = short.slice(start);
  const right = long.slice(start);
  if (short.length < long.length) return left === right.slice(1);
  if (left.slice(1) === right.slice(1)) return true;
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}

const LEAST = 4;

/** Words that are meant by one that nobody wrote, and compounds that end with such a word. */
export function meantBy(word: string, known: readonly string[]): string[] {
  if (word.length < LEAST) return [];
  const whole = known.filter((each) => isNear(word, each));
  if (whole.length > 0) return whole;
  const tails = (each: string): string[] => [-1, 0, 1].map((more) => each.slice(-(word.length + more)));
  return word.length > LEAST
    ? known.filter((each) => each.length > word.length + 1 && tails(each).some((tail) => isNear(word, tail)))
    : [];
}
