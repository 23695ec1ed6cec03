/** Finds the files that ship with the package, whether it runs from src/ or, bundled, from dist/. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** dist/, or src/ where TypeScript runs as it is. */
export const CODE = path.dirname(fileURLToPath(import.meta.url));
const home = path.dirname(CODE);

/** Absolute path of a file or folder of the package, for example `packagePath('styles')`. */
export const packagePath = (...parts: string[]): string => path.join(home, ...parts);

export const VERSION: string = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')).version;

/** What the PDFs name as their maker: by this its own files are known. */
export const PRODUCER = 'werkboek';
