/** Finds the other forms of the book that are there to be handed out with the site: made in this build, or by an earlier one. */
import path from 'node:path';
import type { Config } from '../../config/load.js';
import { formatFileName } from '../../editions/editions.js';
import type { Format } from '../../model.js';
import type { MadeFile } from '../output.js';
import { type SiteWords, sizeInWords } from './words.js';

export interface Download {
  readonly title: string;
  /** Under the folder of the site. */
  readonly address: string;
  readonly size: string;
  readonly bytes: Uint8Array;
}

/** Outputs whose files are for readers, and not for a printer. */
const FOR_READERS = ['digital', 'large-print', 'epub', 'formats'] as const;

const isForReaders = (name: string): name is (typeof FOR_READERS)[number] =>
  (FOR_READERS as readonly string[]).includes(name);

export function bookDownloads(made: readonly MadeFile[], config: Config, words: SiteWords): readonly Download[] {
  return made.flatMap(({ output, file, title, bytes }) => {
    if (!isForReaders(output)) return [];
    // Single formats, those for Word too, stand with their own pages; a folder of sources is no form of the book.
    const isOne =
      output === 'formats' ? /^formats\/[^/]*formats\.(pdf|zip)$/.test(file) : /\.(pdf|epub|zip)$/.test(file);
    if (!isOne) return [];
    // Volumes of one book say which they are.
    const isOneOfMore = made.some((other) => other.output === output && other.file !== file);
    const name =
      output === 'formats'
        ? `${words.formats} (${path.extname(file).slice(1)})`
        : output === 'large-print' && isOneOfMore
          ? `${words[output]}: ${title}`
          : words[output];
    return [download(file, name || title, bytes, config)];
  });
}

export function formatDownloads(
  made: readonly MadeFile[],
  format: Format,
  config: Config,
  words: SiteWords,
): readonly Download[] {
  const pdf = formatFileName(format);
  const own = (suffix: string, title: string): Download[] =>
    made
      .filter(({ file }) => path.basename(file) === pdf.replace(/\.pdf$/, suffix))
      .map(({ file, bytes }) => download(file, title, bytes, config));
  return [...own('.pdf', words.fillablePdf), ...own('.docx', words.word)];
}

const download = (file: string, title: string, bytes: Uint8Array, { language }: Config): Download => ({
  title,
  address: `download/${path.basename(file)}`,
  size: sizeInWords(bytes.length, language),
  bytes,
});
