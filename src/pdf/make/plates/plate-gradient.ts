/** Gives a gradient of inks the light that one plate leaves, in place. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { readSpotSpace } from '../../content/spot-space.js';
import { lightOf, lightOfSpot, type Plate, spaceOf } from './light.js';

const name = (text: string): PDFName => PDFName.of(text);

/** Exponential and stitching functions, as our colour pass writes them (ISO 32000-1 7.10.3, 7.10.4). */
export function plateGradient(shading: PDFDict, plate: Plate): void {
  const space = shading.lookup(name('ColorSpace'));
  const isGrey = space === name('DeviceGray');
  const [ink] = readSpotSpace(space)?.plates ?? [];
  if (!isGrey && !ink && space !== name('DeviceCMYK')) return;
  const light = ([value = 0, ...rest]: readonly number[]): number[] =>
    ink ? lightOfSpot(ink, value, plate) : lightOf(isGrey ? [0, 0, 0, 1 - value] : [value, ...rest], plate);
  const change = (object: PDFObject | undefined): PDFObject | undefined => {
    if (object instanceof PDFArray)
      return shading.context.obj(object.asArray().map((_, at) => change(object.lookup(at))!));
    if (!(object instanceof PDFDict)) return object;
    const copy = object.clone(object.context);
    for (const key of ['C0', 'C1']) {
      const ends = object.lookup(name(key));
      if (!(ends instanceof PDFArray)) continue;
      const values = ends.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : 0));
      copy.set(name(key), object.context.obj(light(values)));
    }
    const parts = object.lookup(name('Functions'));
    if (parts) copy.set(name('Functions'), change(parts)!);
    copy.delete(name('Range'));
    return copy;
  };
  const changed = change(shading.lookup(name('Function')));
  if (changed) shading.set(name('Function'), changed);
  shading.set(name('ColorSpace'), name(spaceOf(plate)));
}
