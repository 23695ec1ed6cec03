/** Finds a program on the PATH, and says whether nobody else could have put or changed it. */
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isInside } from './inside.js';
import { foreignOn } from './own-folder.js';

/** `book`: it came with the text. `foreign`: somebody else could have changed it. */
export type Distrust = 'book' | 'foreign';

/** An empty or relative part of the PATH is another folder wherever one stands: it is passed by. */
export function findProgram(name: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  // Node starts no .cmd or .bat without a shell, and a name without an ending is a script for another system there.
  const endings = process.platform === 'win32' ? ['.exe', '.com'] : [''];
  const places = folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending)));
  return places.find((file) => isProgram(file) && distrustOf(file) === undefined);
}

export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * @param file absolute path of something that is there
 * @param bookFolders what lies in them is content
 */
export function distrustOf(file: string, bookFolders: readonly string[] = []): Distrust | undefined {
  const real = realpathSync(file);
  const isContent = bookFolders.some((folder) => isInside(file, folder) || isInside(real, realOf(folder)));
  if (isContent) return 'book';
  return foreignOn(real) === undefined ? undefined : 'foreign';
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
