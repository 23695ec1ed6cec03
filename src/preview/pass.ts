/** One look at a book: reads what its files say now, and makes the pages of the editions that are asked for. */
import { checkSettings } from '../config/check-settings.js';
import { type Config, parseConfig } from '../config/load.js';
import { type LoadedBook, loadBook } from '../content/load.js';
import type { OpenBook } from '../content/open-book.js';
import { type Diagnostic, Failure } from '../diagnostic.js';
import { paletteCss } from '../editions/styles.js';
import type { Engine } from '../engine/engine.js';
import type { Findings } from '../engine/findings.js';
import { documentShelf } from '../outputs/documents.js';
import { EDITIONS } from '../outputs/list.js';
import { openTrees } from '../outputs/trees.js';
import { openWorkshop, type Workshop } from '../outputs/workshop.js';
import { bookInHand, type Edition, type MadeEdition, madeEdition } from './editions.js';
import { NoPages, type WarmOptions, warmPages } from './warm-pages.js';

export interface Read {
  readonly config: Config;
  readonly loaded: LoadedBook;
  /** Of settings and texts. */
  readonly found: readonly Diagnostic[];
  readonly workshop: Workshop;
}

export interface Pass {
  readonly made: MadeEdition;
  readonly found: readonly Diagnostic[];
}

/** @param text of book.yaml, with what is tried in it. @throws Failure with all that is wrong in it */
export const settingsOf = (text: string, bookFile: string): Config =>
  parseConfig(Buffer.from(text), bookFile, EDITIONS);

/** @param open what is remembered of the look before */
export async function readBook(engine: Engine, config: Config, signal: AbortSignal, open?: OpenBook): Promise<Read> {
  const progress = { expect: () => undefined, advance: () => undefined };
  const workshop = openWorkshop(engine, { config, signal, progress, allow: new Set(), strict: false });
  const documents = await documentShelf(workshop);
  const loaded = await loadBook(config, { trees: openTrees(engine), documents, ...(open && { open }) });
  const findings = workshop.findings.apart();
  findings.add([...checkSettings(config), ...loaded.diagnostics]);
  return { config, loaded, found: findings.all(), workshop };
}

/** Errors are told, and pages shown all the same: what is wrong with a page is seen best on it. */
export async function layOutEdition(
  { config, loaded, workshop }: Read,
  edition: Edition,
  options: Omit<WarmOptions, 'onFailure' | 'palette'>,
): Promise<Pass> {
  const findings = patient(workshop.findings.apart());
  const palette = paletteCss(config);
  const pages = warmPages(workshop.pages, { ...options, palette, onFailure: (found) => findings.add(found) });
  const own: Workshop = { ...workshop, findings, pages };
  const placed = await edition.layOut(own, bookInHand(own, loaded)).catch((problem: unknown) => {
    throw problem instanceof NoPages ? new Failure(distinct(findings.all())) : problem;
  });
  return { made: madeEdition(edition, config, placed), found: distinct(findings.all()) };
}

const patient = (findings: Findings): Findings => ({
  ...findings,
  stopOnErrors: () => undefined,
  apart: () => patient(findings.apart()),
});

/** A list that was laid out twice has its faults twice. */
function distinct(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map(found.map((each) => [JSON.stringify(each), each]));
  return [...known.values()];
}

/** What is wrong with the whole book rather than with one text: then all pages stay as they were. */
export function faultsOf({ loaded, found }: Pick<Read, 'loaded' | 'found'>): {
  readonly ofBook: readonly Diagnostic[];
  readonly files: ReadonlySet<string>;
} {
  const errors = found.filter(({ severity }) => severity === 'error');
  const isText = ({ place }: Diagnostic): boolean =>
    place !== undefined && loaded.texts.has(place.file) && place.file.endsWith('.md');
  return {
    ofBook: errors.filter((each) => !isText(each)),
    files: new Set(errors.filter(isText).flatMap(({ place }) => place?.file ?? [])),
  };
}
