/** Reads the book and makes what is wanted of it: what a build does when it cannot recall its result. */
import path from 'node:path';
import { checkSettings } from '../config/check-settings.js';
import { loadBook } from '../content/load.js';
import { type Diagnostic, diagnostic, EXIT, Failure } from '../diagnostic.js';
import { notMade } from '../rules/output/not-made.js';
import { takeInHand } from './book-at-hand.js';
import { documentShelf } from './documents.js';
import { makeFormatFiles } from './formats/make-formats.js';
import { openKept } from './kept.js';
import { OUTPUTS } from './list.js';
import type { BookAtHand, Made, MadeFile, Output } from './output.js';
import { openTrees } from './trees.js';
import { apart, type Workshop } from './workshop.js';

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
  const { once } = await openKept(workshop);
  const loaded = await loadBook(config, { trees: openTrees(engine), documents, once, rest: engine.rest });
  findings.add([...checkSettings(config), ...loaded.diagnostics]);
  findings.stopOnErrors();
  const book = takeInHand(workshop, loaded);
  const files: MadeFile[] = [];
  const failed = new Map<string, Failure>();
  let pageMap: Made['pageMap'];
  let sections: Made['sections'];
  for (const output of OUTPUTS.filter(({ name }) => wanted.has(name))) {
    const made = await makeOne(apart(workshop), output, { ...book, made: files }, asked);
    if (made instanceof Failure) failed.set(output.name, made);
    else {
      files.push(...made.files);
      // The first one's: the screen and the press share theirs, large print has its own.
      pageMap ??= made.pageMap;
      sections ??= made.sections;
    }
  }
  // Two outputs of the same pages have the same faults.
  const known = new Set(findings.all().map(inOneLine));
  for (const found of [...failed.values()].flatMap(({ diagnostics }) => diagnostics)) {
    if (!known.has(inOneLine(found))) findings.add([found]);
    known.add(inOneLine(found));
  }
  if (failed.size === wanted.size)
    throw new Failure(findings.all(), Math.max(...[...failed.values()].map(({ exitCode }) => exitCode)));
  if (failed.size === 0 && config.editions.every((name) => wanted.has(name))) findings.add(findings.unusedExceptions());
  const others = [...wanted].filter((name) => !failed.has(name)).join(', ');
  findings.add([...failed.keys()].map((output) => diagnostic(notMade, { output, others })));
  return { files, failed: [...failed.keys()], ...(pageMap && { pageMap }), ...(sections && { sections }) };
}

/** Faults of its own keep one output from being made; those of the machine keep all. */
const OF_ONE: ReadonlySet<number> = new Set([EXIT.failed, EXIT.usage]);

/** @throws Failure for what keeps all outputs from being made: no browser, say */
async function makeOne(workshop: Workshop, output: Output, book: BookAtHand, asked: ReadonlySet<string>) {
  try {
    const made = await output.make(workshop, book, asked);
    workshop.findings.stopOnErrors();
    return made;
  } catch (problem) {
    if (problem instanceof Failure && OF_ONE.has(problem.exitCode) && !workshop.signal.aborted) return problem;
    throw problem;
  }
}

const inOneLine = ({ rule, place, data }: Diagnostic): string => JSON.stringify([rule, place, data]);

/** As a PDF with fields, as one for the pen, or for Word. */
export type FormatKind = 'fillable' | 'blank' | 'docx';

/** @param names file names of formats, without their folder */
export async function makeFormats(workshop: Workshop, names: ReadonlySet<string>, kind: FormatKind): Promise<Made> {
  const { config, engine, findings } = workshop;
  const loaded = await loadBook(config, {
    onlyFormats: (file) => names.has(path.basename(file)),
    trees: openTrees(engine),
    documents: await documentShelf(workshop),
    once: (await openKept(workshop)).once,
  });
  findings.add(loaded.diagnostics);
  findings.stopOnErrors();
  if (kind === 'docx') return { files: await (await import('./formats/make-docx.js')).makeDocxFiles(workshop, loaded) };
  // Loads while the browser is busy; afterwards all would have to wait for it.
  void import('../pdf/make/join/assemble.js');
  const files = await makeFormatFiles(workshop, loaded, { isBlank: kind === 'blank' });
  findings.stopOnErrors();
  return { files };
}
