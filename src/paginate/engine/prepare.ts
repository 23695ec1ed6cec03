/** Makes content ready for pages before Paged.js divides it: measured at the width and height of a real page. */
import { fitFigures } from '../client/fit-figures.js';
import { fitTables } from '../client/fit-tables.js';
import { fitWords, type Misfit } from '../client/fit-words.js';
import { keepLines } from '../client/keep-lines.js';
import { numberLists } from '../client/number-lists.js';
import { releaseGroups } from '../client/release-groups.js';
import { tightenTables } from '../client/tighten-tables.js';
import { letFirstLettersBe, makeLean } from './lean.js';
import { type Chunker, Handler } from './pagedjs.js';
import { namePages } from './pages.js';
import { knowSize } from './spare.js';

/** Of the section that was laid out last. */
let misfits: readonly Misfit[] = [];
let sheet = '';

/** Paged.js makes the handlers: what they need to know of a section is told beside it. */
export function prepareFor(css: string): void {
  sheet = css;
}

export const lastMisfits = (): readonly Misfit[] => misfits;

export class Prepare extends Handler {
  /** The only hook that Paged.js waits for between reading the styles and the first page. */
  async beforeParsed(content: DocumentFragment, chunker: Chunker): Promise<void> {
    // Paged.js waits for an animation frame before each page, though nobody watches: a quarter of the time.
    chunker.q.tick = queueMicrotask;
    namePages(chunker);
    numberLists(content);
    // Paper cannot be unfolded.
    for (const details of content.querySelectorAll('details')) details.open = true;
    // Paged.js removes these pages again when it begins.
    chunker.setup(document.body);
    makeLean(chunker, sheet);
    letFirstLettersBe(sheet);
    knowSize(chunker, sheet);
    const { area } = chunker.addPage();
    const heightPx = area.getBoundingClientRect().height;
    area.style.columns = 'auto';
    const flow = document.createElement('div');
    flow.append(content);
    area.append(flow);
    await loaded(flow);
    await tightenTables(flow);
    misfits = await fitWords(flow);
    fitFigures(flow, heightPx);
    releaseGroups(flow, heightPx);
    keepLines(flow);
    fitTables(flow, heightPx);
    content.append(...flow.childNodes);
  }
}

async function loaded(flow: Element): Promise<void> {
  const fonts = [...document.fonts].filter(({ status }) => status !== 'loaded').map((face) => face.load());
  const images = [...flow.querySelectorAll('img')].map((image) => image.decode());
  // What cannot be loaded is reported elsewhere, with its name.
  await Promise.allSettled([...fonts, ...images]);
}
