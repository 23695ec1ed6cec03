/** The inks of a page as the press would print it: the section is pressed, taken apart into plates, and these are drawn. */
import { spotInksOf } from '../config/inks.js';
import { diagnostic, Failure } from '../diagnostic.js';
import type { PageMap } from '../model.js';
import { jobFor } from '../outputs/paged/make-pdf.js';
import type { PlacedSection } from '../outputs/paged/page-map.js';
import { pressJoined } from '../outputs/print/press.js';
import type { Printing } from '../outputs/printing.js';
import type { PrintRequest } from '../paginate/print.js';
import { unreadablePdf } from '../rules/pdf/unreadable.js';
import { requestsFor } from './editions.js';
import type { Read } from './pass.js';
import type { Shown } from './shown.js';
import type { Turns } from './turns.js';

/** In `colours` red, green and blue are what cyan, magenta and yellow leave of the light; all others are grey. */
export const PLATE = /^(?:colours|black|spot-\d{1,2})$/;

export interface Inks {
  /** PNG of a page of the edition, from 0; undefined for a page that no press prints, and for a plate that it has not. */
  page(shown: Shown, page: number, plate: string): Promise<Uint8Array | undefined>;
}

/** Sharp enough for hairlines on a screen. */
const DPI = 96;
/** Sections of which the plates are kept. */
const KEPT = 6;

/** By name, each as a PDF. */
type Plates = ReadonlyMap<string, Uint8Array>;

export function openInks(book: () => Promise<Read | undefined>, turns: Turns): Inks {
  const known = new Map<string, Promise<Plates>>();
  return {
    async page({ made, documents, pageMap }, page, plate) {
      const read = await book();
      const printing = made.edition.pressing?.(made.config);
      const index = made.placed.findIndex(
        ({ firstPage, layout }) => page >= firstPage && page < firstPage + layout.pages.length,
      );
      const placed = made.placed[index];
      if (!read || !printing || !placed) return undefined;
      const key = `${made.edition.name} ${placed.layout.section.id} ${documents[index]?.key}`;
      const request = requestsFor(made, printing)[index];
      const plates = known.get(key) ?? turns.now(async () => platesOf(read, placed, pageMap, printing, request));
      known.delete(key);
      known.set(key, plates);
      plates.catch(() => known.delete(key));
      for (const old of known.keys()) if (known.size > KEPT) known.delete(old);
      const { renderPages } = await import('../pictures/render.js');
      const bytes = (await plates).get(plate);
      if (!bytes) return undefined;
      for await (const { png } of renderPages(bytes, { pages: [page - placed.firstPage], dpi: DPI, box: 'trim' }))
        return png;
      return undefined;
    },
  };
}

async function platesOf(
  { config, workshop }: Read,
  placed: PlacedSection,
  pageMap: PageMap,
  printing: Printing,
  request: PrintRequest | undefined,
): Promise<Plates> {
  const { section } = placed.layout;
  const [printed] = request ? await workshop.pages.print([request]) : [];
  if (!printed) throw new Failure([diagnostic(unreadablePdf, { file: section.title, problem: 'pages' })]);
  const [{ assemblePdf }, { makePlates }] = await Promise.all([
    import('../pdf/make/join/assemble.js'),
    import('../pdf/make/plates/make-plates.js'),
  ]);
  const plan = { output: 'print', file: '', title: config.title, isBound: true, numbered: false, printing };
  const { input } = jobFor(config, { ...plan, placed: [{ ...placed, firstPage: 0 }] });
  const sections = input.sections.map((each) => ({ ...each, bytes: printed.bytes }));
  // Links lead to pages that are not there: nobody follows them on a plate.
  const destinations = new Map([...pageMap].map(([id]) => [id, { page: 0, topMm: 0 }]));
  const joined = await assemblePdf({ ...input, sections, outline: [], destinations });
  const { bytes } = await pressJoined(
    workshop,
    joined,
    section.trim.widthMm > config.page.widthMm ? 'cover' : 'interior',
  );
  const names = spotInksOf(config.palette).map(({ ink }) => ink);
  const { colours, black, spots } = await makePlates(bytes, names);
  const others = spots.map((spot, index) => [`spot-${index}`, spot] as const);
  return new Map([['colours', colours], ['black', black], ...others]);
}
