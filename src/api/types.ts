/** The types of the public interface: plain, and complete in this file and form-types.ts, so that who installs werkboek needs no other types. */
import type { FilledForm } from './form-types.js';

export type * from './form-types.js';

/** A book that was opened: book.yaml is read and in order. */
export interface Book {
  /** Absolute path of book.yaml. */
  readonly file: string;
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly version: string;
  /** What is built where nobody says which. */
  readonly outputs: readonly string[];
}

export interface OpenOptions {
  /** Whether what an earlier run read in the same book.yaml is taken, where a build left a cache. Default: true. */
  readonly cache?: boolean;
}

export interface Place {
  /** Absolute path. */
  readonly file: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** One finding of a rule. `explain` words it. */
export interface Finding {
  /** For example `content/missing-file`; docs/rules.md tells of each. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly place?: Place;
  readonly data: Readonly<Record<string, unknown>>;
  /** Why the book accepts it (`allow` in book.yaml). */
  readonly accepted?: string;
}

export interface Explained {
  readonly message: string;
  /** How to mend it. */
  readonly hint: string;
  readonly why: string;
}

/** Hears how far a build is. */
export interface Progress {
  /** A phase has so many items more. */
  expect(phase: Phase, count: number): void;
  /** One of them is ready. */
  advance(phase: Phase, item: { readonly id: string; readonly title: string; readonly pages?: number }): void;
}

export type Phase = 'read' | 'layout' | 'print' | 'join' | 'fill' | 'pictures';

/** What may be said of any work on a book. */
export interface WorkOptions {
  /** Folder for what is made; `out` beside the book when it is not given, and `release` for releases. */
  readonly out?: string;
  /** Whether what was made is kept for later, and taken from earlier builds. Default: true. */
  readonly cache?: boolean;
  /** Sections side by side; one per core when it is not given. */
  readonly jobs?: number;
  /** Longest time for one section. Default: 60. */
  readonly timeoutSeconds?: number;
  /** Path or name of an executable, or the websocket address of a browser. */
  readonly browser?: string;
  /** Rules of which errors are taken for warnings. */
  readonly allow?: readonly string[];
  /** Whether warnings count as errors. */
  readonly strict?: boolean;
  /** Whether it is a concept: pages say so, with the date. */
  readonly draft?: boolean;
  /** Also the pages as pictures; all when no pages are named, which count from 1. */
  readonly images?: { readonly pages?: Iterable<number>; readonly dpi?: number };
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

export interface BuildOptions extends WorkOptions {
  /** Names of outputs, for example `digital`; those of book.yaml when it is not given. */
  readonly outputs?: readonly string[];
  /** What is asked besides, for example `proof`. */
  readonly extras?: readonly string[];
}

/** Always made anew: the cache has no part in it. */
export interface ReleaseOptions extends Omit<WorkOptions, 'cache' | 'draft' | 'images'> {
  /** Names of outputs; those of book.yaml when it is not given. */
  readonly outputs?: readonly string[];
  /** Folder or report.json of the release to compare with; the latest in `out` when it is not given. */
  readonly since?: string;
}

export interface ReleaseResult {
  readonly folder: string;
  /** False when the same release stood there, byte for byte. */
  readonly isNew: boolean;
  readonly files: readonly BuiltFile[];
  /** Absolute paths of the reports, of the page that tells what changed, and of SHA256SUMS. */
  readonly extras: readonly string[];
  readonly since?: string;
  readonly findings: readonly Finding[];
}

/** Takes the one file that comes out, in place of a folder; where more come out nothing is made. */
export type TakeFile = (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<void>;

export interface FillOptions extends WorkOptions {
  readonly take?: TakeFile;
  /**
   * One PDF of all rows for the printer, in which each sheet or letter begins on a leaf of its own: in place of a PDF for each
   * row, or with `beside` besides those. At most 500 in one file.
   */
  readonly joined?: boolean | 'beside';
}

export interface FormatOptions extends WorkOptions {
  readonly take?: TakeFile;
  /** For the pen: without fields. */
  readonly blank?: boolean;
  /** For Word, in place of PDFs. */
  readonly docx?: boolean;
}

export interface BuiltFile {
  /** Name of the output that it belongs to. */
  readonly edition: string;
  /** Absolute path. */
  readonly file: string;
  /** Of a PDF. */
  readonly pages: number | undefined;
  readonly bytes: number;
  readonly sha256: string;
}

export interface BuildResult {
  readonly files: readonly BuiltFile[];
  /** Absolute paths of reports and pictures. */
  readonly extras: readonly string[];
  /** Names of outputs that were not made, for errors that are no errors of the others. */
  readonly failed: readonly string[];
  readonly findings: readonly Finding[];
  /** When it was stopped halfway: how many rows are done, of how many. Asked for again, it goes on from there. */
  readonly stopped?: { readonly made: number; readonly rows: number };
}

export interface ReadResult {
  readonly forms: readonly FilledForm[];
  /** Files that gave no answers; the findings say why. */
  readonly unread: readonly string[];
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  readonly allow?: readonly string[];
  readonly strict?: boolean;
  readonly signal?: AbortSignal;
}

export interface MendOptions {
  /** Of `summary`. Default: that of the book. */
  readonly language?: string;
  readonly signal?: AbortSignal;
}

export interface MendResult {
  /** That were written anew. */
  readonly files: readonly MendedText[];
  /** In words. */
  readonly summary: string;
}

/** A text of a book before and after it was mended; the two are equal where only its encoding changed. */
export interface MendedText {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly slips: number;
}

export interface CheckPdfOptions extends CheckOptions {
  /** By which rules; what the file claims to be when it is not given. */
  readonly as?: 'ua' | 'press';
  /** Whose settings count for the press. */
  readonly book?: Book;
  /** Language of `statement`. Default: that of the book, else `en`. */
  readonly language?: string;
}

export interface CheckedPdf {
  /** As it was named. */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Of a file for readers: what was checked, what was not, and what a person has to look at. */
  readonly statement?: string;
}

export interface AloudOptions {
  /** In which a reader says what things are. Default: `en`. */
  readonly language?: string;
  readonly signal?: AbortSignal;
}

/** What a screen reader would say of a PDF, page by page. */
export interface Aloud {
  /** As it was named. */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Both undefined for a file that cannot be read. */
  readonly text?: string;
  /** A whole page. */
  readonly html?: string;
}

export interface ReadOptions extends CheckOptions {
  /** Whose formats say which version is the newest. */
  readonly book?: Book;
  /** Where somebody is going to write what was read: none of the files may be that. */
  readonly out?: string;
}

export interface Cleaned {
  /** Absolute paths of files, and of caches. */
  readonly removed: readonly string[];
  /** Of what was left alone. */
  readonly findings: readonly Finding[];
}

export interface InfoOptions {
  /** The one to look at; as in `WorkOptions`. */
  readonly browser?: string;
  readonly signal?: AbortSignal;
}

export interface OutputDescription {
  readonly name: string;
  readonly about: { readonly en: string; readonly nl: string };
  /** Whether it is made where nobody says which. */
  readonly isUsual: boolean;
  /** What may be asked of it besides. */
  readonly extras: readonly { readonly name: string; readonly about: { readonly en: string; readonly nl: string } }[];
}

export interface InitOptions {
  /** `nl` or `en`. Default: `nl`. */
  readonly language?: string;
  readonly title?: string;
  /** Who publishes it. */
  readonly name?: string;
  /** One to five, as #RRGGBB. */
  readonly colours?: readonly string[];
  /** Name of an installed package of design tokens, or a path to one: its colours come in place of `colours`. */
  readonly houseStyle?: string;
  /** As `page` in book.yaml: `A5`, `170x240`. Default: A4. */
  readonly pageSize?: string;
  readonly logo?: string;
  /** Files of one typeface. */
  readonly typefaces?: readonly string[];
  readonly signal?: AbortSignal;
}

export interface InitResult {
  readonly folder: string;
  readonly files: readonly string[];
  readonly kept: readonly string[];
  /** With the inks that are proposed, in per cent of cyan, magenta, yellow and black. */
  readonly colours: readonly { readonly name: string; readonly screen: string; readonly cmyk: readonly number[] }[];
  readonly findings: readonly Finding[];
}

export type TemplateDescription = Pick<OutputDescription, 'name' | 'about'>;

export type ReporterName = 'text' | 'json' | 'sarif' | 'github';

export interface ReportOptions {
  /** Default: `text`. */
  readonly reporter?: ReporterName;
  /** A BCP 47 tag. Default: `en`. */
  readonly language?: string;
  readonly colour?: boolean;
  /** Names of files are shown from this folder. */
  readonly cwd?: string;
  /** The file that findings without a place are about; book.yaml, say. */
  readonly subject?: string;
  /** Gives the text of a source file, of which the lines of a finding are shown. */
  readonly readSource?: (file: string) => string | undefined;
}

/** Ends a piece of work that cannot be done. */
export interface Failure extends Error {
  readonly name: 'Failure';
  readonly diagnostics: readonly Finding[];
  /** With which the command line ends: 1 for faults of the book, 2 for wrong usage, 3 for what is missing here. */
  readonly exitCode: number;
}
