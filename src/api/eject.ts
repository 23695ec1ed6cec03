/** Copies templates of ours into a book, each with a comment on its slots; what stands there stays. */
import path from 'node:path';
import { ejected } from '../content/eject.js';
import { TEMPLATE_NAMES } from '../content/template-slots.js';
import { TEMPLATE_FOLDER } from '../content/templates.js';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { lookAt, writeTogether } from '../files/write.js';
import { nearest } from '../nearest.js';
import { languageOf } from '../report/messages.js';
import { existingFile } from '../rules/output/write.js';
import { configOf } from './book.js';
import type { Book } from './types.js';
import { wrongUse } from './wrong-use.js';

/**
 * @returns absolute paths of the files that were written: all or none
 * @throws Failure `output/exists`, `cli/usage`
 */
export async function eject(
  book: Book,
  names: readonly string[],
  { language = book.language }: { readonly language?: string } = {},
): Promise<readonly string[]> {
  const { bookDir } = configOf(book);
  const unknown = names.find((name) => !TEMPLATE_NAMES.includes(name));
  if (unknown !== undefined) {
    const meant = nearest(unknown, TEMPLATE_NAMES);
    const names = TEMPLATE_NAMES.join(', ');
    throw wrongUse({
      en: `there is no template "${unknown}"; ${meant ? `did you mean "${meant}"?` : `choose from ${names}`}`,
      nl: `er is geen sjabloon "${unknown}"; ${meant ? `bedoelt u "${meant}"?` : `kies uit ${names}`}`,
    });
  }
  const files = names.map((name) => ({
    file: path.join(bookDir, TEMPLATE_FOLDER, `${name}.html`),
    content: ejected(name, languageOf(language)),
  }));
  const there = files.filter(({ file }) => lookAt(file));
  if (there.length > 0)
    throw new Failure(
      there.map(({ file }) => diagnostic(existingFile, { file })),
      EXIT.failed,
    );
  await writeTogether(bookDir, files);
  return files.map(({ file }) => file);
}
