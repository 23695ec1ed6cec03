/** Writes a content stream byte by byte: pages have thousands of numbers, of which texts put together would take most of the time. */

import { POWERS } from './numbers.js';

export interface ContentWriter {
  /** Without an exponent, which PDF does not know (ISO 32000-1 7.3.3), and without zeros that say nothing; then a space. */
  number(value: number, decimals: number): void;
  /** Of characters of one byte. */
  text(text: string): void;
  copy(bytes: Uint8Array, start: number, end: number): void;
  bytes(): Uint8Array;
}

const [SPACE, MINUS, POINT, ZERO] = [32, 45, 46, 48];
/** A double has no more digits, with all that stands around them. */
const LONGEST_NUMBER = 32;
const FIRST_SIZE = 16_384;
const FEW = 64;
const MOST_SMALL = 0x7fff_ffff;

/** @param size of what is expected, in bytes */
export function startWriting(size = FIRST_SIZE): ContentWriter {
  let buffer = Buffer.allocUnsafe(size);
  let at = 0;
  const reserve = (length: number): void => {
    if (at + length <= buffer.length) return;
    const larger = Buffer.allocUnsafe(2 * (at + length));
    buffer.copy(larger, 0, 0, at);
    buffer = larger;
  };
  /** From the last digit to the first. Numbers of a page are small: whole numbers of the machine are divided much faster. */
  const digits = (value: number, count: number): void => {
    let rest = value;
    let place = at + count - 1;
    for (; place >= at && rest > MOST_SMALL; place -= 1) {
      const tenth = Math.floor(rest / 10);
      buffer[place] = ZERO + rest - 10 * tenth;
      rest = tenth;
    }
    rest |= 0;
    for (; place >= at; place -= 1) {
      const tenth = (rest / 10) | 0;
      buffer[place] = ZERO + rest - 10 * tenth;
      rest = tenth;
    }
    at += count;
  };
  return {
    number(value, decimals) {
      reserve(LONGEST_NUMBER);
      const power = POWERS[decimals]!;
      const whole = Math.round(Math.abs(value) * power);
      if (value < 0 && whole > 0) buffer[at++] = MINUS;
      const before = Math.floor(whole / power);
      let behind = whole - before * power;
      let places = decimals;
      if (behind === 0) places = 0;
      while (places > 0 && behind % 10 === 0) {
        behind /= 10;
        places -= 1;
      }
      if (before > 0 || places === 0) digits(before, lengthOf(before));
      if (places > 0) {
        buffer[at++] = POINT;
        digits(behind, places);
      }
      buffer[at++] = SPACE;
    },
    text(text) {
      reserve(text.length);
      // A few letters at a time: handing them to the library takes longer than writing them.
      for (let index = 0; index < text.length; index += 1) buffer[at++] = text.charCodeAt(index);
    },
    copy(bytes, start, end) {
      const length = end - start;
      reserve(length);
      // A view of a few bytes takes longer to make than they take to copy.
      if (length > FEW) buffer.set(bytes.subarray(start, end), at);
      else for (let index = 0; index < length; index += 1) buffer[at + index] = bytes[start + index]!;
      at += length;
    },
    bytes: () => buffer.subarray(0, at),
  };
}

function lengthOf(value: number): number {
  let length = 1;
  for (let most = 10; value >= most; most *= 10) length += 1;
  return length;
}
