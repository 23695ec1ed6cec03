/** What filling a format from rows is given, and how its files are called. Types, and two small things that sheets and letters share. */
import path from 'node:path';
import type { Row } from '../../rows/row.js';
import type { MadeFile } from '../output.js';
import type { Fillable } from './match-row.js';

/** What is wanted of rows. */
export interface FillWish {
  /** One file for the printer, in which each sheet or letter begins on a leaf of its own. */
  readonly joined: boolean;
  /** A file for each row. */
  readonly single: boolean;
  /** Names, under the output folder, of what an earlier run that was stopped made of the same rows. */
  readonly done: ReadonlySet<string>;
}

export interface FillJob {
  readonly form: Fillable;
  /** The empty format. */
  readonly file: MadeFile;
  readonly rows: readonly Row[];
  /** Of the file of a row, without its folder. */
  nameOf(row: Row): string;
  readonly wish: FillWish;
}

/**
 * At most so many in one file: the memory that a file takes is that of its pages, and printers like files that they can open.
 */
export const IN_FILE = 500;

/** Of letters: layout and print work on so many at a time; one browser page holds them with ease. */
export const IN_SECTION = 50;

/** Those that go into one file, with what that is called: `F04-uitnodiging-samen.pdf`, or with numbers where there are more. */
export function* stacksOf({
  rows,
  file,
}: FillJob): Generator<{ readonly rows: readonly Row[]; readonly name: string }> {
  const whole = file.file.replace(/\.pdf$/, '');
  for (let from = 0; from < rows.length; from += IN_FILE) {
    const own = rows.slice(from, from + IN_FILE);
    const numbers = rows.length > IN_FILE ? `-${own[0]?.number}-${own.at(-1)?.number}` : '';
    yield { rows: own, name: `${whole}-samen${numbers}.pdf` };
  }
}

/** How many rows stand in the file of this name, as `stacksOf` gives it: all of them where it has no numbers. */
export function rowsInStack(name: string, all: number): number {
  const [, from, to] = /-(\d+)-(\d+)\.pdf$/.exec(name) ?? [];
  return to ? Number(to) - Number(from) + 1 : all;
}

/** In a folder beside the empty format. */
export const singleName = (job: FillJob, row: Row): string =>
  path.join(job.file.file.replace(/\.pdf$/, ''), job.nameOf(row));
