/** Draws an address as a QR code: one path, so that it prints sharp in black alone. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { encode } from 'uqr';

/** White around the code, in modules (ISO/IEC 18004 asks for four). */
const QUIET = 4;
const SIZE = '26mm';

export function qrCode(address: string): Element {
  // M: a quarter of the code may be under a coffee stain or a fold.
  const { data, size } = encode(address, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => runs(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`)).join('');
  return s('svg.qr', { viewBox: `0 0 ${size} ${size}`, width: SIZE, height: SIZE, ariaHidden: 'true' }, [
    s('path', { d: path, fill: 'var(--colour-ink)' }),
  ]);
}

/** Where dark modules follow each other: start and length. */
function runs(row: readonly boolean[]): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    let end = x;
    while (row[end]) end += 1;
    found.push([x, end - x]);
    x = end;
  }
  return found;
}
