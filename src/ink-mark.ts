/** Writes and reads the comment of a JPEG: by it a press knows the file of a photo that has inks of its own. */

/** Before the name. */
export const INK_MARK = 'werkboek-inks:';

const START = 2;
const COMMENT = 0xfe;
/** After these no more headers come. */
const SCAN = 0xda;

export function withComment(jpeg: Buffer, text: string): Buffer {
  const words = Buffer.from(text);
  const head = Buffer.from([0xff, COMMENT, (words.length + 2) >> 8, (words.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, START), head, words, jpeg.subarray(START)]);
}

/** The name behind the mark; '' for a photo without. */
export function inkMarkOf(jpeg: Uint8Array): string {
  let at = START;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    const kind = jpeg[at + 1];
    const length = ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0);
    if (kind === SCAN || length < 2) return '';
    const text = kind === COMMENT ? Buffer.from(jpeg.subarray(at + 4, at + 2 + length)).toString() : '';
    if (text.startsWith(INK_MARK)) return text.slice(INK_MARK.length);
    at += 2 + length;
  }
  return '';
}
