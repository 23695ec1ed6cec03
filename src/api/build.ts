/** Builds outputs of a book: each whole or not at all. Files are written when everything is made and checked. */
import path from 'node:path';
import { type Diagnostic, diagnostic, Failure } from '../diagnostic.js';
import { EDITIONS, OUTPUTS } from '../outputs/list.js';
import type { Made, MadeFile, Output } from '../outputs/output.js';
import { recallOr } from '../outputs/recall.js';
import { parseText } from '../outputs/thread-tasks.js';
import { writeMade } from '../outputs/write-made.js';
import { earlierFile } from '../rules/output/not-made.js';
import { configOf } from './book.js';
import { writeReport, writeStatements } from './report-build.js';
import type { Book, BuildOptions, BuildResult } from './types.js';
import { startWork, type Work } from './work.js';
import { wrongUse } from './wrong-use.js';

/**
 * @param writeReports what is said of the files, beside them
 * @throws Failure with all findings when nothing could be made; `report.json` in the output folder tells of them too
 */
export async function build(
  book: Book,
  options: BuildOptions = {},
  writeReports: typeof writeReport = writeReport,
): Promise<BuildResult> {
  const wanted = outputsIn(options.outputs ?? configOf(book).editions);
  const asked = extrasIn(wanted, options.extras ?? []);
  const work = startWork(book, options, mostSections(wanted));
  const { workshop, out, images } = work;
  try {
    const made = await make(work, wanted, asked);
    void workshop.engine.dismiss();
    const beside = await Promise.all(
      wanted.map((output) => output.beside?.(workshop, filesOf(output, made.files), out)),
    );
    for (const each of beside) workshop.findings.add(each?.findings ?? []);
    const texts = beside.flatMap((each) => each?.texts ?? []);
    const files = await writeMade(out, made.files, texts, workshop.signal);
    const failed = new Set(made.failed);
    for (const { name } of wanted.filter((output) => !failed.has(output.name)))
      workshop.findings.add(earlierFiles(name, out.made(), new Set(made.files.map(({ file }) => file))));
    const pictures = images ? await writeImages(work, made.files) : [];
    const statements = await writeStatements(work, made.files);
    const report = await writeReports(work, { outputs: files, ...made });
    const extras = [...pictures, ...statements, ...report].map(({ file }) => file);
    return { files, extras, failed: made.failed ?? [], findings: workshop.findings.all() };
  } catch (problem) {
    if (problem instanceof Failure && !workshop.signal.aborted) {
      const nothing = { outputs: [], files: [] };
      await writeReports(work, nothing, problem).catch(() => undefined);
    }
    throw problem;
  } finally {
    await work.close();
  }
}

/** To lay out: as many as there are, or none. */
const mostSections = (outputs: readonly Output[]): number =>
  outputs.some(({ isPaged }) => isPaged) ? Number.POSITIVE_INFINITY : 0;

function make({ workshop, strictness }: Work, wanted: readonly Output[], asked: ReadonlySet<string>): Promise<Made> {
  const names = wanted.map(({ name }) => name);
  const request = ['outputs', ...strictness, names, [...asked].sort()];
  return recallOr(workshop, request, mostSections(wanted), async () => {
    await workshop.engine.underWay();
    // The other thread comes up, and loads what reads texts, while this one loads what makes outputs.
    workshop.engine
      .thread()
      .call(parseText, '')
      .catch(() => undefined);
    return (await import('../outputs/make.js')).makeOutputs(workshop, new Set(names), asked);
  });
}

export async function writeImages({ workshop, out, images }: Work, files: readonly MadeFile[]) {
  const { writePictures } = await import('../outputs/page-images.js');
  return images ? writePictures(workshop, out, files, images) : [];
}

/** A format that is gone or renamed, or a book with another short name: its file looks as good as new beside those of this build. */
function earlierFiles(output: string, there: readonly string[], made: ReadonlySet<string>): Diagnostic[] {
  const names = there
    .filter((name) => path.posix.dirname(name) === output && GOES_OUT.test(name) && !made.has(name))
    .map((name) => path.posix.basename(name));
  return names.length > 0 ? [diagnostic(earlierFile, { output, files: names.join(', ') })] : [];
}

/** To readers; a proof is asked for apart. */
const GOES_OUT = /(?<!-proof(-grey)?)\.(pdf|docx|epub|zip)$/;

const filesOf = ({ name }: Output, files: readonly MadeFile[]): MadeFile[] =>
  files.filter(({ output }) => output === name);

/** In the order in which they are made. @throws Failure `cli/usage` */
function outputsIn(names: readonly string[]): readonly Output[] {
  const unknown = names.find((name) => !EDITIONS.all.includes(name));
  if (unknown !== undefined)
    throw wrongUse({
      en: `there is no edition "${unknown}"; choose from ${EDITIONS.all.join(', ')}`,
      nl: `er is geen uitgave "${unknown}"; kies uit ${EDITIONS.all.join(', ')}`,
    });
  return OUTPUTS.filter(({ name }) => names.includes(name));
}

/** @throws Failure `cli/usage` for one that none of the outputs has */
function extrasIn(outputs: readonly Output[], names: readonly string[]): ReadonlySet<string> {
  for (const name of names) {
    if (outputs.some(({ extras }) => extras.some((extra) => extra.name === name))) continue;
    const owner = OUTPUTS.find(({ extras }) => extras.some((extra) => extra.name === name));
    throw wrongUse(
      owner
        ? {
            en: `--${name} needs the ${owner.name} edition: werkboek build ${owner.name} --${name}`,
            nl: `--${name} hoort bij de uitgave ${owner.name}: werkboek build ${owner.name} --${name}`,
          }
        : { en: `there is no extra "${name}"`, nl: `er is geen extra "${name}"` },
    );
  }
  return new Set(names);
}
