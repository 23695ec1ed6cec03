/** Reads the colour spaces of inks with a name of their own: which plates they are on, and which inks stand in for them. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import type { Inks } from '../../model.js';
import { itemsOf, nameOf, numberAt } from '../syntax/objects.js';
import { kindOfSpace } from './space-kind.js';

export interface SpotSpace {
  /** Names of the plates that are no cyan, magenta, yellow or black. */
  readonly plates: readonly string[];
  /** What stands in for so much of it; undefined where the file says that in a way that is not read here. */
  inksOf(values: readonly number[]): Inks | undefined;
}

const NO_PLATES = new Set(['All', 'None', 'Cyan', 'Magenta', 'Yellow', 'Black']);
const NOTHING: Inks = [0, 0, 0, 0];

/** Separations and DeviceN (ISO 32000-1 8.6.6.4, 8.6.6.5); undefined for any other space. */
export function readSpotSpace(given: PDFObject | undefined): SpotSpace | undefined {
  const isIndexed = given instanceof PDFArray && nameOf(given.lookup(0)) === 'Indexed';
  const space = isIndexed ? given.lookup(1) : given;
  if (!(space instanceof PDFArray)) return undefined;
  const kind = nameOf(space.lookup(0));
  if (kind !== 'Separation' && kind !== 'DeviceN') return undefined;
  const named = space.lookup(1);
  const names = (kind === 'DeviceN' ? itemsOf(named) : [named]).flatMap((each) => nameOf(each) ?? []);
  const [first] = names;
  const isOne = kind === 'Separation' && first !== 'All' && !isIndexed;
  const alternate = isOne && kindOfSpace(space.lookup(2)) === 'cmyk' ? exponential(space.lookup(3)) : undefined;
  return {
    plates: names.filter((name) => !NO_PLATES.has(name)),
    inksOf: ([value = 0]) => (isOne && first === 'None' ? NOTHING : alternate?.(value)),
  };
}

/** From one set of inks to another (ISO 32000-1 7.10.3): nearly all there are. */
function exponential(object: PDFObject | undefined): ((value: number) => Inks) | undefined {
  if (!(object instanceof PDFDict) || numberAt(object, 'FunctionType') !== 2) return undefined;
  const [from, to] = [endOf(object, 'C0'), endOf(object, 'C1')];
  const power = numberAt(object, 'N') ?? 1;
  return (value) => {
    const share = value ** power;
    const at = (ink: number): number => from[ink]! + share * (to[ink]! - from[ink]!);
    return [at(0), at(1), at(2), at(3)];
  };
}

function endOf(object: PDFDict, key: 'C0' | 'C1'): number[] {
  const list = itemsOf(object.lookup(PDFName.of(key)));
  return [0, 1, 2, 3].map((ink) => {
    const value = list[ink];
    return value instanceof PDFNumber ? value.asNumber() : 0;
  });
}
