/** Judges a joined file: that joining changed nothing, and what its readers or its printer are promised. */
import type { Config } from '../config/load.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { VERSION } from '../package.js';
import type { StreamMarks } from '../pdf/ua/read-marks.js';
import type { Statement } from '../statement.js';
import type { PlacedSection } from './page-map.js';
import { pressSettings } from './press-settings.js';
import type { Printed } from './stages.js';

/** Plain data, for the other thread. */
export interface JudgeTask {
  readonly bytes: Uint8Array;
  /** Path under the output folder. */
  readonly file: string;
  readonly title: string;
  /** Per section what was read of its pages, see {@link Printed}; empty where that may not be relied on. */
  readonly marks: readonly string[];
}

export interface Judged {
  readonly found: readonly Diagnostic[];
  readonly statement: Statement;
}

/** By the conditions of PDF/UA-1. */
export async function judgeForReaders({ bytes, file, title, marks }: JudgeTask): Promise<Judged> {
  const [{ openPdf }, { gatherUaFacts }, { judgeUa }, { makeStatement }] = await Promise.all([
    import('../pdf/open.js'),
    import('../pdf/ua/read-ua.js'),
    import('../check/judge-ua.js'),
    import('../check/statement.js'),
  ]);
  const pages = marks.flatMap((text): StreamMarks[] => JSON.parse(text));
  const facts = gatherUaFacts(await openPdf(bytes, file), bytes, { marks: pages });
  const found = judgeUa(facts, true);
  return { found, statement: makeStatement({ file, title, tool: `werkboek ${VERSION}`, facts, found }) };
}

/** That joining changed no page. Before inks come in: these change nothing but colours, and the text stays as it was. */
export async function proveFile(
  file: string,
  joined: Uint8Array,
  pages: number,
  printed: readonly Printed[],
): Promise<Diagnostic[]> {
  const [{ openPdf }, { gatherPdfFacts }, { proveJoined }] = await Promise.all([
    import('../pdf/open.js'),
    import('../pdf/read.js'),
    import('../check/prove-joined.js'),
  ]);
  const facts = gatherPdfFacts(await openPdf(joined, file), file);
  const missing = facts.pages.length - pages;
  const problem = `it has ${facts.pages.length} pages, ${missing} more or fewer than were laid out`;
  if (missing !== 0) return [diagnostic('pdf/unreadable', { file, problem })];
  return proveJoined({ file, facts, sections: printed.map(({ sums }) => sums) });
}

export async function judgeForPress(
  config: Config,
  { file, placed, numbered }: { file: string; placed: readonly PlacedSection[]; numbered: boolean },
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
