/** What is remembered of a book that stays open: a text that nobody changed is not read, filled and led to others anew at each look. */
import type { Config } from '../config/load.js';
import type { Processed } from '../markup/processor.js';
import { visit } from '../markup/walk.js';
import type { DocumentShelf, KeptDocument } from './documents.js';
import { idsIn } from './links.js';

/** A document with its cards filled and its links led to where they lead, and what it was made of. */
interface Finished {
  readonly kept: KeptDocument;
  readonly document: Processed;
  readonly shared: string;
}

/** What a document that was read just now is: as it was finished at the last look, or new. */
export interface ReadNow {
  readonly file: string;
  /** Undefined where it must not be taken again: a file changed while it was read. */
  readonly kept: KeptDocument | undefined;
  readonly document: Processed;
  /** All of it that others may show. */
  readonly shared: string;
  readonly isNew: boolean;
}

export interface OpenBook {
  /** In front of another shelf, or of none. */
  shelf(madeOf: unknown, behind: DocumentShelf | undefined): DocumentShelf;
  /** The document that was finished of this at the last look. */
  finished(file: string, kept: KeptDocument): Finished | undefined;
  /** Codes with the ids of their cards, for documents that are not new; undefined where any of them shows what is no longer so. */
  cards(now: readonly ReadNow[], config: Config): ReadonlyMap<string, string> | undefined;
  finish(now: readonly ReadNow[], config: Config, cards: ReadonlyMap<string, string>): void;
  /** All documents are finished anew at the next look; their texts need not be read again. */
  forget(): void;
}

export function openBook(): OpenBook {
  let texts = new Map<string, { readonly text: string; readonly kept: KeptDocument }>();
  let madeFrom = '';
  let last:
    | { readonly settings: string; readonly files: ReadonlyMap<string, Finished>; readonly shared: string }
    | undefined;
  let lastCards: ReadonlyMap<string, string> = new Map();
  return {
    shelf(madeOf, behind) {
      const from = JSON.stringify(madeOf);
      if (from !== madeFrom) texts = new Map();
      madeFrom = from;
      const mine = texts;
      return {
        async get(file, text) {
          const known = mine.get(file);
          if (known?.text === text) return known.kept;
          const kept = await behind?.get(file, text);
          if (kept) mine.set(file, { text, kept });
          return kept;
        },
        put(file, text, kept) {
          mine.set(file, { text, kept });
          behind?.put(file, text, kept);
        },
      };
    },
    finished(file, kept) {
      const known = last?.files.get(file);
      return known?.kept === kept ? known : undefined;
    },
    cards(now, config) {
      if (now.every(({ isNew }) => isNew)) return new Map();
      return last?.settings === settingsIn(config) && last.shared === sharedBy(now) ? lastCards : undefined;
    },
    finish(now, config, cards) {
      lastCards = cards;
      const files = new Map(
        now.flatMap(({ file, kept, document, shared }) => (kept ? [[file, { kept, document, shared }] as const] : [])),
      );
      last = { settings: settingsIn(config), files, shared: sharedBy(now) };
    },
    forget() {
      last = undefined;
    },
  };
}

/** All but the colours: no document knows these. */
const settingsIn = ({ palette, places, ...settings }: Config): string => JSON.stringify(settings);

const sharedBy = (now: readonly ReadNow[]): string => JSON.stringify(now.map(({ file, shared }) => [file, shared]));

/**
 * What other documents show of one, or lead to in it: with the same of all of them, each is finished as it was.
 * @param document before its cards are filled
 */
export function sharedIn(document: Processed, title: string, number: number | undefined): string {
  const { id, titleIds, figures, tables, werkvormen } = document;
  const cards: unknown[] = [];
  visit(document.tree, 'element', ({ properties: { dataFormatCard, dataFormatName } }) => {
    if (dataFormatCard ?? dataFormatName) cards.push([dataFormatCard, dataFormatName]);
  });
  const ids = idsIn(document).map((place) => place.id);
  return JSON.stringify([
    [id, title, number, titleIds, ids, cards],
    figures.map((figure) => [figure.id, figure.number]),
    tables.map((table) => [table.id, table.number]),
    werkvormen.map((werkvorm) => [werkvorm.id, werkvorm.code]),
  ]);
}
