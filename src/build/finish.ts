/** Turns laid-out sections into one checked PDF. */
import path from 'node:path';
import type { Config } from '../config/load.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { type Edition, formatFileName } from '../editions/editions.js';
import { paintCss } from '../editions/styles.js';
import type { Format } from '../model.js';
import { VERSION } from '../package.js';
import type { PrintRequest } from '../paginate/print.js';
import type { AssembleInput, Assembly } from '../pdf/make/join/assemble.js';
import type { PrintedSection } from '../pdf/make/join/import-section.js';
import type { PressReport } from '../press-report.js';
import { numberBox } from '../rules/layout/page-numbers.js';
import { refusedRequest } from '../rules/layout/requests.js';
import type { Statement } from '../statement.js';
import { type JoinedFile, judgeForReaders, proofOfFile, proveFile } from './judge.js';
import { type KeptFacts, keptFacts } from './kept-facts.js';
import { keyOf } from './keys.js';
import { folio, outline, type PlacedSection, pageCount, pageMap, partNumbers } from './page-map.js';
import { pressJoined, profileKey } from './press.js';
import { releaseDate } from './release-date.js';
import { reportPress } from './report-press.js';
import type { Stage } from './shelf.js';
import type { Printed } from './stages.js';
import type { Workshop } from './workshop.js';

/** A file that is to be made, or was made by an earlier build. */
export interface PlannedFile {
  readonly edition: Edition;
  /** Path under the output folder. */
  readonly file: string;
  readonly title: string;
}

export interface PdfPlan extends PlannedFile {
  readonly placed: readonly PlacedSection[];
  readonly numbered: boolean;
  /** Where it has one of its own; else the book's. */
  readonly date?: Date;
}

export interface FinishedPdf {
  readonly plan: PlannedFile;
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Under which it is kept in the cache, if it is. */
  readonly key: string | undefined;
  readonly statement: Statement | undefined;
  readonly press: PressReport | undefined;
}

/** Everything a PDF is made of: the same job gives the same bytes and the same findings. */
export interface Job {
  readonly plan: PdfPlan;
  readonly requests: readonly PrintRequest[];
  /** What is joined, without the printed sections themselves. */
  readonly input: Omit<AssembleInput, 'sections'> & { readonly sections: readonly Omit<PrintedSection, 'bytes'>[] };
}

/** Prints, joins and checks one PDF, or takes it from the cache. Findings stop the build before anything is written. */
export async function makePdf(workshop: Workshop, plan: PdfPlan): Promise<FinishedPdf> {
  const { progress, findings, shelf } = workshop;
  const job = jobFor(workshop.config, plan);
  const [kept] = await shelf.takeOrMake(finishedStage(workshop), [job], async (_, keep) => [
    await keep(job, await finish(workshop, job)),
  ]);
  const { result, key } = kept!;
  const pages = pageCount(plan.placed);
  findings.add(result.findings);
  progress.expect('join', 1);
  progress.advance('join', { id: plan.file, title: plan.title, pages });
  const { bytes, statement, press } = result;
  return { plan, bytes, pages, key, statement, press };
}

/** What of the workshop a PDF is made from. */
export function jobFor(config: Config, plan: PdfPlan): Job {
  const { edition, placed } = plan;
  const map = pageMap(placed);
  const css = paintCss(edition.paint);
  const requests = placed.map((section) => ({
    layout: section.layout,
    bleedMm: edition.renderBleedMm,
    forReaders: edition.forReaders,
    fillable: edition.isFillable,
    css,
    photoPpi: edition.photoPpi,
    folio: (page: number) => folio(section, page),
    pageOf: (id: string) => map.get(id)?.folio ?? '',
  }));
  const parts = partNumbers(placed);
  const input = {
    sections: placed.map(({ layout: { section, carriers } }, index) => ({
      id: section.id,
      title: section.title,
      part: parts[index],
      carriers,
      trim: section.trim,
      bleedMm: edition.renderBleedMm,
    })),
    pageBleedMm: edition.bleedMm,
    outline: outline(placed),
    destinations: map,
    pageLabels: plan.numbered
      ? placed.flatMap((section) => section.layout.pages.map((_, page) => folio(section, page)))
      : [],
    metadata: {
      title: plan.title,
      author: config.publisher.name,
      subject: config.subtitle ?? '',
      language: config.language,
      creator: `werkboek ${VERSION}`,
      date: plan.date ?? releaseDate(config),
      printsUnscaled: edition.name === 'formats',
    },
  };
  return { plan, requests, input };
}

interface Finished extends KeptFacts {
  readonly bytes: Uint8Array;
  readonly complete: boolean;
}

async function finish(workshop: Workshop, { plan, requests, input }: Job): Promise<Finished> {
  const { forReaders } = plan.edition;
  const loading = import('../pdf/make/join/assemble.js');
  const begin = async (): Promise<Assembly> => {
    const { settingsOf, startAssembly } = await loading;
    return startAssembly(settingsOf(input));
  };
  const join = async (assembly: Promise<Assembly>, claimsUa: boolean): Promise<Uint8Array> =>
    (await assembly).finish({ ...input, metadata: { ...input.metadata, claimsUa } });
  const add = async (assembly: Promise<Assembly>, { bytes }: Printed, index: number): Promise<void> =>
    (await assembly).add(index, { ...input.sections[index]!, bytes });
  // Read while the browser prints the next one.
  const assembly = begin();
  const printed = await workshop.print(requests, (each, index) => void add(assembly, each, index));
  const bytes = await join(assembly, forReaders);
  const joined = { bytes, file: plan.file, title: plan.title, pages: pageCount(plan.placed), printed };
  const withoutClaim = async (): Promise<Uint8Array> => {
    const again = begin();
    for (const [index, each] of printed.entries()) void add(again, each, index);
    return join(again, false);
  };
  const finished = forReaders
    ? await finishForReaders(workshop, joined, withoutClaim)
    : await finishForPress(workshop, plan, joined);
  const refused = printed.flatMap((each, index) => refusals(each, plan.placed[index]!));
  const findings = [
    ...refused,
    ...printed.flatMap((each, index) => crampedIn(each, plan.placed[index]!)),
    ...printed.flatMap(({ diagnostics }) => diagnostics),
    ...finished.findings,
  ];
  return { ...finished, complete: refused.length === 0, findings };
}

type FinishedFile = Omit<Finished, 'complete'>;

/** @param withoutClaim makes the file once more, for who publishes it all the same: it may not call itself PDF/UA then */
async function finishForReaders(
  { thread }: Workshop,
  joined: JoinedFile,
  withoutClaim: () => Promise<Uint8Array>,
): Promise<FinishedFile> {
  // The other thread gets bytes of its own.
  const proving = thread().call('proveFile', { ...proofOfFile(joined), bytes: joined.bytes.slice() });
  proving.catch(() => undefined);
  const { proof, found, statement } = await judgeForReaders(joined, proving);
  const isGood = found.length === 0;
  return {
    bytes: isGood ? joined.bytes : await withoutClaim(),
    findings: [...proof, ...found],
    statement: { ...statement, claimsUa: isGood },
  };
}

async function finishForPress(workshop: Workshop, plan: PdfPlan, joined: JoinedFile): Promise<FinishedFile> {
  const proof = await proveFile(proofOfFile(joined));
  const { bytes, findings } = await pressJoined(workshop, joined.bytes);
  const press = await reportPress(workshop.config, plan, bytes, findings);
  return { bytes, findings: [...proof, ...press.findings], press };
}

/** The book's settings count as a whole, without their places: what joining and judging take from them may grow. */
const finishedStage = ({ config, grounds, printKeys }: Workshop): Stage<Job, Finished> => ({
  kind: 'finished',
  id: ({ plan }) => plan.file,
  async key({ plan: { edition, file, placed }, requests, input }) {
    const { places, bookFile, bookDir, projectDir, ...settings } = config;
    const sources = placed.map(({ layout }) => layout.section.file);
    return keyOf(
      'finished',
      (await grounds()).files,
      await printKeys(requests),
      edition,
      file,
      input,
      settings,
      !edition.forReaders && profileKey(config),
      sources,
    );
  },
  pack: ({ bytes, complete, ...facts }) => (complete ? { facts, bytes } : undefined),
  unpack: ({ facts, bytes }) => ({ ...keptFacts(facts), complete: true, bytes }),
});

/** What a page did not get while it was printed; layout tells of the same, but for what only this edition's paint asks. */
function refusals({ refused }: Printed, { layout: { section } }: PlacedSection): Diagnostic[] {
  const place = section.file ? { file: section.file, line: 1, column: 1 } : undefined;
  return refused.map((url) => diagnostic(refusedRequest, { url, section: section.title }, place));
}

function crampedIn({ cramped }: Printed, { layout: { section }, firstPage }: PlacedSection): Diagnostic[] {
  const place = section.file ? { file: section.file, line: 1, column: 1 } : undefined;
  return cramped.map(({ page, ...box }) =>
    diagnostic(numberBox, { section: section.title, page: firstPage + page + 1, ...box }, place),
  );
}

export const formatFile = (format: Format, isBlank: boolean): string =>
  path.join('formats', formatFileName(format, isBlank));
