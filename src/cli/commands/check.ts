/** `werkboek check [content|FILE.pdf…]`: all rules on the sources, or on finished PDFs. */

import { type Command, Option } from 'commander';
import { EXIT } from '../../diagnostic.js';
import { check, checkPdfs, type Finding, formatDifference, mend, readAloud, secondOpinion } from '../../index.js';
import { atDesk, type Desk } from '../desk.js';
import { type CommonFlags, reportFlags, usage } from '../options.js';
import type { Say } from '../speech.js';

interface CheckFlags extends CommonFlags {
  /** Undefined for the rules of what a file claims to be. */
  readonly as?: 'ua' | 'press';
  readonly fix?: boolean;
  readonly aloud?: boolean;
}

export function checkCommand(program: Command, finish: (code: Promise<number>) => Promise<void>, say: Say): void {
  const command = program
    .command('check')
    .argument(
      '[what...]',
      say({ en: '"content" (the default) or PDF files', nl: '"content" (als u niets noemt) of pdf-bestanden' }),
    );
  reportFlags(command, say)
    .description(
      say({
        en: 'check the sources of the book, or finished PDFs',
        nl: 'de teksten van het boek nakijken, of pdf’s die klaar zijn',
      }),
    )
    .addOption(
      new Option(
        '--as <rules>',
        say({
          en: 'rules for PDF files (default: what the file claims to be)',
          nl: 'regels voor pdf’s (anders: die van wat de pdf zegt te zijn)',
        }),
      ).choices(['ua', 'press']),
    )
    .option(
      '--aloud',
      say({
        en: 'of PDF files: show what a screen reader would say, page by page',
        nl: 'van pdf’s: tonen wat een voorleesprogramma zegt, per bladzijde',
      }),
    )
    .option(
      '--fix',
      say({
        en: 'mend in the files of the book what is written wrong without doubt, and show it',
        nl: 'in de bestanden herstellen wat zonder twijfel fout geschreven is, en dat tonen',
      }),
    )
    .action((what: string[], flags: CheckFlags) =>
      finish(atDesk({ ...flags, timeout: 60 }, (desk) => run(desk, what, flags))),
    );
}

async function run(
  desk: Desk,
  what: readonly string[],
  { as, fix, aloud, strict, allow }: CheckFlags,
): Promise<number> {
  const files = what.filter((each) => /\.pdf$/i.test(each));
  const other = what.find((each) => !files.includes(each) && each !== 'content');
  if (other)
    throw usage({
      en: `"${other}" is neither "content" nor a PDF file`,
      nl: `"${other}" is geen "content" en geen pdf`,
    });
  if (fix && files.length > 0)
    throw usage({
      en: '--fix mends the texts of a book, not PDF files',
      nl: '--fix herstelt de teksten van een boek, geen pdf’s',
    });
  if (aloud && (files.length === 0 || files.length < what.length))
    throw usage({ en: '--aloud reads PDF files: name one', nl: '--aloud leest pdf’s voor: noem er een' });
  if (aloud) return sayAloud(desk, files);
  // Before all else: what is found then is what is left.
  if (fix) await showMended(desk);
  const options = { allow, strict: strict === true, signal: desk.signal };
  const findings: Finding[] = [];
  if (files.length < what.length || what.length === 0) findings.push(...(await check(await desk.book(), options)));
  if (files.length > 0) {
    // The book's own settings for the press, when there is a book here.
    const book = as === 'ua' ? undefined : await desk.book().catch(() => undefined);
    const checked = checkPdfs(files, {
      ...options,
      language: desk.language(),
      ...(as && { as }),
      ...(book && { book }),
    });
    for await (const { file, findings: found, statement } of checked) {
      findings.push(...found);
      if (statement && desk.flags.reporter === 'text' && !desk.flags.quiet) await say(desk, file, statement);
    }
  }
  desk.show(findings);
  return findings.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.ok;
}

async function sayAloud(desk: Desk, files: readonly string[]): Promise<number> {
  const findings: Finding[] = [];
  for await (const { text, findings: found } of readAloud(files, { language: desk.language(), signal: desk.signal })) {
    findings.push(...found);
    if (text !== undefined) desk.say(text);
  }
  if (findings.length > 0) desk.show(findings);
  return findings.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.ok;
}

/** What was checked, what was not, and what a person has to look at. */
async function say(desk: Desk, file: string, statement: string): Promise<void> {
  desk.say(statement);
  const verdict = await secondOpinion(file, desk.language());
  if (verdict) desk.say(verdict);
}

async function showMended(desk: Desk): Promise<void> {
  const { summary, files } = await mend(await desk.book(), { language: desk.language(), signal: desk.signal });
  // Whoever asked for a form of the findings that a program reads gets that alone.
  if (desk.flags.reporter !== 'text') return;
  for (const file of files) desk.showDiff((colour, cwd) => formatDifference(file, { colour, cwd }));
  desk.say(summary);
}
