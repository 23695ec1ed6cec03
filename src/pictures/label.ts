/** Draws a page number as SVG lines: text would need a font, and each machine has others. */

/** Strokes per digit in a box 4 wide and 8 high, in the manner of a pocket calculator. */
const DIGITS: readonly string[] = [
  'M0 0H4V8H0Z',
  'M1 1 2 0V8',
  'M0 0H4V4H0V8H4',
  'M0 0H4V8H0M0 4H4',
  'M0 0V4H4M4 0V8',
  'M4 0H0V4H4V8H0',
  'M4 0H0V8H4V4H0',
  'M0 0H4V8',
  'M0 0H4V8H0ZM0 4H4',
  'M4 4H0V0H4V8H0',
];
const DIGIT_HEIGHT = 8;
/** A digit and the space after it. */
const ADVANCE = 6.5;
const INK = 'black';

/** The number in the middle of a transparent strip. */
export function labelSvg(number: number, widthPx: number, heightPx: number): Buffer {
  const digits = [...String(number)];
  const scale = (heightPx - 2) / DIGIT_HEIGHT;
  const left = (widthPx - (digits.length * ADVANCE - (ADVANCE - 4)) * scale) / 2;
  const strokes = digits
    .map((digit, index) => `<path transform="translate(${index * ADVANCE})" d="${DIGITS[Number(digit)] ?? ''}"/>`)
    .join('');
  const place = `translate(${left.toFixed(2)} 1) scale(${scale.toFixed(3)})`;
  const style = `fill="none" stroke="${INK}" stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><g transform="${place}" ${style}>${strokes}</g></svg>`;
  return Buffer.from(svg);
}
