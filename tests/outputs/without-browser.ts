/** A workshop without a browser: some sections stand on pages that were printed before and are kept, all others on white paper. */
import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Config } from '../../src/config/load.js';
import type { LoadedBook } from '../../src/content/load.js';
import type { Engine } from '../../src/engine/engine.js';
import { gatherFindings } from '../../src/engine/findings.js';
import { openShelf } from '../../src/engine/shelf.js';
import type { Task } from '../../src/engine/task.js';
import type { PageFacts, SectionLayout } from '../../src/laid-out.js';
import { visit } from '../../src/markup/walk.js';
import type { Position, Section } from '../../src/model.js';
import { takeInHand } from '../../src/outputs/book-at-hand.js';
import type { BookAtHand } from '../../src/outputs/output.js';
import type { Pages } from '../../src/outputs/paged/pages.js';
import { proofTask, proveTask } from '../../src/outputs/paged/prove.js';
import { textsIn } from '../../src/outputs/reading/letters.js';
import type { Workshop } from '../../src/outputs/workshop.js';
import type { PrintRequest } from '../../src/paginate/print.js';
import type { SectionContent } from '../../src/section-content.js';
import { TASKS } from '../../src/thread/tasks.js';
import { NO_CONTENT } from '../no-content.js';
import { type FixtureName, printedFixture } from '../pdf/printed-fixtures.js';

export const PT_PER_MM = 72 / 25.4;

export interface Standing {
  readonly workshop: Workshop;
  readonly book: BookAtHand;
  /** All that was laid out, in order. */
  readonly laidOut: readonly Section[];
}

interface OnPages {
  /** Id of a section, and the printed one that stands in for it. */
  readonly kept?: Readonly<Record<string, FixtureName>>;
  /** What is painted on the white pages of a section. */
  readonly paint?: (page: PDFPage, index: number, section: Section) => void;
}

export function withoutBrowser(
  config: Config,
  loaded: LoadedBook,
  { kept = {}, paint = () => undefined }: OnPages = {},
): Standing {
  const laidOut: Section[] = [];
  const fixtures = new Map(Object.entries(kept).map(([id, name]) => [id, printedFixture(name)]));
  const pages: Pages = {
    async layOut(sections) {
      laidOut.push(...sections);
      return sections.map((section) => ({ layout: layoutOf(section, fixtures.get(section.id)), diagnostics: [] }));
    },
    async print(requests, whenPrinted = () => undefined) {
      return Promise.all(
        requests.map(async (request, index) => {
          const fixture = fixtures.get(request.layout.section.id);
          const task = fixture
            ? proofTask(fixture.printed.slice(), request)
            : { ...proofTask(await whitePaper(request, paint), request), content: nothingOn(request.layout) };
          const printed = { ...(await proveTask(task)), refused: [], cramped: [] };
          whenPrinted(printed, index);
          return printed;
        }),
      );
    },
    printKeys: async (requests) => requests.map(({ layout }) => layout.section.id),
  };
  const { signal } = new AbortController();
  const workshop: Workshop = {
    config,
    signal,
    progress: { expect: () => undefined, advance: () => undefined },
    findings: gatherFindings({ allow: new Set(), strict: false }),
    shelf: openShelf(undefined),
    engine: engineFor(config),
    session: () => Promise.reject(new Error('there is no browser')),
    pages,
  };
  return { workshop, laidOut, book: takeInHand(workshop, loaded) };
}

/** What the other thread would do is done here. */
function engineFor({ bookDir }: Config): Engine {
  const none = async (): Promise<never> => {
    throw new Error('there is no browser');
  };
  return {
    cache: undefined,
    problems: [],
    folders: { '/book/': bookDir },
    timeoutMs: 1000,
    grounds: none,
    session: none,
    thread: () => ({
      call: <Input, Result>({ name }: Task<Input, Result>, input: Input) => TASKS.get(name)!(input) as Promise<Result>,
      close: async () => undefined,
    }),
    warmUp: () => undefined,
    rest: async () => undefined,
    underWay: async () => undefined,
    dismiss: async () => undefined,
    browserVersion: none,
    close: async () => undefined,
  };
}

/** Of the kept section where there is one; else on two pages, of which the second begins with the second half of its texts. */
function layoutOf(section: Section, fixture?: ReturnType<typeof printedFixture>): SectionLayout {
  const tree = fromHtml(section.html, { fragment: true });
  const content = fixture?.content ?? textContent(tree);
  const anchors: Record<string, Position> = {};
  visit(tree, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') anchors[id] = { page: 0, topMm: 10 };
  });
  for (const [carrier, { id }] of content.facts)
    if (id) anchors[id] = { page: content.pageStarts.findLastIndex((start) => start <= carrier), topMm: 10 };
  // To which the kept chapter has links.
  for (const [, href] of content.links) if (href.startsWith('#')) anchors[href.slice(1)] ??= { page: 0, topMm: 10 };
  const count = Math.max(1, content.pageStarts.length);
  return {
    section,
    html: '',
    pages: Array.from({ length: count }, (_, page) => pageOf(page)),
    anchors,
    images: [],
    carriers: content.tags.length,
    content,
  };
}

const pageOf = (page: number): PageFacts => ({
  side: page % 2 === 0 ? 'recto' : 'verso',
  blank: false,
  fill: 1,
  overflow: [],
  lonelyHeading: undefined,
  heading: '',
  cutBoxes: [],
});

function textContent(tree: Root): SectionContent {
  const runs: (readonly [number, string])[] = [];
  textsIn(tree.children as ElementContent[], ({ value }) => void (value.trim() && runs.push([runs.length, value])));
  const half = Math.ceil(runs.length / 2);
  return { ...NO_CONTENT, runs, pageStarts: [0, half], asides: [[], []] };
}

const nothingOn = ({ pages }: SectionLayout): SectionContent => ({
  ...NO_CONTENT,
  pageStarts: pages.map(() => 0),
  asides: pages.map(() => []),
});

async function whitePaper(
  { layout, bleedMm }: PrintRequest,
  paint: NonNullable<OnPages['paint']>,
): Promise<Uint8Array> {
  const { section, pages } = layout;
  const { widthMm, heightMm } = section.trim;
  const document = await PDFDocument.create();
  for (const index of pages.keys())
    paint(
      document.addPage([(widthMm + 2 * bleedMm) * PT_PER_MM, (heightMm + 2 * bleedMm) * PT_PER_MM]),
      index,
      section,
    );
  return document.save({ useObjectStreams: false });
}
