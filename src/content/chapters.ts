/** Lists the chapters of a book in reading order. */
import type { Book, Chapter } from '../model.js';

export const chaptersOf = ({ front, parts, back }: Book): readonly Chapter[] => [
  ...front,
  ...parts.flatMap(({ chapters }) => chapters),
  ...back,
];
