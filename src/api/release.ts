/** Makes a release: everything anew and checked, named by its version, with sums and what changed, whole in one folder or not at all. */
import { mkdirSync, readdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { commitOf, uncommitted } from '../content/commit.js';
import { witnessed } from '../content/witness.js';
import { type Diagnostic, diagnostic, EXIT, Failure } from '../diagnostic.js';
import { LEDGER } from '../files/ledger.js';
import { sweepLeftovers, temporaryName } from '../files/leftovers.js';
import { bytesOf } from '../files/open.js';
import type { WrittenFile } from '../files/out-folder.js';
import { cannotWrite, lookAt } from '../files/write.js';
import { releaseName } from '../outputs/file-name.js';
import { compareReleases } from '../outputs/release/compare.js';
import { lastRelease, REPORT, releaseAt } from '../outputs/release/last-release.js';
import type { ReleaseContents } from '../release-contents.js';
import { formatChanges } from '../report/changes.js';
import { formatReport } from '../report/json.js';
import { releasedBefore, uncommittedFiles } from '../rules/output/release.js';
import { forgetTemporary, rememberTemporary, removeTemporary } from '../temporary.js';
import { asRelease, configOf } from './book.js';
import { build } from './build.js';
import { check, checkPdfs } from './check.js';
import { type Built, factsOf } from './report-build.js';
import type { Book, Finding, ReleaseOptions, ReleaseResult } from './types.js';
import type { Work } from './work.js';

const SUMS = 'SHA256SUMS';

/**
 * @throws Failure with all findings: a release with one edition less is none
 * @throws Failure `release/exists` when its version was released with other contents
 */
export async function release(book: Book, options: ReleaseOptions = {}): Promise<ReleaseResult> {
  const config = configOf(book);
  const home = path.resolve(options.out ?? path.join(config.projectDir, 'release'));
  const name = releaseName(config);
  const folder = path.join(home, name);
  const since = options.since === undefined ? lastRelease(home, name) : releaseAt(options.since);
  const { allow, strict, signal } = options;
  const judged = { ...(allow && { allow }), ...(strict !== undefined && { strict }), ...(signal && { signal }) };
  const checked = await check(book, judged);
  if (checked.some(isError)) throw failure(checked);
  const draft = draftFolder(home);
  try {
    const { since: _, ...rest } = options;
    const asked = { ...rest, cache: false, out: draft };
    const { result, files: read } = await witnessed(() => build(asRelease(book), asked, writeReports(since)));
    const found = merged(checked, [...result.findings, ...dirty(book, [...read.keys()], options.strict === true)]);
    if (result.failed.length > 0 || found.some(isError)) throw failure(moved(found, draft, folder));
    const again = await checkAgain(book, draft, judged);
    if (again.length > 0) throw failure(moved([...found, ...again], draft, folder));
    signal?.throwIfAborted();
    const isNew = await settle(draft, folder, config.version);
    const files = result.files.map((each) => ({ ...each, file: inside(folder, draft, each.file) }));
    const extras = [...result.extras.map((each) => inside(folder, draft, each)), path.join(folder, SUMS)];
    return {
      folder,
      isNew,
      files,
      extras,
      ...(since && { since: since.version }),
      findings: moved(found, draft, folder),
    };
  } finally {
    await removeTemporary(draft);
  }
}

const isError = ({ severity }: Finding): boolean => severity === 'error';
const failure = (found: readonly Finding[]): Failure =>
  // They come from here, and only travelled through the public shape.
  new Failure(found as readonly Diagnostic[], EXIT.failed);

/** Beside where the release will stand, so that it takes its name in one step. */
function draftFolder(home: string): string {
  try {
    mkdirSync(home, { recursive: true });
    sweepLeftovers(home);
    const folder = path.join(home, `.${temporaryName('.release')}`);
    mkdirSync(folder);
    rememberTemporary(folder);
    return folder;
  } catch (problem) {
    throw cannotWrite(home, problem);
  }
}

const writeReports =
  (since: ReleaseContents | undefined) =>
  async (work: Work, built: Built, problem?: Failure): Promise<readonly WrittenFile[]> => {
    // What failed leaves nothing behind, so nobody would read of it.
    if (problem) return [];
    const { config, workshop, out } = work;
    const { sumContents } = await import('../outputs/release/sum-pages.js');
    const commit = await commitOf(config);
    const contents: ReleaseContents = {
      version: config.version,
      date: config.date,
      ...(commit !== undefined && { commit }),
      ...(await sumContents(config, built, workshop.signal)),
    };
    const files = built.outputs.map(({ file, pages, bytes }) => ({ name: nameIn(out.folder, file), pages, bytes }));
    const { title, version, language, projectDir } = config;
    const differences = since && { ...since, differences: compareReleases(since, contents) };
    const pages = formatChanges({ title, version, language, since: differences, files });
    const outputs = built.outputs.map((each) => ({
      ...each,
      file: path.join(projectDir, nameIn(out.folder, each.file)),
    }));
    const facts = { ...(await factsOf(work, { ...built, outputs })), release: contents };
    const report = { name: REPORT, content: formatReport(facts, { language, cwd: projectDir }) };
    const written = await out.write([...pages, report]);
    await writeSums(work);
    return written;
  };

/** In the form of `sha256sum`, over everything in the folder. */
async function writeSums({ out }: Work): Promise<void> {
  const { sha256 } = await import('../files/out-folder.js');
  const names = filesIn(out.folder).filter((name) => name !== LEDGER);
  const lines = names.map((name) => `${sha256(bytesOf(path.join(out.folder, name), 'own') ?? '')}  ${name}\n`);
  await out.write([{ name: SUMS, content: lines.join('') }]);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => nameIn(folder, path.join(entry.parentPath, entry.name)))
    .sort();

const nameIn = (folder: string, file: string): string => path.relative(folder, file).split(path.sep).join('/');
const inside = (folder: string, draft: string, file: string): string => path.join(folder, path.relative(draft, file));

/** As anybody would who gets them: from the disk. The build has told of warnings by now. */
async function checkAgain(book: Book, folder: string, options: Parameters<typeof checkPdfs>[1]): Promise<Finding[]> {
  const pdfs = filesIn(folder).filter((name) => name.endsWith('.pdf') && !/-proof(-grey)?\.pdf$/.test(name));
  const found: Finding[] = [];
  const files = pdfs.map((name) => path.join(folder, name));
  for await (const { findings } of checkPdfs(files, { ...options, strict: false, book }))
    found.push(...findings.filter(isError));
  return found;
}

function dirty(book: Book, read: readonly string[], strict: boolean): readonly Finding[] {
  const config = configOf(book);
  const files = uncommitted(
    config,
    read.filter((file) => lookAt(file)?.isFile()),
  );
  const first = files[0] && path.relative(config.projectDir, files[0]).split(path.sep).join('/');
  if (!first) return [];
  const finding = diagnostic(uncommittedFiles, { first, count: files.length }, config.places.get('commit'));
  return [strict ? { ...finding, severity: 'error' } : finding];
}

/** Each once: a check of the sources and a build tell of the same. */
function merged(first: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const inOneLine = ({ rule, place, data }: Finding): string => JSON.stringify([rule, place, data]);
  const known = new Set(first.map(inOneLine));
  return [...first, ...others.filter((each) => !known.has(inOneLine(each)))];
}

/** The folder in which it was made will be gone. */
const moved = (found: readonly Finding[], draft: string, folder: string): readonly Finding[] =>
  found.map((each) =>
    each.place?.file.startsWith(draft)
      ? { ...each, place: { ...each.place, file: inside(folder, draft, each.place.file) } }
      : each,
  );

/** @returns false for a release that was made before, with the same bytes */
async function settle(draft: string, folder: string, version: string): Promise<boolean> {
  await removeTemporary(path.join(draft, LEDGER));
  if (lookAt(folder)) {
    const sums = (place: string): string | undefined => bytesOf(path.join(place, SUMS), 'own')?.toString();
    if (sums(folder) === sums(draft)) return false;
    throw new Failure([diagnostic(releasedBefore, { folder, version })], EXIT.failed);
  }
  try {
    await rename(draft, folder);
    forgetTemporary(draft);
    return true;
  } catch (problem) {
    throw cannotWrite(folder, problem);
  }
}
