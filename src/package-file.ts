/** Reads files of the package, each again only when it has changed: a preview runs for hours while somebody writes a style. */
import { readFileSync, statSync } from 'node:fs';
import { packagePath } from './package.js';

interface Known<Result> {
  readonly stamp: string;
  readonly result: Result;
}

/** The text of a file, by its path from the package. */
export const packageText = (...parts: readonly string[]): string => readFileSync(packagePath(...parts), 'utf8');

/**
 * @param parse makes of a text what is remembered; who gets that must not change it
 * @returns reads a file, by its path from the package, for example `('styles', 'base.css')`
 */
export function packageReader<Result>(parse: (text: string) => Result): (...parts: readonly string[]) => Result {
  const known = new Map<string, Known<Result>>();
  return (...parts) => {
    const file = packagePath(...parts);
    const { size, mtimeMs, ctimeMs } = statSync(file);
    const stamp = `${size} ${mtimeMs} ${ctimeMs}`;
    const earlier = known.get(file);
    if (earlier?.stamp === stamp) return earlier.result;
    const result = parse(readFileSync(file, 'utf8'));
    known.set(file, { stamp, result });
    return result;
  };
}
