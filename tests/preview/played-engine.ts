/**
 * An engine without a browser: its page is played. It breaks a section before each heading of its text, keeps where all stands,
 * and prints a page as a field of one colour; everything else that makes pages is real.
 */
import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import type { Config } from '../../src/config/load.js';
import type { Engine } from '../../src/engine/engine.js';
import type { Task } from '../../src/engine/task.js';
import type { Thread } from '../../src/engine/thread.js';
import { packagePath } from '../../src/package.js';
import {
  CLOSE,
  type ClientPage,
  type LayoutAnswer,
  type LayoutRequest,
  OPEN,
} from '../../src/paginate/client/contract.js';
import { narrow } from '../../src/paginate/client/narrow.js';
import { pagesIn } from '../../src/paginate/engine/page-lines.js';
import type { Bench, Session } from '../../src/paginate/session.js';
import { TASKS } from '../../src/thread/tasks.js';
import { NO_CONTENT } from '../no-content.js';

export interface PlayedEngine {
  readonly engine: Engine;
  /** Titles of the sections that were laid out, in their order; whoever looks at it empties it. */
  readonly laidOut: string[];
  /** Titles of the sections that were printed. */
  readonly printed: string[];
  /** The browser comes up: until then whoever asks for a page waits. */
  start(): void;
  isDismissed(): boolean;
}

export interface Play {
  /** What the page answers besides its pages; it may throw, as a page that dies does. */
  readonly answer?: (request: LayoutRequest) => Partial<LayoutAnswer>;
  /** Of each page as it is printed, as red, green and blue. */
  readonly colour?: readonly [number, number, number];
  /** In the place of what the second thread does, by the name of the task. */
  readonly tasks?: Readonly<Record<string, (input: unknown) => unknown>>;
}

const PT_PER_MM = 72 / 25.4;
/** Where the first thing on a page stands, and how much lower each next one does. */
const TOP_MM = 20;
const STEP_MM = 10;

export function playEngine({ bookDir }: Config, { answer, colour = [1, 1, 1], tasks = {} }: Play = {}): PlayedEngine {
  const laidOut: string[] = [];
  const printed: string[] = [];
  let start: () => void = () => undefined;
  const up = new Promise<void>((resolve) => {
    start = resolve;
  });
  let isDismissed = false;
  let shown = '';
  const evaluate = async (call: string): Promise<unknown> => {
    const [, name = '', input = ''] = /^werkboek\.(\w+)\(([\s\S]*)\)$/.exec(call) ?? [];
    if (name === 'layOut') {
      const asked = JSON.parse(input) as LayoutRequest;
      laidOut.push(asked.title);
      return { ...pagesOf(asked), ...answer?.(asked) };
    }
    if (name === 'show') shown = JSON.parse(input);
    return [];
  };
  const print = async (): Promise<string> => {
    printed.push(/<title>([^<]*)/.exec(shown)?.[1] ?? '');
    const document = await PDFDocument.create();
    const [width = 0, height = 0] = [...(/\.pagedjs_page { width: ([\d.]+)mm; height: ([\d.]+)mm/.exec(shown) ?? [])]
      .slice(1)
      .map((mm) => Number(mm) * PT_PER_MM);
    for (const _ of pagesIn(shown)) {
      document.addPage([width, height]).drawRectangle({ width, height, color: rgb(...colour) });
    }
    return Buffer.from(await document.save({ useObjectStreams: false })).toString('base64');
  };
  // Of a bench and a session no more is used than this.
  const bench = {
    page: { evaluate },
    protocol: { send: async () => ({ data: await print() }) },
    takeRefused: () => [],
  } as unknown as Bench;
  const session = {
    running: { sandboxed: true },
    async forEach<Item, Result>(items: readonly Item[], task: (bench: Bench, item: Item) => Promise<Result>) {
      const results: Result[] = [];
      for (const item of items) results.push(await task(bench, item));
      return results;
    },
  } as unknown as Session;
  const thread: Thread = {
    async call<Input, Result>({ name }: Task<Input, Result>, input: Input) {
      return (await (tasks[name] ?? PLAYED[name] ?? TASKS.get(name))?.(input)) as Result;
    },
    close: async () => undefined,
  };
  const engine: Engine = {
    cache: undefined,
    problems: [],
    folders: { '/book/': bookDir, '/styles/': packagePath('styles'), '/templates/': packagePath('templates') },
    timeoutMs: 10_000,
    grounds: async () => ({ pages: '', files: '', whole: undefined }),
    session: () => up.then(() => session),
    thread: () => thread,
    warmUp: () => undefined,
    rest: async () => undefined,
    underWay: async () => undefined,
    dismiss: async () => {
      isDismissed = true;
    },
    browserVersion: async () => 'played',
    close: async () => undefined,
  };
  return { engine, laidOut, printed, start, isDismissed: () => isDismissed };
}

/** A played print has no text to prove. */
const PLAYED: Readonly<Record<string, (input: unknown) => unknown>> = {
  'prepare proofs': () => undefined,
  'prove section': (input) => ({
    bytes: (input as { readonly printed: Uint8Array }).printed,
    sums: { digests: [], elements: {}, links: 0 },
    diagnostics: [],
    marks: '[]',
    words: '[]',
  }),
};

/** As a browser writes it down, with a mark for each number that is filled in later. */
const marked = (html: string): string =>
  html
    .replaceAll('&#x26;', '&amp;')
    .replace(/data-page-of="([^"]+)">0+/g, (_, id: string) => `>${OPEN}page:${id}${CLOSE}`);

function pagesOf({ title, lang, bodyClass, html, css, startSide, padToLeaf }: LayoutRequest): LayoutAnswer {
  const contents = marked(html).split(/(?=<h2\b)/);
  if (padToLeaf && contents.length % 2 === 1) contents.push('');
  const anchors: Record<string, { page: number; topMm: number }> = {};
  const sides = startSide === 'recto' ? (['recto', 'verso'] as const) : (['verso', 'recto'] as const);
  const pages = contents.map((content, page): ClientPage => {
    for (const [index, [, id = '']] of [...content.matchAll(/<[a-z][^<>]* id="([^"]+)"/g)].entries())
      anchors[id] = { page, topMm: TOP_MM + index * STEP_MM };
    const blank = content === '';
    return { side: sides[page % 2]!, blank, fill: blank ? 0 : 1, overflow: [], heading: '', cutBoxes: [] };
  });
  const whole = contents.map(
    (content, page) =>
      `<div class="pagedjs_page paper" id="page-${page + 1}"><div class="running">${title} ${OPEN}folio:${page}${CLOSE}</div><div class="paper-content">${content}</div></div>`,
  );
  return {
    html: narrow(
      `<!doctype html><html lang="${lang}"><head><title>${title}</title><style>${css}</style></head><body class="${bodyClass}"><div class="pagedjs_pages">${whole.join('\n')}</div></body></html>`,
    ),
    pages,
    anchors,
    images: [],
    carriers: 0,
    content: NO_CONTENT,
    missingFonts: [],
    lost: [],
    cutWords: [],
    unreadable: [],
    complaints: [],
    wrongSizes: [],
    tooManyPages: false,
  };
}
