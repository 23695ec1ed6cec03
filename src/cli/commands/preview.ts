/** `werkboek preview`: the pages of the book as they are now, open in a browser until Ctrl-C. */
import { once } from 'node:events';
import { type Command, InvalidArgumentError } from 'commander';
import { EXIT } from '../../diagnostic.js';
import { isFailure, preview } from '../../index.js';
import { wordsFor } from '../../report/words.js';
import { atDesk, type Desk } from '../desk.js';
import { openFiles } from '../open-file.js';
import { type CommonFlags, engineFlags } from '../options.js';
import { troubleOf } from '../system-trouble.js';
import { tell } from '../terminal.js';

interface PreviewFlags extends CommonFlags {
  readonly port?: number;
  readonly open?: boolean;
  readonly editor?: string;
}

const MOST_PORT = 65_535;

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > MOST_PORT)
    throw new InvalidArgumentError(`Give a whole number, 1 to ${MOST_PORT}.`);
  return port;
}

export function previewCommand(program: Command, finish: (code: Promise<number>) => Promise<void>): void {
  engineFlags(program.command('preview'))
    .description('show the pages as they are now, in a browser, and follow every change until Ctrl-C')
    .option('--open', 'open it in the browser of the desktop')
    .option('--port <n>', 'port on this computer (default: one that is free)', portOf)
    .option('--editor <name|url>', 'editor that a click on a page opens (default: vscode)')
    .action((flags: PreviewFlags) =>
      finish(atDesk({ ...flags, reporter: 'text', allow: [] }, (desk) => run(desk, flags))),
    );
}

async function run(desk: Desk, { port, open, editor, jobs, cache, timeout, browser }: PreviewFlags): Promise<number> {
  const book = await desk.book();
  const opened = await preview(book, {
    language: desk.language(),
    signal: desk.signal,
    timeoutSeconds: timeout,
    cache: cache !== false,
    onTrouble: (problem) => desk.show([troubleOf(problem).diagnostic]),
    ...(jobs && { jobs }),
    ...(browser && { browser }),
    ...(port !== undefined && { port }),
    ...(editor !== undefined && { editor }),
  });
  try {
    desk.say(opened.address);
    if (!desk.flags.quiet) tell(`${wordsFor(desk.language()).preview}\n`);
    // The address is there to be opened by hand as well.
    if (open) await openFiles([opened.address]).catch((problem: unknown) => desk.show(findingsOf(problem)));
    if (!desk.signal.aborted) await once(desk.signal, 'abort');
  } finally {
    await opened.close();
  }
  return EXIT.ok;
}

const findingsOf = (problem: unknown) => (isFailure(problem) ? problem.diagnostics : [troubleOf(problem).diagnostic]);
