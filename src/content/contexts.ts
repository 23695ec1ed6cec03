/** Makes what markup may ask of the world, for each file of the book. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/load.js';
import type { Diagnostic } from '../diagnostic.js';
import type { LinkTarget, MarkupContext } from '../markup/context.js';
import type { Terms } from '../markup/terms.js';
import { nearest } from '../nearest.js';
import { type BookWords, bookWords, inLanguage } from '../words.js';
import type { Counts } from './documents.js';
import { iconFinder } from './icons.js';
import { ownFaces } from './own-faces.js';
import { pictureFinder } from './pictures.js';
import type { Source } from './sources.js';
import type { OwnStyles } from './stylesheets.js';
import { witness } from './witness.js';

interface Around {
  readonly terms: Terms | undefined;
  /** They go on. */
  readonly counts: Counts;
  /** What is found is added. */
  readonly diagnostics: Diagnostic[];
  /** Those of the book. */
  readonly styles: Pick<OwnStyles, 'css' | 'classes'>;
}

/** One context per file, in the language of its text; pictures, icons and figure numbers are shared by all. */
export function contexts(
  config: Config,
  all: readonly Source[],
  { terms, counts, diagnostics, styles }: Around,
): (source: Source, lang?: string) => MarkupContext {
  const placeholders = new Map(Object.entries(config.placeholders));
  const abbreviations = new Map(Object.entries(config.abbreviations));
  const findPicture = pictureFinder(config.bookDir, config.date);
  const icon = iconFinder(config);
  const ownBlocks = new Map(Object.entries(config.blocks));
  const ownClasses = new Set([...styles.classes, ...ownBlocks.keys()]);
  return (source, lang) => {
    const words = bookWords(inLanguage(config, lang));
    return {
      file: source.file,
      language: config.language,
      words,
      placeholders,
      abbreviations,
      ownClasses,
      ownBlocks,
      ownFaces: ownFaces(config, styles.css),
      idPrefix: source.id,
      fields: [],
      entries: [],
      werkvormen: [],
      figures: [],
      tables: [],
      terms: source.kind === 'chapter' ? terms : undefined,
      termUses: [],
      indexEntries: source.kind === 'chapter' ? [] : undefined,
      blocks: new Set(),
      nextFigure: () => ++counts.figures,
      nextTable: () => ++counts.tables,
      icon,
      picture: (reference) => findPicture(fromHere(reference, source, config), source.file),
      leastPpi: config.print.leastPpi,
      linkTarget: (reference) =>
        target(path.resolve(path.dirname(source.file), fromHere(reference, source, config)), all, words),
      nearTarget: (reference) => {
        // A text that is there, but no part of this book, is not misspelt.
        if (isThere(path.resolve(path.dirname(source.file), reference))) return '';
        const paths = all.map(({ file }) => path.relative(path.dirname(source.file), file).split(path.sep).join('/'));
        return nearest(reference, paths);
      },
      report: (finding) => diagnostics.push(finding),
    };
  };
}

function target(file: string, all: readonly Source[], words: BookWords): LinkTarget | undefined {
  const source = namesOf(file).flatMap((name) => all.find((each) => each.file === name) ?? [])[0];
  if (!source) return undefined;
  if (source.kind === 'format') return { id: source.id, label: `${words.format} ${source.id.toUpperCase()}` };
  return { id: source.id, label: source.number ? `${words.chapter} ${source.number}` : '' };
}

/** Texts for web sites link to `plan.html`, `plan` or `plan/` where they mean `plan.md`, or a text in a folder of that name. */
function namesOf(file: string): string[] {
  const bare = file.replace(/\.html?$/i, '');
  const isText = /\.(md|markdown)$/i.test(file);
  return isText ? [file] : [file, ...ENDINGS.map((ending) => `${bare}${ending}`)];
}

const ENDINGS = ['.md', '.markdown', `${path.sep}index.md`, `${path.sep}README.md`];

/** `/figures/x.svg` counts from the folder of the book, as it does on a web site; Windows writes `figures\x.svg`. */
function fromHere(written: string, { file }: Source, { bookDir }: Config): string {
  const reference = WEB.test(written) ? written : written.replace(/\\|%5C/gi, '/');
  return /^\/[^/]/.test(reference) ? path.relative(path.dirname(file), path.join(bookDir, reference)) : reference;
}

const WEB = /^[a-z][a-z0-9+.-]+:/i;

function isThere(file: string): boolean {
  witness(file);
  return existsSync(file);
}
