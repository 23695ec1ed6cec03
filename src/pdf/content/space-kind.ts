/** Tells of a colour space which kind it is (ISO 32000-1 8.6). */
import { PDFArray, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { own } from '../../own.js';
import { nameOf } from '../syntax/objects.js';

export type SpaceKind = 'grey' | 'cmyk' | 'rgb' | 'spot' | 'pattern' | 'other';

const NAMED: Readonly<Record<string, SpaceKind>> = {
  DeviceGray: 'grey',
  G: 'grey',
  DeviceCMYK: 'cmyk',
  CMYK: 'cmyk',
  DeviceRGB: 'rgb',
  RGB: 'rgb',
  CalRGB: 'rgb',
  CalGray: 'grey',
  Pattern: 'pattern',
};
const PER_CHANNELS: readonly (SpaceKind | undefined)[] = [undefined, 'grey', undefined, 'rgb', 'cmyk'];
/** An indexed space may be made of another, and by mistake of itself. */
const MAX_DEPTH = 8;

/** The kind of a colour space, by its name in a stream or its object in the resources. */
export function kindOfSpace(object: PDFObject | undefined, depth = 0): SpaceKind {
  const named = nameOf(object);
  if (named !== undefined) return own(NAMED, named) ?? 'other';
  if (!(object instanceof PDFArray) || depth > MAX_DEPTH) return 'other';
  const kind = nameOf(object.lookup(0)) ?? '';
  if (kind === 'ICCBased') {
    const profile = object.lookup(1);
    const count = profile instanceof PDFRawStream ? profile.dict.lookup(PDFName.of('N')) : undefined;
    return (count instanceof PDFNumber && PER_CHANNELS[count.asNumber()]) || 'other';
  }
  if (kind === 'Indexed') return kindOfSpace(object.lookup(1), depth + 1);
  if (kind === 'Separation' || kind === 'DeviceN') return 'spot';
  return own(NAMED, kind) ?? 'other';
}
