/** The chapters and headings of the edition: each leads to its page. */
import { make } from './element.js';
import { type State, type Store, seenPages } from './state.js';

const DEEPEST = 3;

export function openContents(store: Store): HTMLElement {
  const list = make('ol', { class: 'contents' });
  const fillList = ({ view }: State): void => {
    const items = view.sections.flatMap((section) => {
      const { title, firstPage, pages, kind, headings, reading } = section;
      const below = headings.filter(({ level, text }) => level > 1 && level <= DEEPEST && text !== title);
      return [
        item(store, title, firstPage, pages[0]?.folio ?? '', `level-1 kind-${kind}`, reading?.isPlain),
        ...below.map(({ text, page, level }) =>
          item(store, text, page, pages[page - firstPage]?.folio ?? '', `level-${level}`),
        ),
      ];
    });
    list.replaceChildren(...items);
  };
  const markSeen = (state: State): void => {
    const seen = new Set(seenPages(state).map(({ section }) => section.firstPage));
    for (const link of list.querySelectorAll<HTMLElement>('.level-1 button'))
      link.toggleAttribute('data-seen', seen.has(Number(link.dataset.page)));
  };
  fillList(store.get());
  markSeen(store.get());
  store.listen((now, before) => {
    if (now.view !== before.view) fillList(now);
    if (now.view !== before.view || now.page !== before.page) markSeen(now);
  });
  return list;
}

function item(store: Store, text: string, page: number, folio: string, kind: string, isPlain?: boolean): HTMLElement {
  const words = store.get().words;
  const level = isPlain === undefined ? undefined : isPlain ? words.plain : words.notPlain;
  const button = make(
    'button',
    { type: 'button', 'data-page': page, on: { click: () => store.set({ page }) } },
    make('span', { class: 'contents-text', text }),
    level !== undefined && make('span', { class: isPlain ? 'level is-plain' : 'level', text: level }),
    make('span', { class: 'contents-folio', text: folio }),
  );
  return make('li', { class: kind }, button);
}
