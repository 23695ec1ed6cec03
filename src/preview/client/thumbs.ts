/** All pages in small: each is drawn when it comes into sight, and let go when it is out of it. */
import { pagesIn } from './documents.js';
import { fill, make } from './element.js';
import { openFrame, type PageFrame } from './frame.js';
import { PX_PER_MM } from './measures.js';
import { type NumberedPage, pagesOf, type State, type Store, seenPages } from './state.js';

const WIDTH = 74;

export function openThumbs(store: Store): HTMLElement {
  const list = make('ol', { class: 'thumbs' });
  const frames = new Map<Element, PageFrame>();
  const pages = new WeakMap<Element, NumberedPage>();
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) void drawIn(target);
      else clear(target);
    }
  });
  const clear = (target: Element): void => {
    frames.get(target)?.element.remove();
    frames.delete(target);
  };
  const drawIn = async (target: Element): Promise<void> => {
    const page = pages.get(target);
    if (!page) return;
    const { section, inSection } = page;
    let frame = frames.get(target);
    if (!frame) {
      frame = openFrame('', true);
      frames.set(target, frame);
      const [width, height] = [section.widthMm + 2 * section.bleedMm, section.heightMm + 2 * section.bleedMm];
      const scale = WIDTH / (section.widthMm * PX_PER_MM);
      const bleed = section.bleedMm * PX_PER_MM;
      Object.assign(frame.element.style, {
        width: `${width * PX_PER_MM}px`,
        height: `${height * PX_PER_MM}px`,
        transform: `scale(${scale}) translate(${-bleed}px, ${-bleed}px)`,
      });
      target.querySelector('.thumb-paper')?.append(frame.element);
    }
    const content = (await pagesIn(store.get().view.edition, section).catch(() => []))[inSection];
    // Another page may have its place by now.
    if (content && pages.get(target) === page) await frame.show(content);
  };
  const items: HTMLButtonElement[] = [];
  const fillList = ({ view, words }: State): void => {
    const all = pagesOf(view);
    for (const gone of items.splice(all.length)) {
      watch.unobserve(gone);
      clear(gone);
      gone.parentElement?.remove();
    }
    for (const page of all) {
      let item = items[page.page];
      if (!item) {
        const { page: at } = page;
        item = make('button', { class: 'thumb', type: 'button', on: { click: () => store.set({ page: at }) } });
        item.append(make('span', { class: 'thumb-paper', inert: true }), make('span', { class: 'thumb-folio' }));
        list.append(make('li', {}, item));
        items.push(item);
        watch.observe(item);
      }
      const name = fill(page.isBlank ? words.blankPage : words.pageOf, { folio: page.folio });
      item.setAttribute('aria-label', name);
      item.dataset.side = page.side;
      const folio = item.querySelector('.thumb-folio');
      if (folio) folio.textContent = page.folio;
      const paper = item.querySelector<HTMLElement>('.thumb-paper');
      if (paper) {
        paper.style.width = `${WIDTH}px`;
        paper.style.height = `${(WIDTH * page.section.heightMm) / page.section.widthMm}px`;
      }
      pages.set(item, page);
      if (frames.has(item)) void drawIn(item);
    }
  };
  const markSeen = (state: State, withScroll: boolean): void => {
    const seen = new Set(seenPages(state).map(({ page }) => page));
    for (const [at, item] of items.entries()) {
      if (seen.has(at)) item.setAttribute('aria-current', 'page');
      else item.removeAttribute('aria-current');
    }
    if (withScroll) items[state.page]?.scrollIntoView({ block: 'nearest' });
  };
  const bound = (state: State): void => {
    const isBook = state.table.editions.find(({ name }) => name === state.view.edition)?.isBound === true;
    list.classList.toggle('is-bound', isBook);
  };
  fillList(store.get());
  bound(store.get());
  markSeen(store.get(), false);
  // When it stands in the page.
  requestAnimationFrame(() => markSeen(store.get(), true));
  store.listen((now, before) => {
    if (now.view.edition !== before.view.edition) for (const item of items) clear(item);
    if (now.view !== before.view) {
      fillList(now);
      bound(now);
      if (now.view.edition !== before.view.edition)
        for (const item of items) {
          // It tells of each once more.
          watch.unobserve(item);
          watch.observe(item);
        }
    }
    if (now.page !== before.page || now.view !== before.view) markSeen(now, now.page !== before.page);
  });
  return list;
}
