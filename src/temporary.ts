/** Remembers files and folders that are there for the time being, so that a process that ends in a hurry leaves none. */
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import process from 'node:process';

/** What a dying browser still writes makes a folder not empty: then once more. */
const REMOVE = { recursive: true, force: true, maxRetries: 10, retryDelay: 20 };
const remembered = new Set<string>();

export function rememberTemporary(file: string): void {
  if (remembered.size === 0) sweepLast();
  remembered.add(file);
}

/** For what has got another name, or is gone. */
export const forgetTemporary = (file: string): void => void remembered.delete(file);

export async function removeTemporary(file: string): Promise<void> {
  // It stays remembered where it cannot be removed: perhaps at the end it can.
  await rm(file, REMOVE).then(
    () => forgetTemporary(file),
    () => undefined,
  );
}

/** Ends without waiting for anything, and leaves nothing. */
export function exitNow(code: number | string | null | undefined = process.exitCode): never {
  sweepLast();
  process.exit(code);
}

/** After whoever else listens: puppeteer then ends its browser, which would write into the folder again. */
function sweepLast(): void {
  process.off('exit', sweep);
  process.on('exit', sweep);
}

function sweep(): void {
  for (const file of remembered) {
    try {
      rmSync(file, REMOVE);
    } catch {
      // Nobody is left to be told.
    }
  }
}
