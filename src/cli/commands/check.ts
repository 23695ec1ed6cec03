/** `werkboek check [content|FILE.pdf…]`: all rules on the sources, or on finished PDFs. */
import { type Command, Option } from 'commander';
import type { Reader } from '../../build/apart.js';
import type { PressSettings } from '../../check/rules/press.js';
import { obstacleTo } from '../../content/read.js';
import { type Diagnostic, EXIT, Failure } from '../../diagnostic.js';
import { openFile } from '../../files/open.js';
import type { Statement } from '../../statement.js';
import { atDesk, type Desk } from '../desk.js';
import { type CommonFlags, reportFlags, usage } from '../options.js';

/** Undefined for those of what a file claims to be. */
type Rules = 'ua' | 'press' | undefined;

interface CheckFlags extends CommonFlags {
  readonly as?: Rules;
  readonly fix?: boolean;
}

export function checkCommand(program: Command, finish: (code: Promise<number>) => Promise<void>): void {
  const command = program.command('check').argument('[what...]', '"content" (the default) or PDF files');
  reportFlags(command)
    .description('check the sources of the book, or finished PDFs')
    .addOption(
      new Option('--as <rules>', 'rules for PDF files (default: what the file claims to be)').choices(['ua', 'press']),
    )
    .option('--fix', 'mend in the files of the book what is written wrong without doubt, and show it')
    .action((what: string[], flags: CheckFlags) =>
      finish(atDesk({ ...flags, timeout: 60 }, (desk) => run(desk, what, flags))),
    );
}

async function run(desk: Desk, what: readonly string[], { as, fix, strict, allow }: CheckFlags): Promise<number> {
  const files = what.filter((each) => /\.pdf$/i.test(each));
  const other = what.find((each) => !files.includes(each) && each !== 'content');
  if (other) throw usage(`"${other}" is neither "content" nor a PDF file`);
  if (fix && files.length > 0) throw usage('--fix mends the texts of a book, not PDF files');
  if (fix) await mend(desk);
  const { gatherFindings } = await import('../../build/findings.js');
  const findings = gatherFindings({ allow: new Set(allow), strict: strict === true });
  if (files.length < what.length || what.length === 0) {
    const { checkContent } = await import('../../build/check-content.js');
    findings.add(await checkContent(await desk.config()));
  }
  if (files.length > 0) findings.add(await checkPdfs(desk, files, as));
  desk.show(findings.all());
  return findings.all().some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.ok;
}

/** Before all else: what is found then is what is left. */
async function mend(desk: Desk): Promise<void> {
  const [{ fixContent }, { formatDiff }, { wordsFor }] = await Promise.all([
    import('../../build/fix-content.js'),
    import('../../report/diff.js'),
    import('../../report/words.js'),
  ]);
  const mended = await fixContent(await desk.config(), desk.signal);
  // Whoever asked for a form of the findings that a program reads gets that alone.
  if (desk.flags.reporter !== 'text') return;
  for (const file of mended) desk.showDiff((colour, cwd) => formatDiff(file, colour, cwd));
  const slips = mended.reduce((sum, { count }) => sum + count, 0);
  const encoded = mended.filter(({ encoding }) => encoding !== 'UTF-8').length;
  const { mended: words, notDared } = wordsFor(desk.language());
  desk.say(
    [words(slips, mended.filter(({ count }) => count > 0).length, encoded), ...(slips > 0 ? [notDared] : [])].join(' '),
  );
}

async function checkPdfs(desk: Desk, files: readonly string[], rules: Rules): Promise<readonly Diagnostic[]> {
  const { openReader } = await import('../../build/apart.js');
  const reader = openReader(desk.signal);
  const found: Diagnostic[] = [];
  try {
    for (const file of files) found.push(...(await checkPdf(desk, reader, file, rules)));
  } finally {
    await reader.close();
  }
  return found;
}

async function checkPdf(desk: Desk, reader: Reader, file: string, rules: Rules): Promise<readonly Diagnostic[]> {
  const opened = openFile(file, 'pdf');
  if ('obstacle' in opened) return [obstacleTo(file, opened.obstacle, 'pdf')];
  const { bytes } = opened;
  const place = { file, line: 1, column: 1 };
  try {
    const settings = await settingsHere(desk, rules);
    const { found, statement } = await reader.call('checkFile', { file, bytes, rules, settings });
    if (statement && desk.flags.reporter === 'text' && !desk.flags.quiet) await say(desk, file, statement);
    return found.map((each) => ({ ...each, place }));
  } catch (problem) {
    if (problem instanceof Failure) return problem.diagnostics;
    throw problem;
  }
}

/** What was checked, what was not, and what a person has to look at. */
async function say(desk: Desk, file: string, statement: Statement): Promise<void> {
  const [{ formatStatement, formatVerdict }, { runVerapdf }] = await Promise.all([
    import('../../report/statement.js'),
    import('../../check/run-verapdf.js'),
  ]);
  desk.say(formatStatement(statement, desk.language()));
  // It may take minutes.
  const verdict = await runVerapdf(file);
  if (verdict) desk.say(formatVerdict(verdict, desk.language()));
}

/** The book's own settings when there is a book here. */
async function settingsHere(desk: Desk, rules: Rules): Promise<PressSettings> {
  const { pressSettings, usualPressSettings } = await import('../../build/press-settings.js');
  const config = rules === 'ua' ? undefined : await desk.config().catch(() => undefined);
  return config ? pressSettings(config.print) : usualPressSettings();
}
