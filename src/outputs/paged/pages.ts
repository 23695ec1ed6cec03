/** Sections to pages, and pages to prints: taken from earlier builds where nothing changed, else made in the browser. */
import { setImmediate } from 'node:timers/promises';
import type { Run } from '../../engine/run.js';
import type { Make } from '../../engine/shelf.js';
import type { SectionLayout } from '../../laid-out.js';
import type { Section } from '../../model.js';
import { type LaidOut, layoutSection } from '../../paginate/layout.js';
import { crampedNumbers, type PrintRequest, printSection } from '../../paginate/print.js';
import type { Bench } from '../../paginate/session.js';
import { prepareProofs, proveSection } from '../thread-tasks.js';
import { type PageKeys, pageKeys } from './page-keys.js';
import { type PageNumbers, placeSections } from './page-map.js';
import { onPrintedPage } from './printed-page.js';
import { proofTask } from './prove.js';
import { layoutStage, type Printed, printStage } from './stages.js';

export interface Pages {
  layOut(sections: readonly Section[]): Promise<LaidOut[]>;
  /** @param whenPrinted hears of each as soon as it is proven */
  print(requests: readonly PrintRequest[], whenPrinted?: (printed: Printed, index: number) => void): Promise<Printed[]>;
  /** The keys of prints that need not be made yet. */
  printKeys(requests: readonly PrintRequest[]): Promise<string[]>;
}

/**
 * Takes layouts into a piece of work, with what was found of them: others may have been laid out again since.
 * @param numbers how their pages are numbered; undefined where each section counts from 1
 */
export function accept(
  { findings }: Pick<Run, 'findings'>,
  laidOut: readonly LaidOut[],
  numbers?: PageNumbers,
): SectionLayout[] {
  const layouts = laidOut.map(({ layout }) => layout);
  const placed = numbers && placeSections(layouts, numbers);
  for (const [index, { diagnostics }] of laidOut.entries()) {
    const section = placed?.[index];
    findings.add(section ? diagnostics.map((each) => onPrintedPage(each, section)) : diagnostics);
  }
  return layouts;
}

export function openPages(run: Run): Pages {
  const { engine, progress, shelf } = run;
  const { cache, folders, thread, timeoutMs } = engine;
  let made: Promise<PageKeys> | undefined;
  const keys = (): Promise<PageKeys> => (made ??= engine.grounds().then(({ pages }) => pageKeys(pages, folders)));
  const prints = printStage(keys, engine.grounds);
  let hashed = Promise.resolve();
  /** One at a time, between what the browser asks: there is time while it lays out. */
  const hashAhead = ({ layout }: LaidOut): void => {
    hashed = hashed.then(async () => {
      await setImmediate();
      (await keys()).expect(layout);
    });
    hashed.catch(() => undefined);
  };
  const layOutThem: Make<Section, LaidOut> = async (missing, keep) => {
    progress.expect('layout', missing.length);
    thread()
      .call(prepareProofs, undefined)
      .catch(() => undefined);
    const layOutOne = async (bench: Bench, section: Section) => {
      const result = await layoutSection(bench, section, timeoutMs);
      progress.advance('layout', { id: section.id, title: section.title, pages: result.layout.pages.length });
      return keep(section, result);
    };
    return (await run.session()).forEach(missing, layOutOne, (section) => section);
  };
  const printThem: Make<PrintRequest, Printed> = async (missing, keep) => {
    progress.expect('print', missing.length);
    const open = await run.session();
    const printOne = async (bench: Bench, request: PrintRequest) => {
      const bytes = await printSection(bench, request, timeoutMs);
      const { section, pages } = request.layout;
      // Proven while the browser prints the next one.
      const proven = thread().call(proveSection, proofTask(bytes, request));
      // Told where the proof is waited for.
      proven.catch(() => undefined);
      const found = { refused: bench.takeRefused(), cramped: await crampedNumbers(bench) };
      progress.advance('print', { id: section.id, title: section.title, pages: pages.length });
      const proof = proven.then((result) => keep(request, { ...result, ...found }));
      proof.catch(() => undefined);
      return { proof };
    };
    const proofs = await open.forEach(missing, printOne, ({ layout }) => layout.section);
    return Promise.all(proofs.map(({ proof }) => proof));
  };
  return {
    async layOut(sections) {
      const kept = await shelf.takeOrMake(layoutStage(keys), sections, layOutThem, cache && hashAhead);
      return kept.map(({ result }) => result);
    },
    async print(requests, whenPrinted) {
      const kept = await shelf.takeOrMake(prints, requests, printThem, whenPrinted);
      return kept.map(({ result }) => result);
    },
    printKeys: (requests) => Promise.all(requests.map(prints.key)),
  };
}
