/** Says which commit of git a book was made from, and which of its files are not as they are there. */
import type { Config } from '../config/load.js';
import { differences } from './git/compare.js';
import { findRepository } from './git/repository.js';

const SHOWN_LENGTH = 12;
/** Behind a commit from which files of the book differ. */
const CHANGED = '+';

/** What book.yaml says in `commit`; with `git` the beginning of the commit's hash, undefined where there is none. */
export async function commitOf({
  commit,
  projectDir,
  bookDir,
}: Pick<Config, 'commit' | 'projectDir' | 'bookDir'>): Promise<string | undefined> {
  if (commit !== 'git') return commit;
  const repository = findRepository(projectDir);
  if (!repository?.head) return undefined;
  const isChanged = (differences(repository, bookDir)?.length ?? 0) > 0;
  return `${repository.head.slice(0, SHOWN_LENGTH)}${isChanged ? CHANGED : ''}`;
}

/**
 * Files of the book that nobody finds back under its commit; none where no commit is named.
 * @param read what the book was made from
 */
export function uncommitted(
  { commit, projectDir, bookDir }: Pick<Config, 'commit' | 'projectDir' | 'bookDir'>,
  read: readonly string[],
): readonly string[] {
  const repository = commit === 'git' ? findRepository(projectDir) : undefined;
  return (repository?.head && differences(repository, bookDir, read)) || [];
}
