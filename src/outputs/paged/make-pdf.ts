/** Turns laid-out sections into one checked PDF: printed, joined and finished, or taken from the cache. */
import type { Config } from '../../config/load.js';
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import { paintCss } from '../../editions/styles.js';
import { keyOf } from '../../engine/key.js';
import type { Stage } from '../../engine/shelf.js';
import { VERSION } from '../../package.js';
import type { PrintRequest } from '../../paginate/print.js';
import type { AssembleInput, Assembly } from '../../pdf/make/join/assemble.js';
import type { PrintedSection } from '../../pdf/make/join/import-section.js';
import { numberBox } from '../../rules/layout/page-numbers.js';
import { refusedRequest } from '../../rules/layout/requests.js';
import { type MadeFile, type PlannedFile, planned } from '../output.js';
import type { Printing } from '../printing.js';
import { releaseDate } from '../release-date.js';
import type { Workshop } from '../workshop.js';
import type { JoinedFile } from './judge.js';
import { type KeptFacts, keptFacts } from './kept-facts.js';
import { folio, outline, type PlacedSection, pageCount, pageMap, partNumbers } from './page-map.js';
import { onPrintedPage } from './printed-page.js';
import type { Printed } from './stages.js';

export interface PdfPlan extends PlannedFile {
  readonly printing: Printing;
  readonly placed: readonly PlacedSection[];
  readonly numbered: boolean;
  /** What is printed as its number, where that says more than what a viewer shows. */
  readonly printedFolio?: (section: PlacedSection, page: number) => string;
  /** What other files of the same book have: where, and on which page. */
  readonly elsewhere?: ReadonlyMap<string, { readonly file: string; readonly folio: string }>;
  /** Where it has one of its own; else the book's. */
  readonly date?: Date;
  /** Whether a viewer is asked to print it at its own size: sheets are. */
  readonly printsUnscaled?: boolean;
}

/** What is done with a joined file before it is whole. */
export interface Finishing {
  /** What the result depends on besides what is joined and the settings of the book. */
  key(workshop: Workshop): unknown;
  /** Whether it is joined as PDF/UA. */
  readonly claimsUa: boolean;
  /** Whether it takes as little room as it can: what reads it then knows PDF 1.5. */
  readonly isPacked: boolean;
  /** @param withoutClaim joins it once more, as no PDF/UA */
  finish(
    workshop: Workshop,
    job: Job,
    joined: JoinedFile,
    withoutClaim: () => Promise<Uint8Array>,
  ): Promise<KeptFacts & { readonly bytes: Uint8Array }>;
}

/** Everything a PDF is made of: the same job gives the same bytes and the same findings. */
export interface Job {
  readonly plan: PdfPlan;
  readonly requests: readonly PrintRequest[];
  /** What is joined, without the printed sections themselves. */
  readonly input: Omit<AssembleInput, 'sections'> & { readonly sections: readonly Omit<PrintedSection, 'bytes'>[] };
}

export interface PdfFile extends MadeFile {
  readonly pages: number;
}

/** Findings stop the build before anything is written. */
export async function makePdf(workshop: Workshop, plan: PdfPlan, finishing: Finishing): Promise<PdfFile> {
  const { config, progress, findings, shelf } = workshop;
  const job = jobFor(config, plan);
  const [kept] = await shelf.takeOrMake(finishedStage(workshop, finishing), [job], async (_, keep) => [
    await keep(job, await finish(workshop, job, finishing)),
  ]);
  const { result, key } = kept!;
  const pages = pageCount(plan.placed);
  findings.add(result.findings);
  progress.expect('join', 1);
  progress.advance('join', { id: plan.file, title: plan.title, pages });
  const { bytes, statement, transcript, press } = result;
  return { ...planned(plan), bytes, pages, key, statement, transcript, press };
}

export function jobFor(config: Config, plan: PdfPlan): Job {
  const { printing, placed, printedFolio = folio } = plan;
  const map = pageMap(placed);
  const css = paintCss(printing.paint);
  const requests = placed.map((section) => ({
    layout: section.layout,
    bleedMm: printing.renderBleedMm,
    forReaders: printing.forReaders,
    fillable: printing.isFillable,
    css,
    photoPpi: printing.photoPpi,
    folio: (page: number) => printedFolio(section, page),
    pageOf: (id: string) => (map.get(id) ?? plan.elsewhere?.get(id))?.folio ?? '',
  }));
  const parts = partNumbers(placed);
  const input = {
    sections: placed.map(({ layout: { section, carriers, content } }, index) => ({
      id: section.id,
      title: section.title,
      part: parts[index],
      // The browser tags nothing on pages on which nothing stands.
      carriers: content.runs.some(([, text]) => text.trim()) ? carriers : 0,
      trim: section.trim,
      bleedMm: printing.renderBleedMm,
    })),
    pageBleedMm: printing.bleedMm,
    outline: outline(placed),
    destinations: map,
    ...(plan.elsewhere && { elsewhere: plan.elsewhere }),
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
      printsUnscaled: plan.printsUnscaled === true,
    },
  };
  return { plan, requests, input };
}

interface Finished extends KeptFacts {
  readonly bytes: Uint8Array;
  readonly complete: boolean;
}

async function finish(workshop: Workshop, job: Job, finishing: Finishing): Promise<Finished> {
  const { plan, requests, input } = job;
  const loading = import('../../pdf/make/join/assemble.js');
  const begin = async (): Promise<Assembly> => {
    const { settingsOf, startAssembly } = await loading;
    return startAssembly(settingsOf(input));
  };
  const join = async (assembly: Promise<Assembly>, claimsUa: boolean): Promise<Uint8Array> =>
    (await assembly).finish({ ...input, isPacked: finishing.isPacked, metadata: { ...input.metadata, claimsUa } });
  const add = async (assembly: Promise<Assembly>, { bytes }: Printed, index: number): Promise<void> =>
    (await assembly).add(index, { ...input.sections[index]!, bytes });
  // Read while the browser prints the next one.
  const assembly = begin();
  const printed = await workshop.pages.print(requests, (each, index) => void add(assembly, each, index));
  const bytes = await join(assembly, finishing.claimsUa);
  const joined = { bytes, file: plan.file, title: plan.title, pages: pageCount(plan.placed), printed };
  const withoutClaim = async (): Promise<Uint8Array> => {
    const again = begin();
    for (const [index, each] of printed.entries()) void add(again, each, index);
    return join(again, false);
  };
  const finished = await finishing.finish(workshop, job, joined, withoutClaim);
  const refused = printed.flatMap((each, index) => refusals(each, plan.placed[index]!));
  const findings = [
    ...refused,
    ...printed.flatMap((each, index) => crampedIn(each, plan.placed[index]!)),
    ...printed.flatMap(({ diagnostics }, index) => diagnostics.map((each) => onPrintedPage(each, plan.placed[index]!))),
    ...finished.findings,
  ];
  return { ...finished, complete: refused.length === 0, findings };
}

/** The book's settings count as a whole, without their places: what joining and judging take from them may grow. */
const finishedStage = (workshop: Workshop, finishing: Finishing): Stage<Job, Finished> => ({
  kind: 'finished',
  id: ({ plan }) => plan.file,
  async key({ plan: { placed, date, printedFolio, ...plan }, requests, input }) {
    const { places, bookFile, bookDir, projectDir, ...settings } = workshop.config;
    const sources = placed.map(({ layout }) => layout.section.file);
    const prints = await workshop.pages.printKeys(requests);
    const { files } = await workshop.engine.grounds();
    return keyOf('finished', files, prints, plan, input, settings, finishing.key(workshop), sources);
  },
  pack: ({ bytes, complete, ...facts }) => (complete ? { facts, bytes } : undefined),
  unpack: ({ facts, bytes }) => ({ ...keptFacts(facts), complete: true, bytes }),
});

/** What a page did not get while it was printed; layout tells of the same, but for what only this edition's paint asks. */
function refusals({ refused }: Printed, { layout: { section } }: PlacedSection): Diagnostic[] {
  const place = section.file ? { file: section.file, line: 1, column: 1 } : undefined;
  return refused.map((url) => diagnostic(refusedRequest, { url, section: section.title }, place));
}

function crampedIn({ cramped }: Printed, placed: PlacedSection): Diagnostic[] {
  const { layout } = placed;
  const { file } = layout.section;
  const place = file ? { file, line: 1, column: 1 } : undefined;
  return cramped.map(({ page, ...box }) =>
    diagnostic(numberBox, { section: layout.section.title, page: folio(placed, page), ...box }, place),
  );
}
