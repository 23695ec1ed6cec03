/** Makes formats one by one, empty or filled in, without reading the rest of the book. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, diagnostic, type Failure } from '../diagnostic.js';
import type { MadeFile } from '../outputs/output.js';
import { recallOr } from '../outputs/recall.js';
import { writeMade } from '../outputs/write-made.js';
import type { PublishedFile } from '../published-file.js';
import type { ReadRows } from '../rows/row.js';
import { earlierFiles } from '../rules/fill/letter-gap.js';
import { configOf } from './book.js';
import { writeImages } from './build.js';
import { findFormats, titlesIn } from './find-formats.js';
import { doneBefore, forgetDone, keyOfFill, rememberDone } from './half-done.js';
import type { Book, BuildResult, FillOptions, FormatOptions } from './types.js';
import { startWork, type Work } from './work.js';
import { wrongUse } from './wrong-use.js';

/**
 * @param wanted codes or names, for example `F04`
 * @throws Failure with all findings
 */
export const makeFormats = (book: Book, wanted: readonly string[], options: FormatOptions = {}): Promise<BuildResult> =>
  make(book, wanted, options, undefined);

/**
 * One PDF for each row, and none that is empty.
 * @param rowsFile a table (.csv) or a list of objects (.json)
 * @throws Failure when there is no row to make: nobody has to wait for a browser to hear that
 */
export async function fill(
  book: Book,
  wanted: readonly string[],
  rowsFile: string,
  options: FillOptions = {},
): Promise<BuildResult> {
  const { rowsIn } = await import('../outputs/formats/fill-rows.js');
  // An unknown format is told of before a table that is not there.
  findFormats(configOf(book).formats, wanted, titlesIn(configOf(book)));
  return make(book, wanted, options, await rowsIn(rowsFile));
}

async function make(
  book: Book,
  wanted: readonly string[],
  options: FormatOptions & FillOptions,
  rows: ReadRows | undefined,
): Promise<BuildResult> {
  const config = configOf(book);
  const names = findFormats(config.formats, wanted, titlesIn(config));
  // Nobody has to wait for a browser to hear that.
  if (options.take && names.size > 1) throw moreThanOne();
  const kind = options.docx ? 'docx' : options.blank ? 'blank' : 'fillable';
  const sections = options.docx ? 0 : names.size;
  const work = startWork(book, options, sections);
  const { workshop, out, strictness, images } = work;
  try {
    const made = await recallOr(workshop, ['formats', ...strictness, [...names], kind], sections, async () => {
      await workshop.engine.underWay();
      return (await import('../outputs/make.js')).makeFormats(workshop, names, kind);
    });
    if (!rows) void workshop.engine.dismiss();
    const files: PublishedFile[] = [];
    const extras: string[] = [];
    const taken: MadeFile[] = [];
    const write = async (finished: readonly MadeFile[]): Promise<void> => {
      if (options.take) {
        taken.push(...finished);
        if (taken.length > 1) throw moreThanOne();
        return;
      }
      files.push(...(await writeMade(out, finished, [], workshop.signal)));
      if (images) extras.push(...(await writeImages(work, finished)).map(({ file }) => file));
    };
    if (!rows) await write(made.files);
    const stopped =
      rows && (await fillAll(work, { made: made.files, names, rows, joined: options.joined ?? false }, write));
    for (const { file, bytes } of taken) await options.take?.({ name: path.basename(file), bytes });
    return { files, extras, failed: [], findings: workshop.findings.all(), ...(stopped && { stopped }) };
  } finally {
    await work.close();
  }
}

const moreThanOne = (): Failure =>
  wrongUse({
    en: 'more than one file comes out; give a folder with -o, or with --fill ask for --joined',
    nl: 'er komt meer dan één bestand uit; geef een map met -o, of vraag bij --fill om --joined',
  });

interface Filling {
  /** The empty formats. */
  readonly made: readonly MadeFile[];
  readonly names: ReadonlySet<string>;
  readonly rows: ReadRows;
  readonly joined: boolean | 'beside';
}

/** One file at a time: a whole street need not be in memory, and whoever stops halfway keeps what is done. */
async function fillAll(
  { workshop, out }: Work,
  { made, names, rows, joined }: Filling,
  write: (files: readonly MadeFile[]) => Promise<void>,
): Promise<BuildResult['stopped']> {
  const [{ filledFormats }, { rowsInStack }] = await Promise.all([
    import('../outputs/formats/fill-rows.js'),
    import('../outputs/formats/fill-job.js'),
  ]);
  const key = keyOfFill(made, rows, joined);
  const done = new Set(doneBefore(out.folder, key));
  const wish = { joined: joined !== false, single: joined !== true, done: new Set(done) };
  try {
    for await (const file of filledFormats(workshop, made, (name) => names.has(name), rows, wish)) {
      await write([file]);
      done.add(file.file);
    }
  } catch (problem) {
    if (done.size === 0 || !workshop.signal.aborted) throw problem;
    await rememberDone(out.folder, key, [...done]);
    const all = rows.rows.length;
    // Beside the stacks there is a file for each row; without these a stack stands for its rows.
    const names = [...done].filter((name) => joined !== 'beside' || path.dirname(name) !== path.dirname(made[0]!.file));
    const rowsDone = joined === true ? names.reduce((sum, name) => sum + rowsInStack(name, all), 0) : names.length;
    return { made: rowsDone, rows: all * made.length };
  }
  await forgetDone(out.folder);
  workshop.findings.add(await filesOfBefore(out.folder, made, done));
  return undefined;
}

/** Letters of an earlier run with other rows: whoever prints the folder would print them too. */
async function filesOfBefore(
  folder: string,
  made: readonly MadeFile[],
  done: ReadonlySet<string>,
): Promise<readonly Diagnostic[]> {
  const found = await Promise.all(
    made.map(async ({ file }) => {
      const own = file.replace(/\.pdf$/, '');
      const there = await readdir(path.join(folder, own)).catch(() => []);
      const code = path.basename(own).slice(0, CODE_LENGTH);
      return there.filter(
        (name) => OF_A_ROW.test(name) && name.startsWith(`${code}-`) && !done.has(path.join(own, name)),
      );
    }),
  );
  const [first, ...others] = found.flat().sort();
  return first ? [diagnostic(earlierFiles, { first, count: others.length + 1 })] : [];
}

/** `F04-012-Jansen.pdf`. */
const OF_A_ROW = /^[A-Z]\d{2}-\d{3,}.*\.pdf$/;
const CODE_LENGTH = 3;
