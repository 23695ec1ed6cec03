/** Lays out and prints a synthetic book as the browser gives it, before anything is made of the prints. */

import { loadConfig } from '../src/config/load.js';
import { iconFinder } from '../src/content/icons.js';
import { loadBook } from '../src/content/load.js';
import { bookSections } from '../src/editions/editions.js';
import { layOutBook } from '../src/outputs/paged/long-book.js';
import { jobFor } from '../src/outputs/paged/make-pdf.js';
import { pageCount, placeSections } from '../src/outputs/paged/page-map.js';
import { proofTask } from '../src/outputs/paged/prove.js';
import { onScreen } from '../src/outputs/printing.js';
import { packagePath } from '../src/package.js';
import { findBrowser } from '../src/paginate/find-browser.js';
import { layoutSection } from '../src/paginate/layout.js';
import { printSection } from '../src/paginate/print.js';
import { openSession } from '../src/paginate/session.js';
import { writeBook } from './book.js';
import type { Prints } from './finishing.js';

const TIMEOUT_MS = 120_000;

export async function printBook(folder: string, chapters: number): Promise<Prints> {
  const { content } = await writeBook(folder, chapters);
  const config = await loadConfig(content);
  const folders = { '/book/': content, '/styles/': packagePath('styles'), '/templates/': packagePath('templates') };
  const { signal } = new AbortController();
  const session = await openSession({
    location: await findBrowser(),
    files: { folders },
    jobs: 2,
    timeoutMs: TIMEOUT_MS,
    signal,
  });
  try {
    const planned = await bookSections(config, await loadBook(config), iconFinder(config), () => undefined);
    const laidOut = await layOutBook(planned, (sections) =>
      session.forEach(sections, (bench, section) => layoutSection(bench, section, TIMEOUT_MS)),
    );
    const placed = placeSections(
      laidOut.map(({ layout }) => layout),
      config.pageNumbers,
    );
    const plan = {
      output: 'digital',
      isBound: false,
      printing: onScreen,
      file: 'bench.pdf',
      title: config.title,
      placed,
      numbered: true,
    };
    const { requests, input } = jobFor(config, plan);
    const tasks = await session.forEach(requests, async (bench, request) =>
      proofTask(await printSection(bench, request, TIMEOUT_MS), request),
    );
    return { pages: pageCount(placed), tasks, input };
  } finally {
    await session.close();
  }
}
