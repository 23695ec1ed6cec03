/** Hands files to the program that the desktop opens them with, and does not wait until that is closed. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { findProgram } from '../files/program.js';
import { own } from '../own.js';
import { noViewer } from '../rules/cli/usage.js';

/** Starts a command without a terminal of its own; undefined when there is none of that name. */
export type Start = (command: string, args: readonly string[]) => ChildProcess | undefined;

const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  // Not `cmd /c start`: a shell would take an & in the name of a file for the end of the command.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
const ELSEWHERE = ['xdg-open'];
/** With more of them the folder is opened: nobody wants sixty windows. */
const MOST_FILES = 5;
/** Who has no program to open with hears so within this time; a program that starts stays, or is done sooner. */
const PATIENCE_MS = 700;

/** By its whole path: a bare name may be a program that lies where one stands. */
const startDetached: Start = (command, args) => {
  const program = findProgram(command);
  return program === undefined ? undefined : spawn(program, args, { detached: true, stdio: 'ignore' });
};

/** @throws Failure `cli/no-viewer`: the files are there, but nothing opens them */
export async function openFiles(
  files: readonly string[],
  start = startDetached,
  platform: string = process.platform,
  patienceMs = PATIENCE_MS,
) {
  const [command = '', ...before] = own(OPENERS, platform) ?? ELSEWHERE;
  const [first] = files;
  const targets = first !== undefined && files.length > MOST_FILES ? [path.dirname(first)] : files;
  for (const target of targets) {
    const child = start(command, [...before, target]);
    if (!child || !(await isOpened(child, patienceMs)))
      throw new Failure([diagnostic(noViewer, { tried: command, file: target })], EXIT.missing);
  }
}

function isOpened(child: ChildProcess, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), patienceMs);
    const end = (opened: boolean): void => {
      clearTimeout(timer);
      resolve(opened);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
    child.unref();
  });
}
