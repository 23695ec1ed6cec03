/** Sums up what the finished pages of a release say and how they look, so that the next release can tell what changed. */
import path from 'node:path';
import type { Config } from '../../config/load.js';
import { sha256 } from '../../files/out-folder.js';
import { readPageWords } from '../../pdf/read/read-words.js';
import { renderPages } from '../../pictures/render.js';
import type { PageSums, ReleaseContents, SummedSection } from '../../release-contents.js';
import { setFileName } from '../file-name.js';
import type { Made, MadeFile } from '../output.js';

/** Enough to see that a line moved by a millimetre. */
const DPI = 40;
/** A quarter of a sum tells pages of one book apart. */
const SUM_LENGTH = 16;

/** Sections come from the first output that has the pages of the book. */
export async function sumContents(
  config: Pick<Config, 'release'>,
  { files, sections }: Pick<Made, 'files' | 'sections'>,
  signal: AbortSignal,
): Promise<Pick<ReleaseContents, 'sections' | 'formats'>> {
  const book = sections && files.find(({ file }) => file === sections.file);
  const pages = book ? await sumPages(book, signal) : [];
  const formats: SummedSection[] = [];
  const set = setFileName(config, 'pdf');
  for (const each of files.filter(({ output, file, pages }) => output === 'formats' && pages && file !== set))
    formats.push({ id: path.basename(each.file, '.pdf'), title: each.title, pages: await sumPages(each, signal) });
  return {
    sections: (sections?.list ?? []).map(({ id, title, firstPage, folios }) => ({
      id,
      title,
      pages: folios.map((folio, index) => ({ ...(pages[firstPage + index] ?? NOTHING), folio })),
    })),
    formats,
  };
}

const NOTHING: PageSums = { folio: '', words: '', withoutNumbers: '', look: '' };

async function sumPages({ bytes, file }: MadeFile, signal: AbortSignal): Promise<PageSums[]> {
  const words = await readPageWords(bytes, file);
  const sums: PageSums[] = [];
  for await (const { page, png } of renderPages(bytes, { dpi: DPI, box: 'trim' })) {
    signal.throwIfAborted();
    const text = words[page] ?? '';
    sums.push({
      folio: String(page + 1),
      words: sumOf(text),
      withoutNumbers: sumOf(text.replace(/\d+/g, '')),
      look: sumOf(png),
    });
  }
  return sums;
}

const sumOf = (content: string | Uint8Array): string => sha256(content).slice(0, SUM_LENGTH);
