/** What an output is: one thing that a book becomes. A new one is a module of this shape, and a line in list.ts. */
import type { LoadedBook } from '../content/load.js';
import type { Diagnostic } from '../diagnostic.js';
import type { PlannedSection } from '../editions/editions.js';
import type { OutFolder } from '../files/out-folder.js';
import type { PageMap } from '../model.js';
import type { PressReport } from '../press-report.js';
import type { Phrase } from '../rules/rule.js';
import type { Statement } from '../statement.js';
import type { Transcript } from '../transcript.js';
import type { PlacedSection, SectionOnPages } from './paged/page-map.js';
import type { Workshop } from './workshop.js';

export interface Output {
  /** What people call it: on the command line, in book.yaml and in reports. */
  readonly name: string;
  readonly about: Phrase;
  /** Whether it is made where nobody says which. */
  readonly isUsual: boolean;
  /** Whether a browser lays out pages for it. */
  readonly isPaged: boolean;
  /** What may be asked of it besides: each is a flag of the command line. */
  readonly extras: readonly Extra[];
  /**
   * Findings go to the workshop; `workshop.findings.stopOnErrors()` where going on makes no sense.
   * @throws Failure with what keeps this output, and no other, from being made
   */
  make(workshop: Workshop, book: BookAtHand, asked: ReadonlySet<string>): Promise<Made>;
  /** What goes beside its files each time they are written, also when they come from the cache. */
  beside?(workshop: Workshop, files: readonly MadeFile[], out: OutFolder): Promise<Beside>;
}

export interface Extra {
  /** `proof` is asked for with `--proof`. */
  readonly name: string;
  readonly about: Phrase;
}

/** A file that is to be made, or was made by an earlier build. */
export interface PlannedFile {
  /** Name of the output that it belongs to. */
  readonly output: string;
  /** Path under the output folder, with `/` on every system. */
  readonly file: string;
  readonly title: string;
  /** Whether its pages are seen as spreads. */
  readonly isBound: boolean;
}

/** That alone of something that has more. */
export const planned = ({ output, file, title, isBound }: PlannedFile): PlannedFile => ({
  output,
  file,
  title,
  isBound,
});

/** A finished file of any kind; only a PDF has pages, a statement and what a press wants to know. */
export interface MadeFile extends PlannedFile {
  readonly bytes: Uint8Array;
  readonly pages: number | undefined;
  /** Under which it is kept in the cache, if it is. */
  readonly key: string | undefined;
  readonly statement: Statement | undefined;
  /** What a screen reader would say of it. */
  readonly transcript?: Transcript | undefined;
  readonly press: PressReport | undefined;
}

export interface Made {
  readonly files: readonly MadeFile[];
  /** Names of outputs that could not be made; the findings say why. */
  readonly failed?: readonly string[];
  /** Where everything stands, of an output with the pages of the book. */
  readonly pageMap?: PageMap;
  /** The same of its sections, whole. */
  readonly sections?: SectionsOnPages;
}

export interface SectionsOnPages {
  /** Path under the output folder, of the file that has these pages. */
  readonly file: string;
  readonly list: readonly SectionOnPages[];
}

export interface Beside {
  readonly texts: readonly TextFile[];
  readonly findings: readonly Diagnostic[];
}

export interface TextFile {
  readonly output: string;
  /** Path under the output folder. */
  readonly name: string;
  readonly text: string;
}

/** The book that is being made: read once, and laid out once for all that show the same pages. */
export interface BookAtHand {
  readonly loaded: LoadedBook;
  /** By outputs that came before in this build. */
  readonly made: readonly MadeFile[];
  /** What is read, before anything is laid out: without what only the bound book has. */
  sections(): Promise<readonly PlannedSection[]>;
  /** `large` is large print, a design of its own. */
  pages(size: 'usual' | 'large'): Promise<readonly PlacedSection[]>;
  /** The same where another output of this build asked for them already; undefined where that would cost time of its own. */
  pagesSoFar(size: 'usual' | 'large'): Promise<readonly PlacedSection[]> | undefined;
}
