/** Compares with an earlier book: chooses which, says how much moved, and how far the old page lies over the new one. */
import type { EarlierBook, MovedView } from '../protocol.js';
import { ask } from './ask.js';
import { fill, make } from './element.js';
import type { Store } from './state.js';

export interface Compare {
  readonly element: HTMLElement;
  /** What there is to compare with: asks anew. */
  refresh(): Promise<void>;
  tell(moved: MovedView | undefined): void;
}

export function openCompare(store: Store, onMark: () => void): Compare {
  const { words } = store.get();
  const said = make('p', { class: 'quiet', role: 'status' });
  const select = make('select', {
    on: { change: () => store.set({ since: select.value }) },
  });
  const slider = make('input', {
    type: 'range',
    min: 0,
    max: 100,
    step: 1,
    on: { input: () => store.set({ old: Number(slider.value) }) },
  });
  const chooser = make('label', { class: 'compare-with' }, make('span', { text: words.compareWith }), select);
  const sliding = make('label', { class: 'compare-old' }, make('span', { text: words.oldOverNew }), slider);
  const element = make(
    'div',
    { class: 'moved-box' },
    chooser,
    said,
    sliding,
    make('button', {
      type: 'button',
      text: words.markNow,
      on: {
        click() {
          store.set({ since: '' });
          onMark();
        },
      },
    }),
  );
  let books: readonly EarlierBook[] = [];
  /** What is compared with when nobody chose. */
  let usual: MovedView['since'] = 'start';
  const nameOf = ({ name, version }: EarlierBook): string =>
    name === 'build' ? words.compareBuild : fill(words.compareRelease, { version: version || name });
  const usualName = (): string =>
    ({ build: words.compareBuild, mark: words.compareMark, start: words.compareStart, release: '' })[usual];
  const showOptions = (): void => {
    const { since } = store.get();
    const options = [
      make('option', { value: '', text: usualName() }),
      ...books
        .filter(({ name }) => name !== 'build' || usual !== 'build')
        .map((book) => make('option', { value: book.name, text: nameOf(book) })),
    ];
    select.replaceChildren(...options);
    select.value = since;
    chooser.hidden = books.length === 0;
  };
  /** Pages that were marked, or those of the start, are gone: only finished books have theirs. */
  const showSlider = (moved: MovedView | undefined): void => {
    const book = books.find(({ name }) => name === moved?.name);
    sliding.hidden = book?.hasPages !== true;
    slider.value = String(store.get().old);
    if (sliding.hidden && store.get().old !== 0) store.set({ old: 0 });
  };
  store.listen(({ since, old }) => {
    select.value = since;
    slider.value = String(old);
  });
  showOptions();
  showSlider(undefined);
  return {
    element,
    async refresh() {
      const { edition } = store.get().view;
      books = await ask<EarlierBook[]>(`editions/${edition}/earlier.json`).catch(() => []);
      if (!books.some(({ name }) => name === store.get().since)) store.set({ since: '' });
      showOptions();
    },
    tell(moved) {
      if (moved && store.get().since === '') usual = moved.since;
      showOptions();
      showSlider(moved);
      if (!moved) return;
      const book = books.find(({ name }) => name === moved.name);
      const since = {
        build: words.movedBuild,
        release: fill(words.movedRelease, { version: book?.version || moved.name }),
        mark: words.movedMark,
        start: words.movedStart,
      }[moved.since];
      const pages =
        moved.pagesBefore === moved.pagesNow
          ? ''
          : ` ${fill(words.movedPages, { before: moved.pagesBefore, now: moved.pagesNow })}`;
      said.textContent = `${since}: ${moved.moved.length === 0 ? words.movedNone : fill(words.movedSome, { n: moved.moved.length })}${pages}`;
    },
  };
}
