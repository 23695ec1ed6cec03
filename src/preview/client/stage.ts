/** The table itself: the pages that are seen together, at the size that was chosen, in the place where they were. */
import type { DraftBlock, MovedView } from '../protocol.js';
import { pagesIn } from './documents.js';
import { make } from './element.js';
import { blockAt, markOf, PX_PER_MM } from './measures.js';
import { openSheet, type Sheet } from './sheet.js';
import { type NumberedPage, pagesOf, type State, type Store, seenPages, spreadAt } from './state.js';

export interface Stage {
  readonly element: HTMLElement;
  sheets(): readonly Sheet[];
  /** Again, with the pages as they are now. */
  refresh(): Promise<void>;
  early(id: string, key: string): Promise<void>;
  draft(id: string, blocks: readonly DraftBlock[]): void;
  colour(screen: Readonly<Record<string, string>>): void;
  setMoved(moved: MovedView | undefined): void;
  /** The size at which pages are seen now; 1 is that of the paper. */
  zoom(): number;
  /** The page before it in its section, as it was shown last. */
  before(page: NumberedPage): Document | undefined;
}

export interface StageHooks {
  onChoose(page: NumberedPage, block: HTMLElement, isDouble: boolean): void;
  onLink(target: string): void;
  onRule(block: HTMLElement): void;
  onInk(inks: readonly number[] | undefined, most: number | undefined): void;
}

const PADDING = 32;
const BETWEEN = 0;

export function openStage(store: Store, hooks: StageHooks): Stage {
  const spread = make('div', { class: 'spread' });
  const element = make(
    'div',
    { class: 'stage', tabindex: 0, role: 'region', 'aria-label': store.get().words.pages },
    spread,
  );
  const sheets = new Map<string, Sheet>();
  const asides = new Map<string, Sheet>();
  const hidden = make('div', { class: 'aside', 'aria-hidden': 'true', inert: true });
  element.append(hidden);
  let zoom = 1;
  let moved: MovedView | undefined;

  const sizeNow = (state: State): number => {
    const slots = spreadAt(state, state.page);
    const known = seenPages(state)[0];
    if (!known) return 1;
    const { widthMm, heightMm, bleedMm } = known.section;
    const bleed = state.layers.has('trim') ? 2 * bleedMm : 0;
    const width = slots.length * (widthMm + bleed) * PX_PER_MM + BETWEEN;
    const height = (heightMm + bleed) * PX_PER_MM;
    const room = [element.clientWidth - PADDING, element.clientHeight - PADDING] as const;
    if (state.zoom === 'width') return Math.max(0.1, room[0] / width);
    if (state.zoom === 'fit') return Math.max(0.1, Math.min(room[0] / width, room[1] / height));
    return state.zoom;
  };
  const beforeOf = (page: NumberedPage): NumberedPage | undefined =>
    page.inSection > 0 ? pagesOf(store.get().view)[page.page - 1] : undefined;
  const before = (page: NumberedPage): Document | undefined => {
    const earlier = beforeOf(page);
    const seen = earlier && [...sheets.values(), ...asides.values()].find((each) => each.page().page === earlier.page);
    return seen?.frame.document();
  };
  /** Why something stands on top of a page, the page before it tells: it is laid out too, unseen. */
  const showBefore = async (state: State): Promise<void> => {
    const { view, layers, words } = state;
    const seen = seenPages(state);
    const wanted = layers.has('boxes') || state.chosen ? seen.flatMap((each) => beforeOf(each) ?? []) : [];
    const missing = wanted.filter(({ page }) => !seen.some((each) => each.page === page)).slice(0, 1);
    for (const page of missing) {
      const aside = asides.get('before') ?? openSheet(page, words);
      if (!asides.has('before')) hidden.append(aside.element);
      asides.set('before', aside);
      aside.size(1, true);
      await aside.show(page, view.edition);
    }
  };
  const cover = (): void => {
    const { words, table, view, layers, chosen, searched } = store.get();
    for (const sheet of sheets.values()) {
      const page = sheet.page();
      const over = { words, safeMm: table.safeMm, findings: view.findings, moved, before: before(page) };
      sheet.cover(over, layers, { chosen: chosen?.page === page.page ? chosen.mark : undefined, words: searched });
    }
  };
  const resize = (): void => {
    const state = store.get();
    const next = sizeNow(state);
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
    const share = next / zoom;
    zoom = next;
    for (const sheet of sheets.values()) sheet.size(zoom, state.layers.has('trim'));
    // What is in the middle stays in the middle.
    element.scrollTo(
      (scrollLeft + clientWidth / 2) * share - clientWidth / 2,
      (scrollTop + clientHeight / 2) * share - clientHeight / 2,
    );
  };
  const ink = async (): Promise<void> => {
    const { view, ink: wanted, plates } = store.get();
    const most = await Promise.all([...sheets.values()].map((sheet) => sheet.ink(view, wanted, plates)));
    const known = most.filter((each) => each !== undefined);
    hooks.onInk(undefined, known.length > 0 ? Math.max(...known) : undefined);
  };
  const layOld = (): void => {
    const { view, old } = store.get();
    for (const sheet of sheets.values()) {
      const before = moved?.name ? moved.before[sheet.page().page] : undefined;
      const book = encodeURIComponent(moved?.name ?? '');
      sheet.lay(before === undefined ? undefined : `editions/${view.edition}/earlier/${book}/${before}.png`, old);
    }
  };
  /** A frame for each place of the spread: other pages come into the same frames. */
  const refresh = async (): Promise<void> => {
    const state = store.get();
    const slots = spreadAt(state, state.page);
    const names = slots.map((_, index) => `${slots.length}/${index}`);
    for (const [name, sheet] of sheets) {
      if (names.includes(name)) continue;
      sheet.element.parentElement?.remove();
      sheets.delete(name);
    }
    const shown = slots.map(async (page, index) => {
      const name = names[index] ?? '';
      let sheet = sheets.get(name);
      if (!page) {
        sheet?.element.parentElement?.classList.add('is-empty');
        return;
      }
      if (!sheet) {
        sheet = openSheet(page, state.words);
        sheets.set(name, sheet);
        // The left one may come after the right one.
        spread.append(make('div', { class: 'slot', style: `order: ${index}` }, sheet.element));
        listenTo(sheet);
      }
      sheet.element.parentElement?.classList.remove('is-empty');
      sheet.seeAs(state.eyes);
      await sheet.show(page, state.view.edition);
    });
    spread.style.setProperty('--slots', String(slots.length));
    spread.classList.toggle('is-lonely', slots.length === 2 && slots[0] === undefined);
    resize();
    await Promise.all(shown);
    resize();
    await showBefore(state);
    cover();
    layOld();
    void ink();
    // The next ones are fetched while somebody reads these.
    const last = seenPages(state).at(-1);
    const next = last && pagesOf(state.view)[last.page + 1];
    if (next && next.section !== last.section) pagesIn(state.view.edition, next.section).catch(() => undefined);
  };
  const listenTo = (sheet: Sheet): void => {
    const choose = (event: MouseEvent, isDouble: boolean): void => {
      const inside = sheet.frame.document();
      const { left, top } = sheet.pointOf(event);
      const link = inside?.elementFromPoint(left, top)?.closest('a[href*="#"]');
      const target = link?.getAttribute('href')?.split('#')[1];
      const block = inside && blockAt(inside, left, top);
      if (target !== undefined && (event.ctrlKey || event.metaKey)) hooks.onLink(decodeURIComponent(target));
      else if (block && event.shiftKey) hooks.onRule(block);
      else {
        store.set({ chosen: block && { page: sheet.page().page, mark: markOf(block) } });
        if (block) hooks.onChoose(sheet.page(), block, isDouble);
      }
    };
    sheet.element.addEventListener('click', (event) => choose(event, event.altKey));
    sheet.element.addEventListener('dblclick', (event) => choose(event, true));
    sheet.element.addEventListener('mousemove', (event) => {
      if (store.get().ink !== 'screen') hooks.onInk(sheet.inkUnder(event), undefined);
    });
  };
  new ResizeObserver(resize).observe(element);
  store.listen((now, last) => {
    const isOther = now.view !== last.view || now.page !== last.page || now.isSpread !== last.isSpread;
    if (isOther) void refresh();
    else if (now.zoom !== last.zoom) resize();
    if (now.eyes !== last.eyes) for (const sheet of sheets.values()) sheet.seeAs(now.eyes);
    if (now.old !== last.old) layOld();
    if (now.ink !== last.ink || now.plates !== last.plates) void ink();
    if (now.layers !== last.layers || now.chosen !== last.chosen || now.searched !== last.searched) {
      resize();
      void showBefore(now).then(cover);
    }
  });
  return {
    element,
    sheets: () => [...sheets.values()],
    refresh,
    async early(id, key) {
      const { view } = store.get();
      const here = [...sheets.values()].filter((each) => each.page().section.id === id);
      await Promise.all(here.map((sheet) => sheet.show(sheet.page(), view.edition, key)));
      cover();
    },
    draft(id, blocks) {
      for (const sheet of sheets.values()) if (sheet.page().section.id === id) sheet.frame.draft(blocks);
    },
    colour(screen) {
      for (const sheet of sheets.values()) sheet.frame.colour(screen);
    },
    setMoved(next) {
      moved = next;
      cover();
      layOld();
    },
    zoom: () => zoom,
    before,
  };
}
