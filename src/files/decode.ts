/** Turns the bytes of a text file into text, also when an older program wrote them in another encoding than UTF-8. */

const UTF16 = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** False where some of it may be UTF-8 after all, or no text. */
  readonly isCertain: boolean;
}

/**
 * UTF-16 with a mark at its start (what Excel calls Unicode text), else UTF-8 when all of it is UTF-8, else Windows-1252:
 * that is what programs on Windows write in the Netherlands. No byte is refused, and no mark is left in the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = UTF16.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (wide) return { text: new TextDecoder(wide.encoding).decode(bytes), encoding: 'UTF-16', isCertain: true };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8', isCertain: true };
  } catch {
    const latin = Buffer.from(bytes).toString('latin1');
    const isCertain = !NO_TEXT.test(latin) && !SOME_UTF8.test(latin);
    return { text: fromWindows1252(latin), encoding: 'Windows-1252', isCertain };
  }
}

export const decodeText = (bytes: Uint8Array): string => decode(bytes).text;

/** Bytes that stand for no letter in Windows-1252. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_TEXT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]/;
const SOME_UTF8 = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}/;

/** What Windows-1252 has at 80 to 9F, where Latin-1 has nothing to see; five places are empty. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand: the TextDecoder of Node 20 reads Latin-1 under this name, and € is gone (nodejs/node#56542). */
const fromWindows1252 = (latin: string): string =>
  latin.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80]!);
