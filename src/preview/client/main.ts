/** The light table in the browser: puts its parts together and follows what the server tells. */
import type { EditionView, MovedView, RulePlaceView, TableEvent, TableView, WordsView } from '../protocol.js';
import { openAloudPanel } from './aloud-panel.js';
import { ask, tell } from './ask.js';
import { openCompare } from './compare.js';
import { openContents } from './contents.js';
import { openDesignPanel } from './design-panel.js';
import { editorAddress } from './editor-link.js';
import { make } from './element.js';
import { openFindingsPanel } from './findings-panel.js';
import { listenToKeys } from './keys.js';
import { openLayersPanel } from './layers-panel.js';
import { areaIn, lineOf } from './measures.js';
import { keepPlace, readPlace } from './place.js';
import { selectorsOf } from './rules.js';
import { openSearching } from './searching.js';
import { openStage, type Stage } from './stage.js';
import { openStore, pagesOf, type Store, samePage, seenPages } from './state.js';
import { openTabs } from './tabs.js';
import { openThumbs } from './thumbs.js';
import { openToolbar, stateText } from './toolbar.js';
import { visionFilters } from './vision.js';
import { openWhyPanel } from './why-panel.js';

async function start(): Promise<void> {
  const [table, { ui: words }] = await Promise.all([ask<TableView>('table.json'), ask<WordsView>('words.json')]);
  const body = document.body;
  body.append(make('p', { class: 'starting', role: 'status', text: words.reading }));
  const place = readPlace();
  const wanted = table.editions.find(({ name }) => name === place.edition) ?? table.editions[0];
  const view = await ask<EditionView>(`editions/${wanted?.name}.json`);
  const store = openStore({
    table,
    words,
    view,
    page: Math.min(place.page ?? 0, Math.max(0, pagesOf(view).length - 1)),
    isSpread: place.isSpread ?? true,
    zoom: place.zoom ?? 'fit',
    layers: place.layers ?? new Set(),
    eyes: 'normal',
    ink: 'screen',
    plates: new Set([0, 1, 2, 3, ...view.spots.map((_, index) => 4 + index)]),
    since: '',
    old: 0,
    chosen: undefined,
    searched: '',
  });
  let stage: Stage | undefined;
  const stageNow = (): Stage => {
    stage ??= openStage(store, {
      onChoose(page, block, isDouble) {
        right.open('why');
        const { file } = page.section;
        const line = lineOf(block);
        if (isDouble && file !== undefined && line !== undefined)
          location.href = editorAddress(table, { file, line, column: 1 });
      },
      onLink: (target) => void followLink(store, target),
      onRule: (block) => void openRule(table, block),
      onInk: (inks, most) => layers.tellInk(inks, most),
    });
    return stage;
  };
  const look = (): void => {
    const { view: now, page } = store.get();
    void tell('look', { edition: now.edition, page }).catch(() => undefined);
  };
  const fetchMoved = async (): Promise<void> => {
    const { view: now, since } = store.get();
    const query = since === '' ? '' : `?since=${encodeURIComponent(since)}`;
    const moved = await ask<MovedView>(`editions/${now.edition}/moved.json${query}`).catch(() => undefined);
    stageNow().setMoved(moved);
    comparing.tell(moved);
  };
  const mark = (): void => {
    const { view: now, page } = store.get();
    void tell('mark', { edition: now.edition, page }).then(fetchMoved, () => undefined);
  };
  const comparing = openCompare(store, mark);
  const layers = openLayersPanel(store, { comparing: comparing.element, onLarge: () => largeZoom(stageNow()) });
  const why = openWhyPanel(store, stageNow);
  const aloud = openAloudPanel(store);
  const design = openDesignPanel(store, stageNow);
  const searching = openSearching(store);
  const right = openTabs(
    words.findings,
    [
      {
        name: 'findings',
        word: words.findings,
        element: openFindingsPanel(store),
        count: () => store.get().view.findings.filter(({ severity }) => severity !== 'info').length,
      },
      { name: 'layers', word: words.layers, element: layers.element },
      { name: 'why', word: words.why, element: why.element },
      { name: 'aloud', word: words.aloud, element: aloud.element },
      { name: 'design', word: words.design, element: design.element },
    ],
    (name) => {
      if (name === 'aloud') aloud.refresh();
      if (name === 'design') design.refresh();
    },
  );
  const left = openTabs(words.pages, [
    { name: 'pages', word: words.pages, element: openThumbs(store) },
    { name: 'contents', word: words.contents, element: openContents(store) },
    { name: 'search', word: words.search, element: searching.element },
  ]);
  const toolbar = openToolbar(store, {
    onSkip: () => stageNow().element.focus(),
    onEdition: (name) => void showEdition(store, name),
    onPrint: () => print(),
    onPrintChapter() {
      const { view: now } = store.get();
      const [page] = seenPages(store.get());
      // The pages alone, as large as they are: the browser prints what it shows.
      if (page)
        open(`editions/${now.edition}/sections/${encodeURIComponent(page.section.id)}.html`, '_blank', 'noopener');
    },
    zoomNow: () => stageNow().zoom(),
  });
  const notice = make('p', { class: 'notice', role: 'alert', hidden: true });
  body.replaceChildren(
    visionFilters(),
    toolbar.element,
    make('nav', { class: 'left', 'aria-label': words.pages }, left.element),
    make('main', { class: 'middle' }, notice, stageNow().element),
    make(
      'aside',
      { class: 'right', 'aria-label': words.findings },
      right.element,
      keysHelp(words.keys, words.keysList),
    ),
  );
  keepPlace(store);
  listenToKeys(store, {
    zoomNow: () => stageNow().zoom(),
    search() {
      left.open('search');
      searching.focus();
    },
    goTo: () => toolbar.focusPage(),
    panel: (index) => right.open(['findings', 'layers', 'why', 'aloud', 'design'][index] ?? 'findings'),
    home: () => stageNow().element.focus(),
  });
  const showState = (): void => {
    const { view: now } = store.get();
    const isEmpty = now.sections.length === 0;
    notice.hidden = !now.isStale && !isEmpty;
    const text = isEmpty ? words.empty : words.stale;
    const error = now.findings.find(({ severity }) => severity === 'error');
    const at = error?.shown === undefined ? '' : ` ${error.shown}:${error.line ?? 1}: ${error.message}`;
    const said = notice.hidden ? '' : `${text}${at}`;
    if (notice.textContent !== said) notice.textContent = said;
    right.refresh();
  };
  store.listen((now, before) => {
    if (now.view !== before.view) showState();
    if (now.page !== before.page || now.view.edition !== before.view.edition) look();
    if (now.view.edition !== before.view.edition) void comparing.refresh().then(fetchMoved);
    else if (now.since !== before.since) void fetchMoved();
    else if (now.view !== before.view && (now.layers.has('moved') || now.old > 0)) void fetchMoved();
    else if (now.layers !== before.layers && now.layers.has('moved')) void fetchMoved();
  });
  showState();
  look();
  await stageNow().refresh();
  void comparing.refresh().then(fetchMoved);
  document.documentElement.dataset.ready = String(view.serial);
  follow(store, stageNow(), {
    say: toolbar.say,
    onDesign: () => {
      if (right.current() === 'design') design.refresh();
    },
  });
}

const LARGE_PT = 18;
const PT_PER_PX = 0.75;

function largeZoom(stage: Stage): number {
  const inside = stage.sheets()[0]?.frame.document();
  const text = inside && areaIn(inside)?.querySelector('p, li, td');
  if (!text) return 1;
  const px = Number.parseFloat((inside.defaultView ?? window).getComputedStyle(text).fontSize);
  return LARGE_PT / (px * PT_PER_PX);
}

const keysHelp = (title: string, text: string): HTMLElement =>
  make('details', { class: 'keys' }, make('summary', { text: title }), make('p', { text }));

/** What makes a block look as it does, in the editor. */
async function openRule(table: TableView, block: HTMLElement): Promise<void> {
  const place = await tell<RulePlaceView>('rule', { selectors: selectorsOf(block) }).catch(() => undefined);
  if (place) location.href = editorAddress(table, place);
}

async function followLink(store: Store, target: string): Promise<void> {
  const { view } = store.get();
  const map = await ask<Record<string, { page: number }>>(`editions/${view.edition}/page-map.json`);
  const page = map[target]?.page;
  if (page !== undefined) store.set({ page });
}

async function showEdition(store: Store, name: string): Promise<void> {
  const view = await ask<EditionView>(`editions/${name}.json`);
  store.set({ view, page: 0, chosen: undefined });
}

interface FollowHooks {
  say(text: string, kind: 'ready' | 'working' | 'wrong'): void;
  onDesign(): void;
}

/** What changed is fetched, and the rest stays as it is. */
function follow(store: Store, stage: Stage, { say, onDesign }: FollowHooks): void {
  const { words } = store.get();
  const again = async (): Promise<void> => {
    const { edition } = store.get().view;
    const view = await ask<EditionView>(`editions/${edition}.json`);
    // Who turned the page while the view was on its way stays there.
    const { view: before, page } = store.get();
    if (view.serial < before.serial || before.edition !== edition) return;
    store.set({ view, page: samePage(before, page, view) });
    document.documentElement.dataset.ready = String(view.serial);
  };
  /** When the last view is there: only then is it known whether that is up to date. */
  let settled: Promise<void> = Promise.resolve();
  const rest = (): void => {
    const { isStale } = store.get().view;
    say(isStale ? words.staleShort : words.ready, isStale ? 'wrong' : 'ready');
  };
  rest();
  const events = new EventSource('events');
  events.addEventListener('open', () => {
    rest();
    // What happened before the line stood, nobody told.
    settled = again().then(rest, rest);
  });
  events.addEventListener('error', () => {
    say(words.lost, 'wrong');
  });
  events.addEventListener('message', ({ data }) => {
    const event = JSON.parse(data) as TableEvent;
    const { edition } = store.get().view;
    if (event.kind === 'working') say(stateText(event.left, words), 'working');
    if (event.kind === 'idle') void settled.then(rest, rest);
    if (event.kind === 'colours') stage.colour(event.screen);
    if (event.kind === 'draft' && event.edition === edition) {
      say(words.draft, 'working');
      stage.draft(event.id, event.blocks);
    }
    if (event.kind === 'early' && event.edition === edition) void stage.early(event.id, event.key);
    if ((event.kind === 'made' || event.kind === 'stale' || event.kind === 'checked') && event.edition === edition)
      settled = again().then(onDesign, () => undefined);
  });
}

void start();
