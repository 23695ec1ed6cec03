/** The types of the public interface for a preview, and for the way from a line to its page. */
import type { WorkOptions } from './types.js';

/** Of what is open for a person to look at. */
export interface PreviewOptions extends Pick<WorkOptions, 'cache' | 'jobs' | 'timeoutSeconds' | 'browser' | 'signal'> {
  /** A free one is found where none is given. */
  readonly port?: number;
  /** Name of an editor, or an address with `{file}` and `{line}` in it. Default: `vscode`. */
  readonly editor?: string;
  /** Of the tool. Default: that of the book. */
  readonly language?: string;
  /** Hears of what is no fault of the book. */
  readonly onTrouble?: (problem: unknown) => void;
}

export interface OpenedPreview {
  /** For a browser on this computer; nobody else can guess it. */
  readonly address: string;
  /** Leaves no process and no folder. */
  close(): Promise<void>;
}

/** A page on which a line of a source stands. */
export interface FoundPlace {
  /** `book`, `large-print`, `formats`. */
  readonly edition: string;
  /** From 1. */
  readonly page: number;
  /** What is printed on it. */
  readonly folio: string;
  /** Of the section. */
  readonly title: string;
}

export type WhereOptions = Pick<PreviewOptions, 'cache' | 'jobs' | 'timeoutSeconds' | 'browser' | 'signal'>;
