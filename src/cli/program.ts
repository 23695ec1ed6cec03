/** The command line: names the commands and turns wrong usage into exit code 2. */
import process from 'node:process';
import { Command, CommanderError, type OutputConfiguration } from 'commander';
import { EXIT } from '../diagnostic.js';
import { formatFindings, version } from '../index.js';
import type { Language } from '../rules/rule.js';
import { exitNow } from '../temporary.js';
import { askWhatToMake } from './ask-what-to-make.js';
import { buildCommand } from './commands/build.js';
import { checkCommand } from './commands/check.js';
import { cleanCommand } from './commands/clean.js';
import { ejectCommand } from './commands/eject.js';
import { formatCommand } from './commands/format.js';
import { formatsCommand } from './commands/formats.js';
import { infoCommand } from './commands/info.js';
import { initCommand } from './commands/init.js';
import { previewCommand } from './commands/preview.js';
import { readCommand } from './commands/read.js';
import { releaseCommand } from './commands/release.js';
import { whereCommand } from './commands/where.js';
import { helpIn, usageError } from './help.js';
import { languageFor, speak } from './speech.js';
import { troubleOf } from './system-trouble.js';
import { allSaid, say, tell, watchTerminal } from './terminal.js';

const COMMANDS = [
  initCommand,
  buildCommand,
  previewCommand,
  formatCommand,
  formatsCommand,
  readCommand,
  checkCommand,
  whereCommand,
  releaseCommand,
  ejectCommand,
  infoCommand,
  cleanCommand,
];

/** Runs the command line and sets the exit code; the process ends when all is closed. */
export async function main(given: readonly string[]): Promise<void> {
  watchTerminal();
  process.on('uncaughtException', endBadly);
  allowOwnFiles();
  const argv = given.length > 0 ? given : ((await askWhatToMake()) ?? given);
  if (await refusedBy(argv, 'en', SILENT)) {
    // Only who asks for help, or needs it, waits until it is known in which language.
    const language = await languageFor(argv);
    const problem = await refusedBy(argv, language, { writeOut: say, writeErr: tell });
    if (problem && !isShown(problem)) tell(usageError(problem, language));
    process.exitCode = problem && problem.exitCode !== 0 ? EXIT.usage : EXIT.ok;
  }
  // Of help and usage; a command has told of it by now.
  if (await allSaid()) process.exitCode ||= EXIT.failed;
  endSoon();
}

const SILENT: OutputConfiguration = { writeOut: () => undefined, writeErr: () => undefined };

/** Runs the command that is asked for; otherwise returns why there is none to run. */
async function refusedBy(
  argv: readonly string[],
  language: Language,
  output: OutputConfiguration,
): Promise<CommanderError | undefined> {
  const words = speak(language);
  const program = new Command('werkboek')
    .description(
      words({
        en: 'Publishes accessible workbooks: markdown chapters to a printed book, a tagged PDF and single A4 formats.',
        nl: 'Geeft toegankelijke werkboeken uit: van hoofdstukken in markdown een gedrukt boek, een toegankelijke pdf en losse formats op A4.',
      }),
    )
    .version(version, '-V, --version', words({ en: 'show the version', nl: 'de versie tonen' }))
    .helpCommand('help [command]', words({ en: 'show help for a command', nl: 'uitleg bij een opdracht tonen' }))
    .exitOverride()
    .configureOutput({ ...output, outputError: () => undefined })
    .showSuggestionAfterError();
  helpIn(program, language, words);
  const finish = async (code: Promise<number>): Promise<void> => {
    process.exitCode = await code;
  };
  for (const add of COMMANDS) add(program, finish, words);
  for (const command of program.commands) {
    command.exitOverride().copyInheritedSettings(program);
    helpIn(command, language, words);
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return undefined;
  } catch (problem) {
    if (problem instanceof CommanderError) return problem;
    throw problem;
  }
}

/** Help and the version were what was asked. */
const isShown = ({ code }: CommanderError): boolean => /^commander\.(help|helpDisplayed|version)$/.test(code);

/** What nobody waits for: a process that cannot be started, a stream that breaks. Told as anything else, without a stack. */
function endBadly(problem: unknown): void {
  const found = troubleOf(problem);
  tell(formatFindings([found.diagnostic]));
  exitNow(found.exitCode);
}

const OWN_RIGHTS = 0o700;

/** With a mask that takes rights from ourselves no file that we make could be read again. */
function allowOwnFiles(): void {
  const mask = process.umask();
  if ((mask & OWN_RIGHTS) !== 0) process.umask(mask & ~OWN_RIGHTS);
}

const PATIENCE_MS = 200;

/**
 * All is closed and said by now. A page that was being opened when the browser was let go is waited for half a minute by
 * puppeteer: nobody else has to.
 */
function endSoon(): void {
  const end = (): void => {
    if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) exitNow();
  };
  end();
  setInterval(end, PATIENCE_MS).unref();
}
