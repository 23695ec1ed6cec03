/** Finds the icons of the package, which are part of its styles. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { readSvg } from '../markup/svg.js';
import { packagePath } from '../package.js';

/** Icons are part of the styles: drawn in the colours of the part in which they stand. */
export function iconFinder(): (name: string) => Element {
  const files = new Map<string, string>();
  const folder = packagePath('styles', 'icons');
  for (const name of readdirSync(folder)) files.set(path.basename(name, '.svg'), path.join(folder, name));
  const read = new Map<string, Element>();
  return (name) => {
    const file = files.get(name);
    if (!file) throw new Error(`there is no icon styles/icons/${name}.svg`);
    const known = read.get(name) ?? readSvg(readFileSync(file, 'utf8'));
    if (!known) throw new Error(`styles/icons/${name}.svg holds no <svg>`);
    read.set(name, known);
    return structuredClone(known);
  };
}
