/** What all checks found, first of the pages that are seen, each with its mend; and how hard the chapter is to read. */
import type { FindingView, ReadingView } from '../protocol.js';
import { editorLink } from './editor-link.js';
import { fill, make } from './element.js';
import { pagesOf, type State, type Store, seenPages } from './state.js';

const isLanguage = ({ rule }: FindingView): boolean => rule.startsWith('language/');
const MOST_SHOWN = 150;

export function openFindingsPanel(store: Store): HTMLElement {
  const { words } = store.get();
  const only = make('input', { type: 'checkbox', id: 'only-language' });
  const body = make('div', { class: 'findings' });
  const refresh = (): void => {
    const state = store.get();
    const seen = new Set(seenPages(state).map(({ page }) => page));
    const wanted = state.view.findings.filter((each) => !only.checked || isLanguage(each));
    const here = wanted.filter(({ page }) => page !== undefined && seen.has(page));
    const other = wanted.filter(({ page }) => page !== undefined && !seen.has(page));
    const whole = wanted.filter(({ page }) => page === undefined);
    const reading = seenPages(state).find(({ section }) => section.reading)?.section;
    body.replaceChildren(
      ...(reading?.reading ? [readingBox(state, reading.title, reading.reading)] : []),
      ...(wanted.length === 0 ? [make('p', { class: 'quiet', text: words.noFindings })] : []),
      ...group(store, words.withoutPage, whole),
      ...group(store, words.onThisSpread, here),
      ...group(store, words.elsewhere, other),
    );
  };
  only.addEventListener('change', refresh);
  store.listen((now, before) => {
    if (now.view !== before.view || now.page !== before.page || now.isSpread !== before.isSpread) refresh();
  });
  refresh();
  return make(
    'div',
    {},
    make('p', { class: 'filter' }, only, make('label', { for: 'only-language', text: words.onlyLanguage })),
    body,
  );
}

function readingBox(
  { words }: State,
  title: string,
  { isPlain, mean, long, hard, sentences }: ReadingView,
): HTMLElement {
  return make(
    'section',
    { class: 'reading' },
    make('h2', { text: `${words.readingLevel}: ${title}` }),
    make('p', { class: isPlain ? 'level is-plain' : 'level', text: isPlain ? words.plain : words.notPlain }),
    sentences > 0 && make('p', { text: fill(words.meanWords, { n: mean }) }),
    make('p', { text: fill(words.longSentences, { n: long }) }),
    make('p', { text: fill(words.hardWords, { n: hard }) }),
  );
}

function group(store: Store, title: string, findings: readonly FindingView[]): HTMLElement[] {
  if (findings.length === 0) return [];
  return [
    make(
      'section',
      {},
      make('h2', { text: `${title} (${findings.length})` }),
      make('ul', { class: 'finding-list' }, ...findings.slice(0, MOST_SHOWN).map((each) => row(store, each))),
    ),
  ];
}

function row(
  store: Store,
  { severity, message, hint, rule, why, accepted, page, shown, line, column, file }: FindingView,
): HTMLElement {
  const { words, view, table } = store.get();
  const folio = page === undefined ? undefined : pagesOf(view)[page]?.folio;
  return make(
    'li',
    { class: `finding is-${severity}` },
    make('p', { class: 'finding-head' }, make('strong', { text: words[severity] }), ` ${message}`),
    make('p', { class: 'finding-mend', text: accepted === undefined ? hint : `${words.accepted}: ${accepted}` }),
    make(
      'p',
      { class: 'finding-place' },
      folio !== undefined &&
        page !== undefined &&
        make('button', {
          type: 'button',
          class: 'link',
          text: fill(words.pageOf, { folio }),
          on: { click: () => store.set({ page, layers: new Set([...store.get().layers, 'findings']) }) },
        }),
      file !== undefined && editorLink(table, { file, line: line ?? 1, column: column ?? 1 }, `${shown}:${line ?? 1}`),
      make('code', { text: rule, title: why }),
    ),
  );
}
