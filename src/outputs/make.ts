/** Reads the book and makes what is wanted of it: what a build does when it cannot recall its result. */
import path from 'node:path';
import { checkContrast } from '../config/contrast.js';
import { loadBook } from '../content/load.js';
import { takeInHand } from './book-at-hand.js';
import { documentShelf } from './documents.js';
import { makeFormatFiles } from './formats/make-formats.js';
import { OUTPUTS } from './list.js';
import type { Made, MadeFile } from './output.js';
import { openTrees } from './trees.js';
import type { Workshop } from './workshop.js';

/**
 * @param wanted names of outputs
 * @param asked names of extras
 */
export async function makeOutputs(
  workshop: Workshop,
  wanted: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): Promise<Made> {
  const { config, engine, findings } = workshop;
  // Comes up while the sources are looked at.
  engine.thread();
  const documents = await documentShelf(workshop);
  const loaded = await loadBook(config, { trees: openTrees(engine), documents, rest: engine.rest });
  findings.add([...checkContrast(config), ...loaded.diagnostics]);
  findings.stopOnErrors();
  const book = takeInHand(workshop, loaded);
  const files: MadeFile[] = [];
  let pageMap: Made['pageMap'];
  for (const output of OUTPUTS.filter(({ name }) => wanted.has(name))) {
    const made = await output.make(workshop, book, asked);
    files.push(...made.files);
    // The first one's: the screen and the press share theirs, large print has its own.
    pageMap ??= made.pageMap;
  }
  findings.stopOnErrors();
  return { files, ...(pageMap && { pageMap }) };
}

/** @param names file names of formats, without their folder */
export async function makeFormats(workshop: Workshop, names: ReadonlySet<string>, isBlank: boolean): Promise<Made> {
  const { config, engine, findings } = workshop;
  const loaded = await loadBook(config, {
    onlyFormats: (file) => names.has(path.basename(file)),
    trees: openTrees(engine),
    documents: await documentShelf(workshop),
  });
  findings.add(loaded.diagnostics);
  findings.stopOnErrors();
  // Loads while the browser is busy; afterwards all would have to wait for it.
  void import('../pdf/assemble.js');
  const files = await makeFormatFiles(workshop, loaded, { isBlank });
  findings.stopOnErrors();
  return { files };
}
