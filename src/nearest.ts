/** The known word most like a misspelt one, for "did you mean". */
import { distance } from 'fastest-levenshtein';

/** Empty when nothing is near: at most a third of the letters may differ. */
export function nearest(word: string, candidates: readonly string[]): string {
  const scored = candidates.map((candidate) => ({
    candidate,
    steps: distance(word.toLowerCase(), candidate.toLowerCase()),
  }));
  const best = scored.sort((a, b) => a.steps - b.steps)[0];
  return best && best.steps <= Math.max(2, Math.floor(word.length / 3)) ? best.candidate : '';
}
