/** Finds the icons of the package, which are part of its styles. */
import { readdirSync } from 'node:fs';
import type { Element } from 'hast';
import { readSvg } from '../markup/svg/svg.js';
import { packagePath } from '../package.js';
import { packageReader } from '../package-file.js';

const readIcon = packageReader((text) => readSvg(text));

/** Icons are part of the styles: drawn in the colours of the part in which they stand. */
export function iconFinder(): (name: string) => Element {
  const names = new Set(readdirSync(packagePath('styles', 'icons')));
  return (name) => {
    if (!names.has(`${name}.svg`)) throw new Error(`there is no icon styles/icons/${name}.svg`);
    const icon = readIcon('styles', 'icons', `${name}.svg`);
    if (!icon) throw new Error(`styles/icons/${name}.svg holds no <svg>`);
    return structuredClone(icon);
  };
}
