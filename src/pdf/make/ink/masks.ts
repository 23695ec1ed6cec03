/** Says a mask that was turned round by a function in words that every program understands. */
import { deflateSync } from 'node:zlib';
import { PDFArray, type PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { transformBox } from '../../content/geometry.js';
import { streamBytes } from '../../syntax/stream.js';
import { parseCalculator, runCalculator } from './calculator.js';
import { decimals } from './rewrite.js';

const name = (text: string): PDFName => PDFName.of(text);
const TRANSFER = name('TR');
const MASK = 'InkMask';

/**
 * Skia turns a mask round with a transfer function, which MuPDF leaves out: what should be hidden shows. The same is a
 * mask that is light all over (its backdrop, ISO 32000-1 11.5.3), with black painted through the mask as it was.
 */
export function turnMaskRound(mask: PDFDict): void {
  const { context } = mask;
  const form = mask.lookup(name('G'));
  if (!inverts(mask.lookup(TRANSFER)) || mask.has(name('BC')) || !(form instanceof PDFRawStream)) return;
  const inner = mask.clone(context);
  inner.delete(TRANSFER);
  const { left, bottom, right, top } = boxOf(form.dict);
  const packed = deflateSync(
    Buffer.from(`/${MASK} gs 0 g ${decimals([left, bottom, right - left, top - bottom])} re f`, 'latin1'),
  );
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [left, bottom, right, top],
    Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceGray', I: true },
    Resources: { ExtGState: { [MASK]: context.obj({ Type: 'ExtGState', SMask: inner }) } },
    Filter: 'FlateDecode',
    Length: packed.length,
  });
  mask.set(name('S'), name('Luminosity'));
  mask.set(name('BC'), context.obj([1]));
  mask.set(name('G'), context.register(PDFRawStream.of(dict, packed)));
  mask.delete(TRANSFER);
}

/** Whether it makes 1 of 0, 0 of 1, and nothing bent in between. */
function inverts(transfer: PDFObject | undefined): boolean {
  if (!(transfer instanceof PDFRawStream)) return false;
  try {
    const code = parseCalculator(Buffer.from(streamBytes(transfer)).toString('latin1'));
    return [0, 0.25, 1].every((value) => runCalculator(code, [value])[0] === 1 - value);
  } catch {
    return false;
  }
}

function boxOf(form: PDFDict): { left: number; bottom: number; right: number; top: number } {
  const numbers = (key: string, standard: readonly number[]): readonly number[] => {
    const list = form.lookup(name(key));
    if (!(list instanceof PDFArray)) return standard;
    return list.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : 0));
  };
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers('BBox', []);
  const box = { left: Math.min(x1, x2), bottom: Math.min(y1, y2), right: Math.max(x1, x2), top: Math.max(y1, y2) };
  return transformBox(box, Float64Array.from(numbers('Matrix', [1, 0, 0, 1, 0, 0])));
}
