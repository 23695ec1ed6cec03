/** Flags shared by commands, and what they become. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { type ReporterName, reporters, rules } from '../index.js';
import { wrongUsage } from '../rules/cli/usage.js';

export interface CommonFlags {
  readonly book?: string;
  readonly out?: string;
  readonly jobs?: number;
  /** False with `--no-cache`. */
  readonly cache?: boolean;
  readonly timeout: number;
  readonly strict?: boolean;
  readonly allow: readonly string[];
  readonly reporter: ReporterName;
  readonly quiet?: boolean;
  readonly browser?: string;
  readonly draft?: boolean;
  readonly png?: boolean;
  readonly pages?: ReadonlySet<number>;
  readonly language?: 'nl' | 'en';
}

const whole = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('Give a whole number, 1 or more.');
  return value;
};

/** `40-41` or `1,3,7-9`. */
function pageSet(text: string): ReadonlySet<number> {
  const pages = new Set<number>();
  for (const part of text.split(',')) {
    const [, from, to = from] = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part) ?? [];
    if (!from || Number(to) < Number(from) || Number(to) > 9999)
      throw new InvalidArgumentError('Give pages as 40-41 or 1,3,7-9.');
    for (let page = Number(from); page <= Number(to); page++) pages.add(page);
  }
  return pages;
}

function rule(text: string, earlier: readonly string[] = []): readonly string[] {
  if (!rules.includes(text))
    throw new InvalidArgumentError(`There is no rule "${text}"; its name stands in brackets behind a message.`);
  return [...earlier, text];
}

export const languageFlag = (command: Command): Command =>
  command.addOption(
    new Option('--language <language>', 'language of messages (default: that of the book)').choices(['nl', 'en']),
  );

export const bookFlag = (command: Command): Command =>
  languageFlag(
    command.option('-b, --book <dir>', 'folder of the book (default: the nearest content/book.yaml upwards)'),
  );

export const allowFlag = (command: Command): Command =>
  command.option('--allow <rule>', 'accept findings of this rule (may be given again)', rule, []);

export const reportFlags = (command: Command): Command =>
  allowFlag(bookFlag(command).option('--strict', 'warnings fail too'))
    .addOption(new Option('--reporter <kind>', 'form of the findings').choices(reporters).default('text'))
    .option('-q, --quiet', 'no progress');

const sectionFlags = (command: Command): Command =>
  command
    .option('-j, --jobs <n>', 'sections side by side (default: one per core)', whole)
    .option('-t, --timeout <seconds>', 'longest time for one section, in seconds', whole, 60)
    .option('--browser <path|ws-url>', 'browser to use: an executable or a websocket address');

const workFlags = (command: Command): Command => sectionFlags(reportFlags(command));

/** Of who needs pages, and writes no files. */
export const engineFlags = (command: Command): Command =>
  sectionFlags(bookFlag(command).option('-q, --quiet', 'say no more than is asked')).option(
    '--no-cache',
    'make everything anew: neither take from the cache nor keep in it',
  );

export const buildFlags = (command: Command): Command =>
  workFlags(command)
    .option('-o, --out <dir>', 'where files go (default: out/ next to the book)')
    .option('--no-cache', 'make everything anew: neither take from the cache nor keep in it')
    .option('--draft', 'a concept: says so on each page with the date, and marks placeholders without a text')
    .option('--png', 'also write the pages as pictures, with a contact sheet')
    .option('--pages <range>', 'with --png: only these pages, for example 40-41', pageSet);

/** A release is never a concept, nor of some pages. */
export const releaseFlags = (command: Command): Command =>
  workFlags(command).option(
    '-o, --out <dir>',
    'where the folder of the release goes (default: release/ next to the book)',
  );

/** Commands and editions are checked before anything is started. */
export function usage(problem: string): Failure {
  return new Failure([diagnostic(wrongUsage, { problem })], EXIT.usage);
}
