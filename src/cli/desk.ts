/** One run of a command at the terminal: signals, progress, findings on stderr, results on stdout, the exit code. */
import path from 'node:path';
import process from 'node:process';
import { type Config, findBook, loadConfig } from '../config/load.js';
import { type Diagnostic, EXIT, Failure } from '../diagnostic.js';
import { bytesOf } from '../files/open.js';
import { type OutFolder, openOutFolder } from '../files/out-folder.js';
import { cannotWrite } from '../files/write.js';
import { createProgress, type Progress } from '../report/progress.js';
import { REPORTERS } from '../report/reporters.js';
import { wordsFor } from '../report/words.js';
import { exitNow } from '../temporary.js';
import { toJson, visible } from '../visible.js';
import type { CommonFlags } from './options.js';
import { troubleOf } from './system-trouble.js';
import { allSaid, give, say, tell, terminal } from './terminal.js';

export interface Desk {
  readonly flags: CommonFlags;
  readonly signal: AbortSignal;
  /** Book's language, or the one asked for; known after `config`. */
  language(): string;
  config(): Promise<Config>;
  progress(): Progress;
  /** Where files go. @throws Failure when a link that came with the book leads elsewhere */
  out(config: Config): OutFolder;
  /** A result, for people and scripts: stdout. */
  say(line: string): void;
  /** What became of texts, as a result: in colours where somebody looks. */
  showDiff(format: (colour: boolean, cwd: string) => string): void;
  /** Names a file that was made, so that stdout stays whole for the reporter asked for. */
  made(file: string): void;
  show(diagnostics: readonly Diagnostic[]): void;
}

/** Runs a command; never rejects, never shows a stack trace, returns the exit code. */
export async function atDesk(flags: CommonFlags, task: (desk: Desk) => Promise<number | undefined>): Promise<number> {
  const interrupt = new AbortController();
  const stop = (): void => {
    // The second Ctrl-C does not wait for anything.
    if (interrupt.signal.aborted) exitNow(EXIT.interrupted);
    interrupt.abort(new Interrupted());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  let language: string = flags.language ?? 'nl';
  let progress: Progress | undefined;
  const show = (diagnostics: readonly Diagnostic[]): void => {
    progress?.close();
    const options = { language, colour: useColour(), cwd: process.cwd(), readSource };
    const text = REPORTERS[flags.reporter](diagnostics, options);
    // Findings for people go to stderr; a form that a program asked for is the result.
    if (text) (flags.reporter === 'text' ? tell : give)(text.endsWith('\n') ? text : `${text}\n`);
  };
  const desk: Desk = {
    flags,
    signal: interrupt.signal,
    language: () => language,
    show,
    say: (line) => say(`${line}\n`),
    showDiff(format) {
      const text = format(process.stdout.isTTY === true && !process.env.NO_COLOR, process.cwd());
      if (text) give(`${text}\n`);
    },
    made: (file) => {
      if (flags.reporter === 'sarif') tell(`${visible(file)}\n`);
      else if (flags.reporter === 'json') give(`${toJson({ file })}\n`);
      else say(`${visible(file)}\n`);
    },
    progress: () =>
      (progress ??= createProgress({
        language,
        quiet: flags.quiet === true || flags.reporter === 'json',
        stream: terminal,
      })),
    out: ({ projectDir }) =>
      flags.out ? openOutFolder(path.resolve(flags.out)) : openOutFolder(path.join(projectDir, 'out'), projectDir),
    async config() {
      const config = await loadConfig(flags.book ? path.resolve(flags.book) : await findBook(process.cwd()));
      language = flags.language ?? config.language;
      return config;
    },
  };
  try {
    const code = (await task(desk)) ?? EXIT.ok;
    const unsaid = await allSaid();
    if (!unsaid) return code;
    show(cannotWrite('stdout', unsaid).diagnostics);
    return code || EXIT.failed;
  } catch (problem) {
    progress?.close();
    if (interrupt.signal.aborted) {
      tell(`${wordsFor(language).interrupted}\n`);
      return EXIT.interrupted;
    }
    if (problem instanceof Failure) {
      show(problem.diagnostics);
      return problem.exitCode;
    }
    const { diagnostic, exitCode } = troubleOf(problem);
    show([diagnostic]);
    if (process.env.WERKBOEK_DEBUG && problem instanceof Error) tell(`${problem.stack}\n`);
    return exitCode;
  } finally {
    // Signals are still listened to: one that comes while the process winds down must not cut short what is cleaned up.
    progress?.close();
  }
}

class Interrupted extends Error {}

const useColour = (): boolean => process.stderr.isTTY === true && !process.env.NO_COLOR;

/** Of a text; a PDF or a spreadsheet's own file has no lines that say something. */
function readSource(file: string): string | undefined {
  if (/\.pdf$/i.test(file)) return undefined;
  const text = bytesOf(file, 'text')?.toString();
  return text?.includes('\0') ? undefined : text;
}
