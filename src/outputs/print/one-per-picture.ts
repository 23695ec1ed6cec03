/** Tells once of a picture that is too coarse in many places. */
import type { Diagnostic } from '../../diagnostic.js';

/** One finding about each picture, where it is coarsest. */
export function onePerPicture(findings: readonly Diagnostic[]): Diagnostic[] {
  const times = new Map<string, Diagnostic[]>();
  for (const found of findings) {
    const { picture } = found.data;
    const key = picture === undefined ? undefined : `${found.rule} ${picture}`;
    if (key) times.set(key, [...(times.get(key) ?? []), found]);
  }
  const coarsest = new Map(
    [...times.values()].map((all) => {
      const [first] = all.toSorted((a, b) => Number(a.data.ppi) - Number(b.data.ppi));
      return [first, all.length - 1] as const;
    }),
  );
  return findings.flatMap((found) => {
    if (found.data.picture === undefined) return [found];
    const more = coarsest.get(found);
    if (more === undefined) return [];
    return more > 0 ? [{ ...found, data: { ...found.data, more } }] : [found];
  });
}
