/** Turns laid-out sections into one checked PDF and writes it. */
import path from 'node:path';
import type { Config } from '../config/load.js';
import { diagnostic } from '../diagnostic.js';
import { type Edition, formatFileName } from '../editions/editions.js';
import { editionCss } from '../editions/styles.js';
import type { Format, Output } from '../model.js';
import { VERSION } from '../package.js';
import { folio, outline, type PlacedSection, pageMap } from './page-map.js';
import type { Workshop } from './workshop.js';
import { sha256, writeTogether } from './write.js';

export interface PdfPlan {
  readonly edition: Edition;
  /** Path under the output folder. */
  readonly file: string;
  readonly title: string;
  readonly placed: readonly PlacedSection[];
  readonly numbered: boolean;
}

export interface FinishedPdf {
  readonly plan: PdfPlan;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Prints, joins and checks one PDF. Findings stop the build before anything is written. */
export async function makePdf(workshop: Workshop, plan: PdfPlan): Promise<FinishedPdf> {
  const { edition, placed } = plan;
  const { config, progress, findings } = workshop;
  const map = pageMap(placed);
  const css = editionCss(edition.name);
  const printed = await workshop.print(
    placed.map(({ layout, firstPage }) => ({
      layout,
      bleedMm: edition.renderBleedMm,
      css,
      folio: (page: number) => folio(firstPage + page),
      pageOf: (id: string) => map.get(id)?.folio ?? '',
    })),
  );
  progress.expect('join', 1);
  const { assemblePdf } = await import('../pdf/assemble.js');
  const pages = placed.flatMap(({ layout }) => layout.pages);
  const bytes = await assemblePdf({
    sections: placed.map(({ layout }, index) => ({
      id: layout.section.id,
      title: layout.section.title,
      bytes: printed[index]!,
      carriers: layout.carriers,
      trim: layout.section.trim,
      bleedMm: edition.renderBleedMm,
    })),
    pageBleedMm: edition.bleedMm,
    outline: outline(placed),
    destinations: map,
    pageLabels: plan.numbered ? pages.map((_, page) => folio(page)) : [],
    metadata: {
      title: plan.title,
      author: config.publisher.name,
      subject: config.subtitle ?? '',
      language: config.language,
      creator: `werkboek ${VERSION}`,
      date: releaseDate(config),
    },
  });
  findings.add(await judge(config, edition, bytes, plan));
  progress.advance('join', { id: plan.file, title: plan.title, pages: pages.length });
  return { plan, bytes, pages: pages.length };
}

async function judge(config: Config, edition: Edition, bytes: Uint8Array, plan: PdfPlan) {
  const [{ readPdfFacts }, { judgePdf }] = await Promise.all([
    import('../pdf/read.js'),
    import('../check/judge-pdf.js'),
  ]);
  const facts = await readPdfFacts(bytes, plan.file);
  const missing = facts.pages.length - plan.placed.reduce((sum, { layout }) => sum + layout.pages.length, 0);
  const wrongCount =
    missing === 0
      ? []
      : [
          diagnostic('pdf/unreadable', {
            file: plan.file,
            problem: `it has ${facts.pages.length} pages, ${missing} more or fewer than were laid out`,
          }),
        ];
  if (edition.name !== 'print') return [...wrongCount, ...judgePdf(facts, 'ua')];
  const { widthMm, heightMm, bleedMm, pageMultiple } = config.print;
  return [...wrongCount, ...judgePdf(facts, 'press', { trim: { widthMm, heightMm }, bleedMm, pageMultiple })];
}

/** Writes what was made: all files or none. */
export async function writePdfs(workshop: Workshop, outDir: string, made: readonly FinishedPdf[]): Promise<Output[]> {
  const placed = made.map(({ plan, bytes, pages }) => ({ plan, bytes, pages, file: path.join(outDir, plan.file) }));
  await writeTogether(
    placed.map(({ file, bytes }) => ({ file, content: bytes })),
    workshop.signal,
  );
  return placed.map(({ plan, bytes, pages, file }) => ({
    edition: plan.edition.name,
    file,
    pages,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
}

/** SOURCE_DATE_EPOCH, so that a release can be made again byte for byte; else the book's own date. */
export function releaseDate(config: Config): Date {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  return process.env.SOURCE_DATE_EPOCH && Number.isFinite(epoch)
    ? new Date(epoch * 1000)
    : new Date(`${config.date}T12:00:00Z`);
}

export const formatFile = (format: Format): string => path.join('formats', formatFileName(format));
