/** One run of a command at the terminal: signals, progress, findings on stderr, results on stdout, the exit code. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { EXIT } from '../diagnostic.js';
import { bytesOf } from '../files/open.js';
import { cannotWrite } from '../files/write.js';
import { type Book, type Finding, formatFindings, isFailure, openBook } from '../index.js';
import { createProgress, type ShownProgress } from '../report/progress.js';
import { wordsFor } from '../report/words.js';
import { exitNow } from '../temporary.js';
import { toJson, visible } from '../visible.js';
import type { CommonFlags } from './options.js';
import { troubleOf } from './system-trouble.js';
import { allSaid, give, say, tell, terminal } from './terminal.js';

export interface Desk {
  readonly flags: CommonFlags;
  readonly signal: AbortSignal;
  /** Book's language, or the one asked for; known after `book`. */
  language(): string;
  /** Opened once. */
  book(): Promise<Book>;
  /** Says how far it came, and returns the exit code. */
  stopped(made: number, rows: number): number;
  progress(): ShownProgress;
  /** A result, for people and scripts: stdout. */
  say(line: string): void;
  /** What became of texts, as a result: in colours where somebody looks. */
  showDiff(format: (colour: boolean, cwd: string) => string): void;
  /** Names a file that was made, so that stdout stays whole for the reporter asked for. */
  made(file: string): void;
  show(findings: readonly Finding[]): void;
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
  let progress: ShownProgress | undefined;
  let book: Promise<Book> | undefined;
  let subject: string | undefined;
  const show = (findings: readonly Finding[]): void => {
    progress?.close();
    const { reporter } = flags;
    const cwd = FOR_REPOSITORIES.has(reporter) ? repositoryOf(process.cwd()) : process.cwd();
    const text = formatFindings(findings, {
      reporter,
      language,
      colour: useColour(),
      cwd,
      readSource,
      ...(subject && { subject }),
    });
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
    stopped(made, rows) {
      progress?.close();
      tell(`${wordsFor(language).stopped(made, rows)}\n`);
      return EXIT.interrupted;
    },
    progress: () =>
      (progress ??= createProgress({
        language,
        quiet: flags.quiet === true || flags.reporter === 'json',
        stream: terminal,
      })),
    async book() {
      book ??= openBook(flags.book, { cache: flags.cache !== false });
      const opened = await book;
      language = flags.language ?? opened.language;
      subject = opened.file;
      return opened;
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
    if (isFailure(problem)) {
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

/** Who reads them knows files by their path in the repository, wherever the program was started. */
const FOR_REPOSITORIES: ReadonlySet<string> = new Set(['sarif', 'github']);

/** The nearest folder upwards that git knows; the folder itself where there is none. */
function repositoryOf(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (at === path.dirname(at)) return folder;
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
