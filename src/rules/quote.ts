/** Words of the book inside a message: between quotation marks, and no more than are needed to know them again. */
import { tidy } from './tidy.js';

const SHOWN_LENGTH = 60;

export const quote = (text: string): string => `“${tidy(text, SHOWN_LENGTH)}”`;
