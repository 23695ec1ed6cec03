/** Turns the bytes of a text file into text, also when a spreadsheet wrote them in an older encoding. */

const UTF16 = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * UTF-16 with a mark at its start (what Excel calls Unicode text), else UTF-8 when all of it is UTF-8, else Windows-1252:
 * that is what Excel writes as CSV in the Netherlands. No byte is refused, and no mark is left in the text.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = UTF16.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (wide) return new TextDecoder(wide.encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** What Windows-1252 has at 80 to 9F, where Latin-1 has nothing to see; five places are empty. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand: the TextDecoder of Node 20 reads Latin-1 under this name, and € is gone (nodejs/node#56542). */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80]!);
