/** Finds the files that ship with the package, whether it runs from src/ or from dist/. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Absolute path of a file or folder of the package, for example `packagePath('styles')`. */
export const packagePath = (...parts: string[]): string => path.join(home, ...parts);

export const VERSION: string = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')).version;
