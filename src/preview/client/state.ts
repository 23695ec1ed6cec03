/** What somebody looks at, and what is known of it; who shows a part of it hears of each change. */
import type { EditionView, PageView, SectionView, TableView } from '../protocol.js';
import type { UiWords } from '../words/ui-words.js';

export type Zoom = 'fit' | 'width' | number;
export type Eyes = 'normal' | 'grey' | 'protan' | 'deutan' | 'tritan' | 'large';
export type Ink = 'screen' | 'plates' | 'total';

export interface State {
  readonly table: TableView;
  readonly words: UiWords;
  readonly view: EditionView;
  /** Of the edition, from 0: the one that was asked for last. */
  readonly page: number;
  readonly isSpread: boolean;
  readonly zoom: Zoom;
  readonly layers: ReadonlySet<string>;
  readonly eyes: Eyes;
  readonly ink: Ink;
  readonly plates: ReadonlySet<number>;
  /** The earlier book that is compared with; '' for the usual one. */
  readonly since: string;
  /** So much of each page, in per cent, is covered by the old one. */
  readonly old: number;
  readonly chosen: Chosen | undefined;
  /** Words that are looked for. */
  readonly searched: string;
}

/** A block of a page that was clicked. */
export interface Chosen {
  readonly page: number;
  /** Its id where it has one, else its place among the blocks of the page. */
  readonly mark: string;
}

export interface NumberedPage extends PageView {
  /** Of the edition, and of its section, from 0. */
  readonly page: number;
  readonly inSection: number;
  readonly section: SectionView;
}

type Listener = (now: State, before: State) => void;

export interface Store {
  get(): State;
  set(change: Partial<State>): void;
  listen(listener: Listener): void;
}

export function openStore(start: State): Store {
  let now = start;
  const listeners: Listener[] = [];
  return {
    get: () => now,
    set(change) {
      const before = now;
      now = { ...now, ...change };
      for (const each of listeners) each(now, before);
    },
    listen: (listener) => void listeners.push(listener),
  };
}

const numbered = new WeakMap<EditionView, readonly NumberedPage[]>();

export function pagesOf(view: EditionView): readonly NumberedPage[] {
  const known = numbered.get(view);
  if (known) return known;
  const pages = view.sections.flatMap((section) =>
    section.pages.map((each, inSection) => ({ ...each, section, inSection, page: section.firstPage + inSection })),
  );
  numbered.set(view, pages);
  return pages;
}

export const isBound = ({ table, view }: Pick<State, 'table' | 'view'>): boolean =>
  table.editions.find(({ name }) => name === view.edition)?.isBound ?? false;

/** The pages that are seen together with one: as bound, the verso on the left. */
export function spreadAt(state: State, page: number): readonly (NumberedPage | undefined)[] {
  const pages = pagesOf(state.view);
  const here = pages[page];
  if (!here) return [];
  if (!state.isSpread || !isBound(state)) return [here];
  return here.side === 'recto'
    ? [besideIt(pages[page - 1], 'verso'), here]
    : [here, besideIt(pages[page + 1], 'recto')];
}

const besideIt = (page: NumberedPage | undefined, side: NumberedPage['side']): NumberedPage | undefined =>
  page?.side === side ? page : undefined;

export const seenPages = (state: State): readonly NumberedPage[] =>
  spreadAt(state, state.page).filter((each) => each !== undefined);

/** Where a step forward or back leads. */
export function stepFrom(state: State, by: 1 | -1): number {
  const seen = seenPages(state).map(({ page }) => page);
  const next = by > 0 ? Math.max(...seen) + 1 : Math.min(...seen) - 1;
  return pagesOf(state.view)[next] ? next : state.page;
}

/** The same page of the same section, as far as it is there still. */
export function samePage(before: EditionView, page: number, now: EditionView): number {
  const here = pagesOf(before)[page];
  const pages = pagesOf(now);
  const same = now.sections.find(({ id }) => id === here?.section.id);
  if (!here || !same) return Math.max(0, Math.min(page, pages.length - 1));
  return same.firstPage + Math.min(here.inSection, same.pages.length - 1);
}
