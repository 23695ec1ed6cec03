/** Tells whether one path lies inside another, by their names; links are for whoever asks to resolve. */
import path from 'node:path';

export function isInside(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way.split(path.sep)[0] !== '..' && !path.isAbsolute(way);
}
