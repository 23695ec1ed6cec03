/**
 * Keeps what Node and the page say to each other in letters of one byte: one wider letter, and the browser treats all of
 * a message as wide text, which takes it three times as long.
 */

/** A value as a script writes it. */
export const literal = (value: unknown): string => JSON.stringify(value).replace(/[\u0080-\uffff]/g, escaped);

/** Until `widen`. */
export const narrow = (text: string): string => text.replace(/[\u0100-\uffff\\]/g, escaped);

export const widen = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
