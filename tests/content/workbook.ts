/** The book of this repository, read once for all who only look at it. */
import { loadConfig } from '../../src/config/load.js';
import { type LoadedBook, loadBook } from '../../src/content/load.js';
import { packagePath } from '../../src/package.js';

let reading: Promise<LoadedBook> | undefined;

export function workbook(): Promise<LoadedBook> {
  reading ??= loadConfig(packagePath('content')).then((config) => loadBook(config));
  return reading;
}
