/** What the server of a preview and its page say to each other, as JSON; docs/preview.md tells of it. Types only. */

import type { UiWords } from './words/ui-words.js';

/** GET table.json: what does not change while it is open. */
export interface TableView {
  readonly title: string;
  /** BCP 47, of the book. */
  readonly language: string;
  /** Of the tool itself: `nl` or `en`. */
  readonly speaks: string;
  readonly program: string;
  readonly editions: readonly EditionName[];
  /** What opens a place in an editor; `{file}`, `{line}` and `{column}` are filled in. */
  readonly editor: string;
  /** May be cut off when a sheet lies a little askew. */
  readonly safeMm: number;
}

export interface EditionName {
  readonly name: string;
  readonly title: string;
  /** Whether its pages are bound: then they are seen as spreads. */
  readonly isBound: boolean;
}

/** GET editions/NAME.json: all that is known of its pages. */
export interface EditionView {
  readonly edition: string;
  /** Grows with each change. */
  readonly serial: number;
  readonly sections: readonly SectionView[];
  readonly findings: readonly FindingView[];
  /** Whether what is shown is older than the files, because these are at fault. */
  readonly isStale: boolean;
  /** Inks of the palette with a plate of their own. */
  readonly spots: readonly SpotView[];
}

export interface SpotView {
  readonly ink: string;
  /** Of its full strength. */
  readonly screen: string;
}

export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** Of its pages as they are: another one, other pages. GET editions/NAME/sections/ID.html */
  readonly key: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Painted around the trim. */
  readonly bleedMm: number;
  /** Of the edition, from 0. */
  readonly firstPage: number;
  /** The source, absolute; undefined for what the program makes. */
  readonly file?: string;
  readonly headings: readonly HeadingView[];
  readonly pages: readonly PageView[];
  readonly images: readonly ImageView[];
  /** How hard its text is to read, where the language has rules. */
  readonly reading?: ReadingView;
}

export interface PageView {
  readonly folio: string;
  readonly side: 'recto' | 'verso';
  readonly isBlank: boolean;
  /** Of the height for text, 0 to 1. */
  readonly fill: number;
}

export interface HeadingView {
  readonly id: string;
  readonly level: number;
  readonly text: string;
  /** Of the edition, from 0. */
  readonly page: number;
}

export interface ImageView {
  /** Of the section, from 0. */
  readonly page: number;
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Pixels per inch as it is placed. */
  readonly ppi: number;
  readonly src: string;
}

export interface ReadingView {
  readonly sentences: number;
  /** Words of a sentence, on average. */
  readonly mean: number;
  /** Sentences longer than the rules allow. */
  readonly long: number;
  /** Words that readers stumble over. */
  readonly hard: number;
  /** Whether all of it is within what the rules ask. */
  readonly isPlain: boolean;
}

export interface FindingView {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** How to mend it. */
  readonly hint: string;
  readonly why: string;
  /** Why the book accepts it. */
  readonly accepted?: string;
  readonly file?: string;
  /** As people know it: from the folder of the book. */
  readonly shown?: string;
  readonly line?: number;
  readonly column?: number;
  /** Of the edition, from 0, where it is known. */
  readonly page?: number;
}

/** GET editions/NAME/page-map.json: as in report.json of a build. */
export type PageMapView = Readonly<
  Record<string, { readonly page: number; readonly folio: string; readonly topMm: number }>
>;

/** GET editions/NAME/search.json?q= */
export interface SearchView {
  readonly hits: readonly {
    readonly page: number;
    readonly before: string;
    readonly found: string;
    readonly after: string;
  }[];
  readonly more: number;
}

/** GET editions/NAME/aloud/ID.json: what a screen reader says, per page of the section. */
export interface AloudView {
  readonly pages: readonly { readonly page: number; readonly lines: readonly AloudLine[] }[];
}

export interface AloudLine {
  /** As a reader announces it; '' for plain text. */
  readonly role: string;
  /** Of the tag in the PDF: P, H2, TD. */
  readonly tag: string;
  readonly text: string;
  readonly depth: number;
}

/** GET editions/NAME/earlier.json: the last build and the releases that stand beside the book. */
export interface EarlierBook {
  /** `build`, or the folder of a release. */
  readonly name: string;
  /** '' for a build. */
  readonly version: string;
  /** Whether its PDF is there: then editions/NAME/earlier/BOOK/PAGE.png shows its pages. */
  readonly hasPages: boolean;
}

/** GET editions/NAME/moved.json: against the pages that were marked, or the last build; with ?since=BOOK against that one. */
export interface MovedView {
  readonly since: 'build' | 'release' | 'mark' | 'start';
  /** Of a build or a release, as in earlier.json; '' else. */
  readonly name: string;
  /** Ids of which the place is another. */
  readonly moved: readonly MovedPlace[];
  readonly pagesBefore: number;
  readonly pagesNow: number;
  /** For each page now the one on which the same stood, from 0. */
  readonly before: readonly number[];
}

export interface MovedPlace {
  readonly id: string;
  /** Both from 0. */
  readonly page: number;
  readonly before: { readonly page: number; readonly topMm: number };
  readonly topMm: number;
}

/** GET design.json */
export interface DesignView {
  readonly colours: readonly ColourView[];
  readonly margins: readonly SettingView[];
  /** What is tried and not saved, as its diff; '' for nothing. */
  readonly diff: string;
}

export interface ColourView {
  readonly name: string;
  readonly screen: string;
  /** Per cent of cyan, magenta, yellow, black; undefined where the profile chooses them. */
  readonly inks?: readonly number[];
  /** The ink with a plate of its own that prints it, and how much of it in per cent; `inks` stand in for it. */
  readonly spot?: { readonly ink: string; readonly percent: number };
  /** Against each ground on which it is text. */
  readonly contrast: readonly {
    readonly ground: string;
    readonly screen: string;
    readonly ratio: number;
    readonly needed: number;
  }[];
  /** Whether book.yaml names it, so that it can be changed there. */
  readonly isOwn: boolean;
}

export interface SettingView {
  /** As in book.yaml: `page.margins.top`. */
  readonly key: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** POST design: what is tried; a key that is not named goes back to what the file says. */
export interface DesignTry {
  readonly colours: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, number>>;
}

/** POST look: which page somebody looks at; it is made first. */
export interface Look {
  readonly edition: string;
  readonly page: number;
}

/** POST rule: selectors of what is shown, the one that counts most first; it gives the place of the first that is found. */
export interface RuleAsked {
  readonly selectors: readonly string[];
}

export interface RulePlaceView {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly selector: string;
}

/** GET where.json?file=&line= */
export interface WhereView {
  readonly places: readonly {
    readonly edition: string;
    readonly page: number;
    readonly folio: string;
    readonly title: string;
  }[];
}

/** GET events: Server-Sent Events, each with one of these. */
export type TableEvent =
  /** There are other pages: ask for the edition again. `changed` are sections of which the key is another. */
  | { readonly kind: 'made'; readonly edition: string; readonly serial: number; readonly changed: readonly string[] }
  /** What a section that is looked at will say, before its pages are there: a draft, to be marked as one. */
  | { readonly kind: 'draft'; readonly edition: string; readonly id: string; readonly blocks: readonly DraftBlock[] }
  /** One section has its new pages already; its numbers may still change. */
  | { readonly kind: 'early'; readonly edition: string; readonly id: string; readonly key: string }
  /** Findings became others. */
  | { readonly kind: 'checked'; readonly edition: string; readonly serial: number }
  | { readonly kind: 'working'; readonly left: number }
  | { readonly kind: 'idle' }
  /** The files are at fault: what is shown stays. */
  | { readonly kind: 'stale'; readonly edition: string; readonly serial: number }
  /** Colours to show at once, before the pages are made again. */
  | { readonly kind: 'colours'; readonly screen: Readonly<Record<string, string>> };

export interface DraftBlock {
  readonly tag: string;
  /** On which it stood when its pages were made: `data-line` there. */
  readonly line: number;
  /** HTML. */
  readonly words: string;
}

/** GET words.json */
export interface WordsView {
  readonly language: 'nl' | 'en';
  readonly ui: UiWords;
}
