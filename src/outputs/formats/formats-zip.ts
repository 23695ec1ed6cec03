/** Packs all formats into one zip that explains itself: for colleagues who have a browser and a printer, and no terminal. */
import path from 'node:path';
import type { Config } from '../../config/load.js';
import { commitOf } from '../../content/commit.js';
import { formatFileName } from '../../editions/editions.js';
import { composeReadMe } from '../../editions/formats-read-me.js';
import { A4, A4_LANDSCAPE } from '../../editions/section.js';
import { keyOf } from '../../engine/key.js';
import type { Stage } from '../../engine/shelf.js';
import { sha256 } from '../../files/out-folder.js';
import type { Format } from '../../model.js';
import { VERSION } from '../../package.js';
import { setFileName } from '../file-name.js';
import type { MadeFile } from '../output.js';
import type { PdfFile } from '../paged/make-pdf.js';
import { releaseDate } from '../release-date.js';
import type { Workshop } from '../workshop.js';
import { zip } from '../zip.js';

interface ZipJob {
  /** In the order in which they stand in the zip. */
  readonly entries: readonly (readonly [name: string, content: Uint8Array])[];
  readonly date: Date;
}

/**
 * @param pdfs one per format, in that order
 * @param set all formats in one file; a book with one format has none
 */
export async function makeFormatsZip(
  workshop: Workshop,
  formats: readonly Format[],
  pdfs: readonly PdfFile[],
  set: PdfFile | undefined,
): Promise<MadeFile> {
  const { config, progress } = workshop;
  const setName = set && path.basename(set.file);
  const readMe = composeReadMe(config, formats, setName);
  const file = setFileName(config, 'zip');
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const job: ZipJob = {
    entries: [
      [readMe.name, text(readMe.html)],
      ...formats.map((format, index) => [formatFileName(format), pdfs[index]!.bytes] as const),
      ...(set && setName ? [[setName, set.bytes] as const] : []),
      ['manifest.json', text(await manifest(config, formats, pdfs, set))],
    ],
    date: releaseDate(config),
  };
  const [kept] = await workshop.shelf.takeOrMake(zipStage(workshop), [job], async (_, keep) => [
    await keep(job, await pack(job)),
  ]);
  const plan = { output: 'formats', file, title: `${config.title}: formats`, isBound: false };
  progress.expect('join', 1);
  progress.advance('join', { id: file, title: plan.title });
  return { ...plan, bytes: kept!.result, pages: undefined, key: kept!.key, statement: undefined, press: undefined };
}

/** Each format with its own version and the sum of its bytes: who keeps copies can tell which are old. */
async function manifest(
  config: Config,
  formats: readonly Format[],
  pdfs: readonly PdfFile[],
  set: PdfFile | undefined,
): Promise<string> {
  const commit = await commitOf(config);
  const described = formats.map((format, index) => {
    const { code, title, version, date, reader, sheets, orientation } = format;
    const { widthMm, heightMm } = orientation === 'landscape' ? A4_LANDSCAPE : A4;
    const { bytes } = pdfs[index]!;
    const file = formatFileName(format);
    return { code, title, version, date, reader, sheets, widthMm, heightMm, file, ...sumOf(bytes) };
  });
  const facts = {
    manifest: 1,
    title: config.title,
    publisher: config.publisher.name,
    language: config.language,
    version: config.version,
    date: releaseDate(config).toISOString().slice(0, 10),
    ...(commit && { commit }),
    madeBy: `werkboek ${VERSION}`,
    formats: described,
    ...(set && { set: { file: path.basename(set.file), pages: set.pages, ...sumOf(set.bytes) } }),
  };
  return `${JSON.stringify(facts, undefined, 2)}\n`;
}

const sumOf = (bytes: Uint8Array) => ({ bytes: bytes.length, sha256: sha256(bytes) });

const pack = ({ entries, date }: ZipJob): Promise<Uint8Array> =>
  zip(
    entries.map(([name, content]) => ({ name, content })),
    date,
  );

const zipStage = ({ config, engine }: Workshop): Stage<ZipJob, Uint8Array> => ({
  kind: 'finished',
  id: () => setFileName(config, 'zip'),
  key: async ({ entries, date }) =>
    keyOf(
      'zip',
      (await engine.grounds()).files,
      entries.map(([name, content]) => [name, sha256(content)]),
      date.toISOString(),
    ),
  pack: (bytes) => ({ facts: { findings: [], statement: undefined }, bytes }),
  unpack: ({ bytes }) => bytes,
});
