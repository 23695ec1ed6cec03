/** Turns laid-out sections into one checked PDF. */
import path from 'node:path';
import type { Config } from '../config/load.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { type Edition, formatFileName } from '../editions/editions.js';
import { paintCss } from '../editions/styles.js';
import type { Format } from '../model.js';
import { VERSION } from '../package.js';
import type { PrintRequest } from '../paginate/print.js';
import type { AssembleInput, PrintedSection } from '../pdf/assemble.js';
import type { OpenPdf } from '../pdf/open.js';
import type { Statement } from '../statement.js';
import { type KeptFacts, keptFacts } from './kept-facts.js';
import { keyOf } from './keys.js';
import { folio, outline, type PlacedSection, pageCount, pageMap } from './page-map.js';
import { pressJoined, profileKey } from './press.js';
import { pressSettings } from './press-settings.js';
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
}

export interface FinishedPdf {
  readonly plan: PlannedFile;
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Under which it is kept in the cache, if it is. */
  readonly key: string | undefined;
  readonly statement: Statement | undefined;
}

/** Everything a PDF is made of: the same job gives the same bytes and the same findings. */
interface Job {
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
  return { plan, bytes: result.bytes, pages, key, statement: result.statement };
}

function jobFor(config: Config, plan: PdfPlan): Job {
  const { edition, placed } = plan;
  const map = pageMap(placed);
  const css = paintCss(edition.paint);
  const requests = placed.map((section) => ({
    layout: section.layout,
    bleedMm: edition.renderBleedMm,
    forReaders: edition.name !== 'print',
    fillable: edition.isFillable,
    css,
    photoPpi: edition.photoPpi,
    folio: (page: number) => folio(section, page),
    pageOf: (id: string) => map.get(id)?.folio ?? '',
  }));
  const input = {
    sections: placed.map(({ layout: { section, carriers } }) => ({
      id: section.id,
      title: section.title,
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
      date: releaseDate(config),
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
  const isForPress = plan.edition.name === 'print';
  const printed = await workshop.print(requests);
  const { assemblePdf } = await import('../pdf/assemble.js');
  const sections = input.sections.map((section, index) => ({ ...section, bytes: printed[index]!.bytes }));
  const assemble = (claimsUa: boolean): Promise<Uint8Array> =>
    assemblePdf({ ...input, metadata: { ...input.metadata, claimsUa }, sections });
  const joined = await assemble(!isForPress);
  const finished = isForPress
    ? await finishForPress(workshop, plan, joined, printed)
    : await finishForReaders(plan, joined, printed, () => assemble(false));
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
  plan: PdfPlan,
  joined: Uint8Array,
  printed: readonly Printed[],
  withoutClaim: () => Promise<Uint8Array>,
): Promise<FinishedFile> {
  const [{ openPdf }, { gatherUaFacts }, { judgeUa }, { makeStatement }] = await Promise.all([
    import('../pdf/open.js'),
    import('../pdf/ua/read-ua.js'),
    import('../check/judge-ua.js'),
    import('../check/statement.js'),
  ]);
  const opened = await openPdf(joined, plan.file);
  const proof = await proveFile(plan, opened, printed);
  const facts = gatherUaFacts(opened, joined);
  const found = judgeUa(facts, true);
  const statement = makeStatement({ file: plan.file, title: plan.title, tool: `werkboek ${VERSION}`, facts, found });
  const isGood = found.length === 0;
  return {
    bytes: isGood ? joined : await withoutClaim(),
    findings: [...proof, ...found],
    statement: { ...statement, claimsUa: isGood },
  };
}

async function finishForPress(
  workshop: Workshop,
  plan: PdfPlan,
  joined: Uint8Array,
  printed: readonly Printed[],
): Promise<FinishedFile> {
  const { openPdf } = await import('../pdf/open.js');
  const proof = await proveFile(plan, await openPdf(joined, plan.file), printed);
  const { bytes, findings } = await pressJoined(workshop, joined);
  return {
    bytes,
    findings: [...proof, ...findings, ...(await judgeForPress(workshop.config, plan, bytes))],
    statement: undefined,
  };
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
      edition.name === 'print' && profileKey(config),
      sources,
    );
  },
  pack: ({ bytes, complete, ...facts }) => (complete ? { facts, bytes } : undefined),
  unpack: ({ facts, bytes }) => ({ ...keptFacts(facts), complete: true, bytes }),
});

/** What a page did not get while it was printed; layout tells of the same, but for what only this edition's paint asks. */
function refusals({ refused }: Printed, { layout: { section } }: PlacedSection): Diagnostic[] {
  const place = section.file ? { file: section.file, line: 1, column: 1 } : undefined;
  return refused.map((url) => diagnostic('layout/refused-request', { url, section: section.title }, place));
}

function crampedIn({ cramped }: Printed, { layout: { section }, firstPage }: PlacedSection): Diagnostic[] {
  const place = section.file ? { file: section.file, line: 1, column: 1 } : undefined;
  return cramped.map(({ page, ...box }) =>
    diagnostic('layout/number-box', { section: section.title, page: firstPage + page + 1, ...box }, place),
  );
}

/** That joining changed no page. Before inks come in: these change nothing but colours, and the text stays as it was. */
async function proveFile(
  { file, placed }: PdfPlan,
  opened: OpenPdf,
  printed: readonly Printed[],
): Promise<Diagnostic[]> {
  const [{ gatherPdfFacts }, { proveJoined }] = await Promise.all([
    import('../pdf/read.js'),
    import('../check/prove-joined.js'),
  ]);
  const facts = gatherPdfFacts(opened, file);
  const missing = facts.pages.length - pageCount(placed);
  const problem = `it has ${facts.pages.length} pages, ${missing} more or fewer than were laid out`;
  if (missing !== 0) return [diagnostic('pdf/unreadable', { file, problem })];
  return proveJoined({ file, facts, sections: printed.map(({ sums }) => sums) });
}

async function judgeForPress(
  config: Config,
  { file, placed, numbered }: PdfPlan,
  bytes: Uint8Array,
): Promise<Diagnostic[]> {
  const [{ readPdfFacts }, { judgePress }] = await Promise.all([
    import('../pdf/read.js'),
    import('../check/judge-press.js'),
  ]);
  const usual = pressSettings(config.print);
  // A cover is one sheet of its own size.
  const trim = placed[0]?.layout.section.trim ?? usual.trim;
  const settings = { ...usual, trim, pageMultiple: numbered ? usual.pageMultiple : 1, blank: blankPages(placed) };
  return judgePress(await readPdfFacts(bytes, file, { painted: true }), settings);
}

/** Versos that stay empty because the next section starts on a recto. */
const blankPages = (placed: readonly PlacedSection[]): ReadonlySet<number> =>
  new Set(
    placed.flatMap(({ layout, firstPage }) =>
      layout.pages.flatMap(({ blank }, page) => (blank ? [firstPage + page] : [])),
    ),
  );

/** SOURCE_DATE_EPOCH, so that a release can be made again byte for byte; else the book's own date. */
export function releaseDate(config: Config): Date {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  return process.env.SOURCE_DATE_EPOCH && Number.isFinite(epoch)
    ? new Date(epoch * 1000)
    : new Date(`${config.date}T12:00:00Z`);
}

export const formatFile = (format: Format, isBlank: boolean): string =>
  path.join('formats', formatFileName(format, isBlank));
