/** Looks for words in the edition, and leads to them. */
import type { SearchView } from '../protocol.js';
import { ask } from './ask.js';
import { fill, make } from './element.js';
import { pagesOf, type Store } from './state.js';

export interface Searching {
  readonly element: HTMLElement;
  focus(): void;
}

const CALM_MS = 120;

export function openSearching(store: Store): Searching {
  const { words } = store.get();
  const input = make('input', { type: 'search', id: 'search', placeholder: words.searchHint, autocomplete: 'off' });
  const said = make('p', { class: 'search-said', role: 'status' });
  const list = make('ol', { class: 'search-hits' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const look = async (): Promise<void> => {
    last += 1;
    const mine = last;
    const { view } = store.get();
    const wanted = input.value.trim();
    store.set({ searched: wanted });
    if (wanted === '') {
      said.textContent = '';
      list.replaceChildren();
      return;
    }
    const found = await ask<SearchView>(`editions/${view.edition}/search.json?q=${encodeURIComponent(wanted)}`);
    if (mine !== last) return;
    const { hits, more } = found;
    const many = fill(words.hits, { n: hits.length });
    said.textContent =
      hits.length === 0 ? words.noHits : more > 0 ? `${many}, ${fill(words.moreHits, { n: more })}` : many;
    list.replaceChildren(
      ...hits.map(({ page, before, found: text, after }) =>
        make(
          'li',
          {},
          make(
            'button',
            { type: 'button', on: { click: () => store.set({ page }) } },
            make('span', { class: 'contents-folio', text: pagesOf(view)[page]?.folio ?? '' }),
            make('span', { class: 'hit-text' }, before, make('mark', { text }), after),
          ),
        ),
      ),
    );
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), CALM_MS);
  };
  input.addEventListener('input', soon);
  store.listen((now, before) => {
    if (now.view !== before.view && input.value) soon();
  });
  const element = make(
    'div',
    { class: 'searching' },
    make('label', { for: 'search', text: words.search }),
    input,
    said,
    list,
  );
  return { element, focus: () => input.focus() };
}
