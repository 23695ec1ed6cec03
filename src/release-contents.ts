/** What stands on the pages of a release, summed up, and how two releases differ. Types only. */

export interface ReleaseContents {
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Of git, where the book names it. */
  readonly commit?: string | undefined;
  /** In the order of the book. */
  readonly sections: readonly SummedSection[];
  readonly formats: readonly SummedSection[];
}

/** A chapter, part opening, list or format. */
export interface SummedSection {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly PageSums[];
}

/** Equal sums mean equal pages. */
export interface PageSums {
  /** As it is printed. */
  readonly folio: string;
  readonly words: string;
  /** Of the words without their numbers, which change where pages move. */
  readonly withoutNumbers: string;
  readonly look: string;
}

export type Change = 'new' | 'words' | 'numbers' | 'look' | 'moved';

export interface ChangedSection {
  readonly title: string;
  /** What differs most. */
  readonly change: Change;
  /** Numbers of the pages with that difference; none where it is of another kind. */
  readonly folios: readonly string[];
  readonly pages: number;
  /** Undefined for a new one. */
  readonly before: { readonly title: string; readonly pages: number } | undefined;
}

export interface Differences {
  readonly sections: readonly ChangedSection[];
  readonly formats: readonly ChangedSection[];
  /** Titles of what is no longer there. */
  readonly gone: { readonly sections: readonly string[]; readonly formats: readonly string[] };
}
