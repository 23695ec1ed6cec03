/** Reads the book and makes what is wanted of it: the stages that a build passes when it cannot recall its result. */
import path from 'node:path';
import { checkContrast } from '../config/contrast.js';
import { loadBook } from '../content/load.js';
import type { EditionName } from '../model.js';
import { type BookWishes, buildBook } from './book.js';
import { documentShelf } from './documents.js';
import { buildFormats } from './formats.js';
import type { Made } from './recall.js';
import { openTrees } from './trees.js';
import type { Workshop } from './workshop.js';

export async function makeEditions(
  workshop: Workshop,
  editions: readonly EditionName[],
  wishes: BookWishes,
): Promise<Made> {
  const { config, findings } = workshop;
  // Comes up while the sources are looked at.
  workshop.thread();
  const documents = await documentShelf(workshop);
  const loaded = await loadBook(config, { trees: openTrees(workshop), documents, rest: workshop.rest });
  findings.add([...checkContrast(config), ...loaded.diagnostics]);
  findings.stopOnErrors();
  const bookEditions = editions.filter((name) => name !== 'formats');
  const book = bookEditions.length > 0 ? await buildBook(workshop, loaded, bookEditions, wishes) : undefined;
  const formats = editions.includes('formats') ? await buildFormats(workshop, loaded, { withSet: true }) : [];
  findings.stopOnErrors();
  return { files: [...(book?.made ?? []), ...formats], pageMap: book?.pageMap ?? new Map() };
}

/** @param names file names of formats, without their folder */
export async function makeFormats(workshop: Workshop, names: ReadonlySet<string>, isBlank: boolean): Promise<Made> {
  const { config, findings } = workshop;
  const loaded = await loadBook(config, {
    onlyFormats: (file) => names.has(path.basename(file)),
    trees: openTrees(workshop),
    documents: await documentShelf(workshop),
  });
  findings.add(loaded.diagnostics);
  findings.stopOnErrors();
  // Loads while the browser is busy; afterwards all would have to wait for it.
  void import('../pdf/make/join/assemble.js');
  const files = await buildFormats(workshop, loaded, { isBlank });
  findings.stopOnErrors();
  return { files, pageMap: new Map() };
}
