/** What the operators of colour do (ISO 32000-1 8.6.8). */
import { PDFName } from '@cantoo/pdf-lib';
import { KIND } from '../syntax/operations.js';
import { nameAt } from '../syntax/strings.js';
import { type Colour, firstColour } from './colour.js';
import { kindOfSpace, type SpaceKind } from './space-kind.js';
import { readSpotSpace } from './spot-space.js';
import type { Effect, Walker } from './walker.js';

type Target = 'fill' | 'stroke';

const colour =
  (target: Target, kind: SpaceKind, space: string, count: number): Effect =>
  (walker, { numbers }) =>
    setColour(walker, target, 'colour', { kind, space, values: listOf(numbers, count), pattern: '' });

const space =
  (target: Target): Effect =>
  (walker, operation) => {
    const name = nameAt(walker.bytes, operation, 0);
    const found = walker.resource('ColorSpace', name);
    const kind = kindOfSpace(found ?? PDFName.of(name));
    const first = firstColour(name, kind);
    setColour(walker, target, 'space', kind === 'spot' ? { ...first, spot: readSpotSpace(found) } : first);
  };

const components =
  (target: Target): Effect =>
  (walker, operation) => {
    const { count, numbers, kinds } = operation;
    const before = walker.state[target];
    const isPattern = count > 0 && kinds[count - 1] === KIND.name;
    setColour(walker, target, 'colour', {
      kind: isPattern ? 'pattern' : before.kind,
      space: before.space,
      values: listOf(numbers, isPattern ? count - 1 : count),
      pattern: isPattern ? nameAt(walker.bytes, operation, count - 1) : '',
      spot: before.spot,
    });
  };

/** As a plain list: to spread a typed one takes ten times as long. */
function listOf(numbers: Float64Array, count: number): number[] {
  const list: number[] = [];
  for (let at = 0; at < count; at += 1) list.push(numbers[at]!);
  return list;
}

function setColour(walker: Walker, target: Target, what: 'space' | 'colour', value: Colour): void {
  walker.state[target] = value;
  for (const each of walker.company.listeners) each.setColour?.(target, what, walker);
}

export const COLOUR_OPERATORS: Readonly<Record<string, Effect>> = {
  g: colour('fill', 'grey', 'DeviceGray', 1),
  G: colour('stroke', 'grey', 'DeviceGray', 1),
  rg: colour('fill', 'rgb', 'DeviceRGB', 3),
  RG: colour('stroke', 'rgb', 'DeviceRGB', 3),
  k: colour('fill', 'cmyk', 'DeviceCMYK', 4),
  K: colour('stroke', 'cmyk', 'DeviceCMYK', 4),
  cs: space('fill'),
  CS: space('stroke'),
  sc: components('fill'),
  scn: components('fill'),
  SC: components('stroke'),
  SCN: components('stroke'),
};
