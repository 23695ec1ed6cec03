/** `werkboek check [content|FILE.pdf…]`: all rules on the sources, or on finished PDFs. */
import { type Command, Option } from 'commander';
import type { PressSettings } from '../../check/rules/press.js';
import { obstacleTo } from '../../content/read.js';
import { type Diagnostic, EXIT, Failure } from '../../diagnostic.js';
import { openFile } from '../../files/open.js';
import { PRODUCER, VERSION } from '../../package.js';
import type { PdfFacts } from '../../pdf/read.js';
import { atDesk, type Desk } from '../desk.js';
import { type CommonFlags, reportFlags, usage } from '../options.js';

interface CheckFlags extends CommonFlags {
  readonly as?: 'ua' | 'press';
}

export function checkCommand(program: Command, finish: (code: Promise<number>) => Promise<void>): void {
  const command = program.command('check').argument('[what...]', '"content" (the default) or PDF files');
  reportFlags(command)
    .description('check the sources of the book, or finished PDFs')
    .addOption(
      new Option('--as <rules>', 'rules for PDF files (default: what the file claims to be)').choices(['ua', 'press']),
    )
    .action((what: string[], flags: CheckFlags) =>
      finish(atDesk({ ...flags, timeout: 60 }, (desk) => run(desk, what, flags))),
    );
}

async function run(desk: Desk, what: readonly string[], { as, strict, allow }: CheckFlags): Promise<number> {
  const files = what.filter((each) => /\.pdf$/i.test(each));
  const other = what.find((each) => !files.includes(each) && each !== 'content');
  if (other) throw usage(`"${other}" is neither "content" nor a PDF file`);
  const { gatherFindings } = await import('../../build/findings.js');
  const findings = gatherFindings({ allow: new Set(allow), strict: strict === true });
  if (files.length < what.length || what.length === 0) {
    const { checkContent } = await import('../../build/check-content.js');
    findings.add(await checkContent(await desk.config()));
  }
  for (const file of files) findings.add(await checkPdf(desk, file, as));
  desk.show(findings.all());
  return findings.all().some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.ok;
}

async function checkPdf(desk: Desk, file: string, as: 'ua' | 'press' | undefined): Promise<readonly Diagnostic[]> {
  const opened = openFile(file, 'pdf');
  if ('obstacle' in opened) return [obstacleTo(file, opened.obstacle, 'pdf')];
  const { bytes } = opened;
  try {
    const rules = as ?? ((await claimsPress(bytes, file)) ? 'press' : 'ua');
    const found = rules === 'ua' ? await checkForReaders(desk, file, bytes) : await checkForPress(desk, file, bytes);
    const place = { file, line: 1, column: 1 };
    return found.map((each) => ({ ...each, place }));
  } catch (problem) {
    if (problem instanceof Failure) return problem.diagnostics;
    throw problem;
  }
}

async function claimsPress(bytes: Uint8Array, file: string): Promise<boolean> {
  const [{ parsePdf }, { readPressFacts }, { pagesOf }] = await Promise.all([
    import('../../pdf/open.js'),
    import('../../pdf/read-press.js'),
    import('../../pdf/trees.js'),
  ]);
  const opened = await parsePdf(bytes, file);
  return readPressFacts(opened, pagesOf(opened.catalog)).intent !== 'missing';
}

/** Says on stdout what was checked, what was not, and what a person has to look at. */
async function checkForReaders(desk: Desk, file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const [{ readUaFacts }, { judgeUa }, { makeStatement }, { formatStatement, formatVerdict }, { runVerapdf }] =
    await Promise.all([
      import('../../pdf/ua/read-ua.js'),
      import('../../check/judge-ua.js'),
      import('../../check/statement.js'),
      import('../../report/statement.js'),
      import('../../check/run-verapdf.js'),
    ]);
  const facts = await readUaFacts(bytes, file);
  const { title = '', producer } = facts.document;
  // What this house promises besides the standard counts for its own files only.
  const isOurs = producer === PRODUCER;
  const found = judgeUa(facts, isOurs);
  if (desk.flags.reporter !== 'text' || desk.flags.quiet) return found;
  const statement = makeStatement({ file, title, tool: `werkboek ${VERSION}`, facts, found, isOurs });
  desk.say(formatStatement(statement, desk.language()));
  // It may take minutes.
  const verdict = await runVerapdf(file);
  if (verdict) desk.say(formatVerdict(verdict, desk.language()));
  return found;
}

async function checkForPress(desk: Desk, file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const [{ readPdfFacts }, { judgePress }] = await Promise.all([
    import('../../pdf/read.js'),
    import('../../check/judge-press.js'),
  ]);
  const facts = await readPdfFacts(bytes, file, { painted: true });
  return judgePress(facts, asCover(facts, await settingsHere(desk)));
}

/** One sheet with back, spine and front: as high as the book, and wider than two pages by the spine, whatever that is. */
function asCover({ pages }: PdfFacts, settings: PressSettings): PressSettings {
  const sheet = pages[0]?.trim;
  if (pages.length !== 1 || !sheet || sheet.widthMm < 2 * settings.trim.widthMm) return settings;
  return { ...settings, trim: { ...settings.trim, widthMm: sheet.widthMm }, pageMultiple: 1 };
}

/** The book's own settings when there is a book here. */
async function settingsHere(desk: Desk) {
  const { pressSettings, usualPressSettings } = await import('../../build/press-settings.js');
  const config = await desk.config().catch(() => undefined);
  return config ? pressSettings(config.print) : usualPressSettings();
}
