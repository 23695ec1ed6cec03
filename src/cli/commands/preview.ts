/** `werkboek preview`: the pages of the book as they are now, open in a browser until Ctrl-C. */

import { once } from 'node:events';
import { type Command, InvalidArgumentError } from 'commander';
import { EXIT } from '../../diagnostic.js';
import { isFailure, preview } from '../../index.js';
import { wordsFor } from '../../report/words.js';
import { atDesk, type Desk } from '../desk.js';
import { openFiles } from '../open-file.js';
import { type CommonFlags, engineFlags } from '../options.js';
import type { Say } from '../speech.js';
import { troubleOf } from '../system-trouble.js';
import { tell } from '../terminal.js';

interface PreviewFlags extends CommonFlags {
  readonly port?: number;
  readonly open?: boolean;
  readonly editor?: string;
}

const MOST_PORT = 65_535;

const portOf =
  (say: Say) =>
  (text: string): number => {
    const port = Number(text);
    if (!Number.isInteger(port) || port < 1 || port > MOST_PORT)
      throw new InvalidArgumentError(
        say({ en: `Give a whole number, 1 to ${MOST_PORT}.`, nl: `Geef een heel getal, 1 tot en met ${MOST_PORT}.` }),
      );
    return port;
  };

export function previewCommand(program: Command, finish: (code: Promise<number>) => Promise<void>, say: Say): void {
  engineFlags(program.command('preview'), say)
    .description(
      say({
        en: 'show the pages as they are now, in a browser, and follow every change until Ctrl-C',
        nl: 'de bladzijden van nu in een browser tonen, en elke verandering volgen tot Ctrl-C',
      }),
    )
    .option('--open', say({ en: 'open it in the browser of the desktop', nl: 'meteen openen in uw browser' }))
    .option(
      '--port <n>',
      say({
        en: 'port on this computer (default: one that is free)',
        nl: 'poort op deze computer (anders: een die vrij is)',
      }),
      portOf(say),
    )
    .option(
      '--editor <name|url>',
      say({
        en: 'editor that a click on a page opens (default: vscode)',
        nl: 'tekstprogramma dat opent na een klik op een bladzijde (anders: vscode)',
      }),
    )
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
