/** Finds what each key alone cannot show: keys that exclude each other, colours that are missing, files named twice. */
import { posix } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { duplicateChapter } from '../rules/config/duplicate-chapter.js';
import { HEX } from './colour-math.js';
import { ROLE_TINTS, ROLES } from './default-colours.js';
import { findRecipeFaults } from './inks.js';
import { invalid } from './invalid.js';
import { hasColour } from './palette.js';
import { nearestPlace, type Positions } from './positions.js';
import { type Group, isGroup } from './shorthand.js';

/** Takes the data before validation, so that one run shows these findings and the schema's together. */
export function checkAgreement(data: unknown, positions: Positions): Diagnostic[] {
  if (!isGroup(data)) return [];
  return [
    ...checkPartsOrChapters(data, positions),
    ...checkColours(data, positions),
    ...checkBlocks(data, positions),
    ...findRecipeFaults(data.palette, positions),
    ...checkPrinter(data, positions),
    ...checkDuplicates(data, positions),
  ];
}

function checkPrinter({ print, printers }: Group, { values }: Positions): Diagnostic[] {
  const wanted = isGroup(print) ? print.printer : undefined;
  if (typeof wanted !== 'string' || (isGroup(printers) && Object.hasOwn(printers, wanted))) return [];
  const path = 'print.printer';
  const problem = {
    en: `found "${wanted}", expected one of the names under printers`,
    nl: `de drukker ${wanted} staat niet onder \`printers\``,
  };
  return [invalid(path, 'printer', problem, { names: wanted }, nearestPlace(values, path))];
}

const BOTH = {
  en: 'found both parts and chapters, expected one of them',
  nl: 'er staat al `parts`; kies `parts` of `chapters`, niet allebei',
};
const NEITHER = {
  en: 'expected either parts or chapters',
  nl: '`parts` of `chapters` ontbreekt; een van de twee is nodig',
};

function checkPartsOrChapters(data: Group, { values }: Positions): Diagnostic[] {
  const both = 'parts' in data && 'chapters' in data;
  const neither = !('parts' in data) && !('chapters' in data);
  if (!both && !neither) return [];
  const problem = both ? BOTH : NEITHER;
  const path = both ? 'chapters' : '';
  return [invalid(path, both ? 'both' : 'neither', problem, {}, nearestPlace(values, path))];
}

/** A part that names a colour which is not there; whatever else is missing is made of what is there. */
function checkColours(data: Group, { values }: Positions): Diagnostic[] {
  const palette = isGroup(data.palette) ? data.palette : {};
  return listOf(data.parts).flatMap((part, index) => {
    const colour = isGroup(part) ? part.colour : undefined;
    if (typeof colour !== 'string' || HEX.test(colour) || hasColour({ ...ROLES, ...palette }, colour)) return [];
    const problem = { en: `the palette lacks ${colour}`, nl: `het palet mist ${colour}` };
    const path = `parts.${index}.colour`;
    return [invalid(path, 'colours', problem, { names: colour }, nearestPlace(values, path))];
  });
}

function checkBlocks({ blocks, palette }: Group, { values }: Positions): Diagnostic[] {
  if (!isGroup(blocks)) return [];
  const known = { ...ROLES, ...ROLE_TINTS, ...(isGroup(palette) ? palette : {}) };
  return Object.entries(blocks).flatMap(([name, block]) => {
    const colour = isGroup(block) ? block.colour : undefined;
    if (typeof colour !== 'string' || Object.hasOwn(known, colour)) return [];
    const problem = { en: `the palette lacks ${colour}`, nl: `het palet mist ${colour}` };
    const path = `blocks.${name}.colour`;
    return [invalid(path, 'colours', problem, { names: colour }, nearestPlace(values, path))];
  });
}

function checkDuplicates(data: Group, { values }: Positions): Diagnostic[] {
  const named = [
    ...listOf(data.parts).flatMap((part, index) =>
      isGroup(part) ? withPaths(part.chapters, `parts.${index}.chapters`) : [],
    ),
    ...withPaths(data.chapters, 'chapters'),
    ...withPaths(data.front, 'front'),
    ...withPaths(data.back, 'back'),
    ...withPaths(data.formats, 'formats'),
  ];
  const first = new Map<string, string>();
  return named.flatMap(({ file, path }) => {
    const normal = posix.normalize(file);
    const earlier = first.get(normal);
    if (earlier === undefined) {
      first.set(normal, path);
      return [];
    }
    const line = nearestPlace(values, earlier)?.line ?? 1;
    return [diagnostic(duplicateChapter, { file: normal, line }, nearestPlace(values, path))];
  });
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const withPaths = (value: unknown, path: string) =>
  listOf(value).flatMap((file, index) => (typeof file === 'string' ? [{ file, path: `${path}.${index}` }] : []));
