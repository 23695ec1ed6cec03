/** The known word most like a misspelt one, for "did you mean". */
import { distance } from 'fastest-levenshtein';

/** Of fewer letters two others make another word: `hide` is no misspelt `id`. */
const SHORT = 5;

/** The same letters: two of them changed places. */
const isTurned = (word: string, other: string): boolean => letters(word) === letters(other);
const letters = (word: string): string => [...word.toLowerCase()].sort().join('');

/** Empty when nothing is near: at most a third of the letters may differ, and one of a short word. */
export function nearest(word: string, candidates: readonly string[]): string {
  const scored = candidates.map((candidate) => ({
    candidate,
    steps: distance(word.toLowerCase(), candidate.toLowerCase()),
  }));
  const best = scored.sort((a, b) => a.steps - b.steps)[0];
  if (!best) return '';
  const most = word.length < SHORT && !isTurned(word, best.candidate) ? 1 : Math.max(2, Math.floor(word.length / 3));
  return best.steps <= most ? best.candidate : '';
}
