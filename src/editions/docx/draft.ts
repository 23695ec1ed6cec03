/** What is gathered while a document of Word is written: numbers of its controls, its lists, and where its links lead. */
import type { Entry } from '../../model.js';
import type { DocxWords } from './docx-words.js';

export interface Draft {
  readonly code: string;
  readonly entries: readonly Entry[];
  readonly words: DocxWords;
  /** As Word wants it: with a country. */
  readonly locale: string;
  /** Of the next content control. */
  controlId(): string;
  /** Of a list that counts from 1 anew. */
  numberedList(): string;
  /** Of the relation to an address. */
  linkId(address: string): string;
  readonly links: ReadonlyMap<string, string>;
  readonly numberedLists: () => number;
}

/** Number of the list with bullets; those that count come behind it. */
export const BULLETS = '1';

export function startDraft(base: Pick<Draft, 'code' | 'entries' | 'words' | 'locale'>): Draft {
  const links = new Map<string, string>();
  let controls = 0;
  let lists = 0;
  return {
    ...base,
    links,
    controlId: () => String(++controls),
    numberedList: () => String(Number(BULLETS) + ++lists),
    numberedLists: () => lists,
    linkId(address) {
      const id = links.get(address) ?? `link${links.size + 1}`;
      links.set(address, id);
      return id;
    },
  };
}
