/** The bar above the pages: which edition, which page, how large, and whether all is as the files say. */
import { fill, make } from './element.js';
import { isBound, pagesOf, type State, type Store, seenPages, stepFrom } from './state.js';

export interface Toolbar {
  readonly element: HTMLElement;
  /** What goes on; undefined when nothing does. */
  say(text: string, kind: 'ready' | 'working' | 'wrong'): void;
  focusPage(): void;
}

export interface ToolbarHooks {
  /** Past the bar and the panel, to the pages. */
  onSkip(): void;
  onEdition(name: string): void;
  onPrint(): void;
  onPrintChapter(): void;
  zoomNow(): number;
}

export const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4, 6];

export function zoomBy(now: number, by: 1 | -1): number {
  const next = by > 0 ? STEPS.find((each) => each > now * 1.02) : STEPS.findLast((each) => each < now * 0.98);
  return next ?? now;
}

export function openToolbar(
  store: Store,
  { onSkip, onEdition, onPrint, onPrintChapter, zoomNow }: ToolbarHooks,
): Toolbar {
  const { words, table } = store.get();
  const button = (text: string, label: string, click: () => void): HTMLButtonElement =>
    make('button', { type: 'button', 'aria-label': label, title: label, text, on: { click } });
  const edition = make(
    'select',
    { id: 'edition', 'aria-label': words.edition },
    ...table.editions.map(({ name, title }) => make('option', { value: name, text: title })),
  );
  edition.addEventListener('change', () => onEdition(edition.value));
  const page = make('input', {
    type: 'text',
    inputmode: 'numeric',
    id: 'page',
    autocomplete: 'off',
    'aria-label': words.page,
  });
  const total = make('span', { class: 'total' });
  page.addEventListener('change', () => {
    const wanted = page.value.trim().toLowerCase();
    const found = pagesOf(store.get().view).find(({ folio }) => folio.toLowerCase() === wanted);
    if (found) store.set({ page: found.page });
    else showPage(store.get());
  });
  page.addEventListener('focus', () => page.select());
  const spread = button(words.spread, words.spread, () => store.set({ isSpread: true }));
  const single = button(words.single, words.single, () => store.set({ isSpread: false }));
  const size = make('span', { class: 'size', role: 'status', 'aria-label': words.zoom });
  const fit = button(words.fit, words.fit, () => store.set({ zoom: 'fit' }));
  const width = button(words.fitWidth, words.fitWidth, () => store.set({ zoom: 'width' }));
  const status = make('p', { class: 'status', role: 'status' });
  const showPage = (state: State): void => {
    const seen = seenPages(state);
    page.value = seen.map(({ folio }) => folio).join('–');
    total.textContent = `/ ${pagesOf(state.view).length}`;
    edition.value = state.view.edition;
    spread.setAttribute('aria-pressed', String(state.isSpread));
    single.setAttribute('aria-pressed', String(!state.isSpread));
    spread.disabled = !isBound(state);
    single.disabled = !isBound(state);
    fit.setAttribute('aria-pressed', String(state.zoom === 'fit'));
    width.setAttribute('aria-pressed', String(state.zoom === 'width'));
  };
  const showSize = (): void => {
    size.textContent = `${Math.round(100 * zoomNow())} %`;
  };
  store.listen((now) => {
    showPage(now);
    requestAnimationFrame(showSize);
  });
  addEventListener('resize', () => requestAnimationFrame(showSize));
  showPage(store.get());
  requestAnimationFrame(showSize);
  const element = make(
    'header',
    { class: 'bar' },
    make('button', { class: 'skip', type: 'button', text: words.toPages, on: { click: onSkip } }),
    make('h1', { text: table.title }),
    edition,
    make(
      'div',
      { class: 'cluster', role: 'group', 'aria-label': words.goTo },
      button('‹', words.previous, () => store.set({ page: stepFrom(store.get(), -1) })),
      page,
      total,
      button('›', words.next, () => store.set({ page: stepFrom(store.get(), 1) })),
    ),
    make('div', { class: 'cluster', role: 'group', 'aria-label': words.view }, spread, single),
    make(
      'div',
      { class: 'cluster', role: 'group', 'aria-label': words.zoom },
      button('−', words.zoomOut, () => store.set({ zoom: zoomBy(zoomNow(), -1) })),
      size,
      button('+', words.zoomIn, () => store.set({ zoom: zoomBy(zoomNow(), 1) })),
      fit,
      width,
    ),
    button(words.print, words.print, onPrint),
    button(words.printChapter, words.printChapter, onPrintChapter),
    status,
  );
  return {
    element,
    say(text, kind) {
      if (status.textContent !== text) status.textContent = text;
      status.dataset.kind = kind;
    },
    focusPage: () => page.focus(),
  };
}

export const stateText = (left: number, words: State['words']): string => fill(words.working, { n: left });
