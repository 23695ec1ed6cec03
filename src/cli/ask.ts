/** Asks a person at the terminal what a command was not told; nobody is asked where no person is. */
import process from 'node:process';
import { createInterface } from 'node:readline/promises';

export interface Asked {
  /** What was typed; undefined for nothing. */
  question(text: string): Promise<string | undefined>;
  close(): void;
}

/** Undefined where input or questions go elsewhere than to a terminal. */
export function asker(signal: AbortSignal): Asked | undefined {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return undefined;
  // Questions are no results.
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Not by way of the system: on Windows that ends the process at once, with nothing tidied.
  lines.on('SIGINT', () => process.emit('SIGINT') || process.kill(process.pid, 'SIGINT'));
  return {
    question: async (text) => (await lines.question(text, { signal })).trim() || undefined,
    close: () => lines.close(),
  };
}
