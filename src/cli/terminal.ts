/** The only way to the terminal: nothing that is said can be obeyed, and what could not be said is not forgotten. */
import process from 'node:process';
import { OWN_SEQUENCES } from '../report/ink.js';
import { visibleLines } from '../visible.js';

let unsaid: NodeJS.ErrnoException | undefined;
/** Before anything is said, help included. Who reads with `| head` has seen enough; the files are made all the same. */
export function watchTerminal(): void {
  const note = (problem: NodeJS.ErrnoException): void => {
    if (problem.code !== 'EPIPE') unsaid ??= problem;
  };
  for (const stream of [process.stdout, process.stderr]) stream.on('error', note);
}

/** A result, for people and scripts. */
export const say = (text: string): void => void process.stdout.write(visibleLines(text));

/** Findings and progress. Our own colours pass. */
export const tell = (text: string): void => void process.stderr.write(withOwnSequences(text));

/** A result of which each byte counts: its writer has made it harmless. */
export const give = (content: string | Uint8Array): void => void process.stdout.write(content);

/** Waits until all is said. Returns what went wrong: a disk that is full, a terminal that is gone. */
export async function allSaid(): Promise<NodeJS.ErrnoException | undefined> {
  // Errors of a stream come a moment later.
  await Promise.all([process.stdout, process.stderr].map(flushed));
  return unsaid;
}

const flushed = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    if (stream.destroyed || stream.writableEnded) return resolve();
    stream.write('', () => setImmediate(resolve));
  });

function withOwnSequences(text: string): string {
  const parts = text.split(OWN_SEQUENCES);
  const own = text.match(OWN_SEQUENCES) ?? [];
  return parts.map((part, index) => visibleLines(part) + (own[index] ?? '')).join('');
}

/** What progress draws on. */
export const terminal = {
  get isTTY(): boolean {
    return process.stderr.isTTY === true;
  },
  get columns(): number {
    return process.stderr.columns ?? 0;
  },
  write: tell,
};
