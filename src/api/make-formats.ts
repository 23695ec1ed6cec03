/** Makes formats one by one, empty or filled in, without reading the rest of the book. */
import type { PublishedFile } from '../model.js';
import type { MadeFile } from '../outputs/output.js';
import { recallOr } from '../outputs/recall.js';
import { writeMade } from '../outputs/write-made.js';
import type { ReadRows } from '../rows/row.js';
import { configOf } from './book.js';
import { writeImages } from './build.js';
import { findFormats, titlesIn } from './find-formats.js';
import type { Book, BuildResult, FormatOptions, WorkOptions } from './types.js';
import { startWork } from './work.js';

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
  options: WorkOptions = {},
): Promise<BuildResult> {
  const { rowsIn } = await import('../outputs/formats/fill-rows.js');
  // An unknown format is told of before a table that is not there.
  findFormats(configOf(book).formats, wanted, titlesIn(configOf(book)));
  return make(book, wanted, options, await rowsIn(rowsFile));
}

async function make(
  book: Book,
  wanted: readonly string[],
  options: FormatOptions,
  rows: ReadRows | undefined,
): Promise<BuildResult> {
  const config = configOf(book);
  const names = findFormats(config.formats, wanted, titlesIn(config));
  const kind = options.docx ? 'docx' : options.blank ? 'blank' : 'fillable';
  const work = startWork(book, options, names.size);
  const { workshop, out, strictness, images } = work;
  try {
    const made = await recallOr(workshop, ['formats', ...strictness, [...names], kind], async () => {
      await workshop.engine.underWay();
      return (await import('../outputs/make.js')).makeFormats(workshop, names, kind);
    });
    void workshop.engine.dismiss();
    const files: PublishedFile[] = [];
    const extras: string[] = [];
    const write = async (finished: readonly MadeFile[]): Promise<void> => {
      files.push(...(await writeMade(out, finished, [], workshop.signal)));
      if (images) extras.push(...(await writeImages(work, finished)).map(({ file }) => file));
    };
    if (!rows) await write(made.files);
    else {
      const { filledFormats } = await import('../outputs/formats/fill-rows.js');
      const filled = filledFormats(workshop, made.files, (name) => names.has(name), rows);
      // One at a time: a whole street need not be in memory, and whoever stops halfway keeps what is done.
      for await (const file of filled) await write([file]);
    }
    return { files, extras, failed: [], findings: workshop.findings.all() };
  } finally {
    await work.close();
  }
}
