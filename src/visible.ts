/** Makes visible what a terminal would obey: control characters, also those of C1, and characters that turn the direction of text around. */

/** Escape sequences start with a control character; U+202A to U+2069 can make `gpj.exe` read as `exe.jpg`. */
const OBEYED = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/gu;
const BUT_LINES = /(?![\n])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/gu;
/** Where Unicode keeps pictures of the first 32 control characters. */
const PICTURES = 0x24_00;
const DELETE = 0x7f;
const PICTURE_OF_DELETE = 0x24_21;

/** For one line: `␛` for an escape, `␊` for a line break, `<U+202E>` for what has no picture. */
export const visible = (text: string): string => text.replace(OBEYED, picture);

/** For a text of more lines: these stay. */
export const visibleLines = (text: string): string => text.replace(BUT_LINES, picture);

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  return code === DELETE ? String.fromCharCode(PICTURE_OF_DELETE) : `<U+${hex(code)}>`;
}

/** What JSON.stringify leaves as it is, and a terminal obeys. */
const LEFT_IN_JSON = /[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/g;

/** JSON in which those characters are escaped: the same data for a program, and nothing to obey for a terminal. */
export const toJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, undefined, indent).replace(
    LEFT_IN_JSON,
    (character) => `\\u${hex(character.charCodeAt(0)).toLowerCase()}`,
  );

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');
