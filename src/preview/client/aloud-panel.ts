/** What a screen reader says of the pages that are seen, in its order and with its tags; read from the tagged PDF. */
import type { AloudView } from '../protocol.js';
import { ask } from './ask.js';
import { fill, make } from './element.js';
import { type Store, seenPages } from './state.js';

export function openAloudPanel(store: Store): { readonly element: HTMLElement; refresh(): void } {
  const { words } = store.get();
  const element = make('div', { class: 'aloud' });
  const known = new Map<string, Promise<AloudView>>();
  let last = 0;
  const refresh = (): void => {
    if (!element.closest('[role="tabpanel"]:not([hidden])')) return;
    last += 1;
    const mine = last;
    const { view } = store.get();
    const pages = seenPages(store.get());
    if (element.childElementCount === 0)
      element.append(make('p', { class: 'quiet', role: 'status', text: words.aloudMaking }));
    const asked = pages.map(async (page) => {
      const { id, key } = page.section;
      const name = `${view.edition}/${id}/${key}`;
      const found = known.get(name) ?? ask<AloudView>(`editions/${view.edition}/aloud/${encodeURIComponent(id)}.json`);
      known.set(name, found);
      found.catch(() => known.delete(name));
      const said = (await found).pages[page.inSection]?.lines ?? [];
      return make(
        'section',
        {},
        make('h2', { text: fill(words.pageOf, { folio: page.folio }) }),
        said.length === 0
          ? make('p', { class: 'quiet', text: words.aloudNothing })
          : make(
              'ol',
              {},
              ...said.map(({ role, tag, text, depth }) =>
                make(
                  'li',
                  { style: `--depth: ${depth}` },
                  make('code', { text: tag || '–' }),
                  role !== '' && make('em', { text: role }),
                  make('span', { text }),
                ),
              ),
            ),
      );
    });
    void Promise.all(asked).then(
      (parts) => {
        if (mine === last) element.replaceChildren(...parts);
      },
      () => undefined,
    );
  };
  store.listen((now, before) => {
    if (now.view !== before.view || now.page !== before.page || now.isSpread !== before.isSpread) refresh();
  });
  return { element, refresh };
}
