/** Locks the fields of all formats as they are now: who changes one later hears what it breaks. */
import { sameVersions } from '../content/check-lock.js';
import { lockFile, readFormatLock, writeFormatLock } from '../content/format-lock.js';
import { loadBook } from '../content/load.js';
import { Failure } from '../diagnostic.js';
import { writeWhole } from '../files/write.js';
import type { RuleId } from '../rules/list.js';
import { configOf } from './book.js';
import type { Book } from './types.js';

/** What locking puts right; all other faults leave in doubt which fields there are. */
const MENDED: ReadonlySet<RuleId> = new Set(['content/changed-field', 'content/new-field', 'content/format-lock']);

/**
 * @returns the file that was written
 * @throws Failure for a format with faults, or with other fields than were locked under the same version
 */
export async function lockFormats(book: Book): Promise<string> {
  const config = configOf(book);
  const [{ book: read, diagnostics }, { lock }] = await Promise.all([
    loadBook(config, { onlyFormats: () => true }),
    readFormatLock(config.bookDir),
  ]);
  const faults = diagnostics.filter(({ rule, severity }) => severity === 'error' && !MENDED.has(rule));
  const problems = [...faults, ...sameVersions(lock, read.formats)];
  if (problems.length > 0) throw new Failure(problems);
  const file = lockFile(config.bookDir);
  await writeWhole(file, writeFormatLock(read.formats));
  return file;
}
