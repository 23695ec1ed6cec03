/** Builds editions from a book folder: the only place that knows all stages. */
import path from 'node:path';
import { type Diagnostic, diagnostic, EXIT, Failure } from '../diagnostic.js';
import type { OutFolder, WrittenFile } from '../files/out-folder.js';
import type { EditionName, Output, PageMap } from '../model.js';
import { nearest } from '../nearest.js';
import { VERSION } from '../package.js';
import { formatReport } from '../report/json.js';
import { formatStatements, statementFile } from '../report/statement.js';
import { unknownFormat } from '../rules/format/unknown.js';
import type { Statement } from '../statement.js';
import { writeOutputs } from './outputs.js';
import { type PicturesWish, writePictures } from './pictures.js';
import { PREFLIGHT, preflightOf, pressedFiles, spineChanged } from './preflight.js';
import { type MadeFile, recallOr } from './recall.js';
import { openWorkshop, type Workshop, type WorkshopOptions } from './workshop.js';

export interface BuildOptions extends WorkshopOptions {
  readonly editions: readonly EditionName[];
  readonly out: OutFolder;
  /** Folder from which file names are shown. */
  readonly cwd: string;
  readonly pictures?: PicturesWish;
  /** Whether the print edition gets proofs. */
  readonly proof?: boolean;
}

export interface BuildResult {
  readonly outputs: readonly Output[];
  /** Pictures and report: results that are no edition. */
  readonly extras: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * All editions or none: files are written when everything is made and checked.
 * @throws Failure with all findings; `out/report.json` then tells of them too.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { editions, out, proof = false } = options;
  const workshop = openWorkshop(options, Number.POSITIVE_INFINITY);
  try {
    const { files, pageMap } = await recallOr(
      workshop,
      ['editions', ...request(options), editions, proof],
      async () => {
        await workshop.underWay();
        return (await import('./make.js')).makeEditions(workshop, editions, { proof });
      },
    );
    workshop.dismiss();
    workshop.findings.add(spineChanged(options.config, out.folder, pressedFiles(files)));
    const preflight = preflightOf(options.config, pressedFiles(files));
    const outputs = await writeOutputs(workshop, out, files, preflight ? [[PREFLIGHT, preflight]] : []);
    const pictures = options.pictures ? await writePictures(workshop, out, files, options.pictures) : [];
    const statements = await writeStatements(options, files);
    const report = await writeReport(workshop, options, { outputs, pageMap, files });
    const extras = [...pictures, ...statements, ...report].map(({ file }) => file);
    return { outputs, extras, diagnostics: workshop.findings.all() };
  } catch (problem) {
    if (problem instanceof Failure && !options.signal.aborted) {
      const nothing = { outputs: [], pageMap: new Map(), files: [] };
      await writeReport(workshop, options, nothing, problem).catch(() => undefined);
    }
    throw problem;
  } finally {
    await workshop.close();
  }
}

/** What decides which findings stop a build: with other exceptions the result may be another. */
const request = ({ allow, strict }: WorkshopOptions): unknown[] => [[...allow].sort(), strict];

async function writeReport(
  workshop: Workshop,
  { config, out, cwd }: BuildOptions,
  { outputs, pageMap, files }: { outputs: readonly Output[]; pageMap: PageMap; files: readonly MadeFile[] },
  failure?: Failure,
): Promise<readonly WrittenFile[]> {
  const diagnostics = failure?.diagnostics ?? workshop.findings.all();
  const browser = await workshop.browserVersion().catch(() => 'none');
  const versions = { werkboek: VERSION, node: process.version, browser, book: config.version };
  const cache = workshop.cache && workshop.shelf.tally();
  const statements = statementsOf(files);
  const facts = { diagnostics, outputs, statements, pageMap, versions, ...(cache && { cache }) };
  return out.write([{ name: 'report.json', content: formatReport(facts, { language: config.language, cwd }) }]);
}

/** What was checked of the files for readers, as text to publish beside them. */
async function writeStatements(
  { config: { language }, out }: BuildOptions,
  files: readonly MadeFile[],
): Promise<readonly WrittenFile[]> {
  const statements = statementsOf(files);
  if (statements.length === 0) return [];
  return out.write([{ name: statementFile(language), content: formatStatements(statements, language) }]);
}

const statementsOf = (files: readonly MadeFile[]): Statement[] =>
  files.flatMap(({ statement }) => statement ?? []).sort((a, b) => (a.file < b.file ? -1 : 1));

/**
 * Builds only the formats that are asked for, by code or slug, without reading the book.
 * @param fill a file with rows of values: then a filled format is made for each row, and none that is empty
 */
export async function buildWantedFormats(
  options: Omit<BuildOptions, 'editions'>,
  wanted: readonly string[],
  { fill, isBlank = false }: { readonly fill?: string; readonly isBlank?: boolean } = {},
): Promise<BuildResult> {
  const names = findFormats(options.config.formats, wanted);
  const rows = fill === undefined ? undefined : await (await import('./fill-rows.js')).rowsIn(fill);
  const workshop = openWorkshop(options, names.size);
  try {
    const { files } = await recallOr(workshop, ['formats', ...request(options), [...names], isBlank], async () => {
      await workshop.underWay();
      return (await import('./make.js')).makeFormats(workshop, names, isBlank);
    });
    workshop.dismiss();
    const outputs: Output[] = [];
    const extras: string[] = [];
    const write = async (finished: readonly MadeFile[]): Promise<void> => {
      outputs.push(...(await writeOutputs(workshop, options.out, finished)));
      if (!options.pictures) return;
      const pictures = await writePictures(workshop, options.out, finished, options.pictures);
      extras.push(...pictures.map(({ file }) => file));
    };
    if (!rows) await write(files);
    else {
      const { filledFormats } = await import('./fill-rows.js');
      // One at a time: a whole street need not be in memory, and whoever stops halfway keeps what is done.
      for await (const file of filledFormats(workshop, files, (name) => names.has(name), rows)) await write([file]);
    }
    return { outputs, extras, diagnostics: workshop.findings.all() };
  } finally {
    await workshop.close();
  }
}

/** File names are `F04-uitnodiging.md`: code and slug can be told without opening them. */
function findFormats(paths: readonly string[], wanted: readonly string[]): ReadonlySet<string> {
  const names = paths.map((file) => path.basename(file));
  const keys = new Map(names.flatMap((name) => keysOf(name).map((key) => [key, name] as const)));
  const unknown = wanted.filter((wish) => !keys.has(wish.toLowerCase()));
  if (unknown.length > 0) {
    const known = names.map((name) => name.replace(/\.\w+$/, '')).join(', ');
    const findings = unknown.map((code) =>
      diagnostic(unknownFormat, { code, suggestion: nearest(code, [...keys.keys()]).toUpperCase(), known }),
    );
    throw new Failure(findings, EXIT.usage);
  }
  return new Set(wanted.map((wish) => keys.get(wish.toLowerCase())!));
}

function keysOf(name: string): string[] {
  const whole = name.replace(/\.\w+$/, '').toLowerCase();
  const [, code = '', slug = ''] = /^([a-z]\d{2})[-_ ]*(.*)$/.exec(whole) ?? [];
  return [whole, code, slug].filter(Boolean);
}
