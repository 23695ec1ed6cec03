/** The types of the public interface that are about formats and what is filled in on them. Imports nothing. */

export interface FormatSummary {
  readonly code: string;
  readonly slug: string;
  readonly title: string;
  /** A name under `readers` in book.yaml. */
  readonly reader: string | undefined;
  readonly sheets: number;
  readonly version: string;
}

export type Answer = string | number | boolean | readonly string[];

export interface FilledForm {
  /** As it was named, or found in a folder that was named. */
  readonly file: string;
  readonly code: string;
  readonly version: string;
  /** Names of the fields, in the order of the form. */
  readonly fields: readonly string[];
  readonly values: Readonly<Record<string, Answer>>;
  /** What its fields ask, in the order of the form; a file of answers alone does not tell. */
  readonly questions?: readonly AskedQuestion[];
}

export interface AskedQuestion {
  readonly name: string;
  /** A text, a date, one box alone, one of several options, or any of them. */
  readonly kind: 'text' | 'date' | 'tick' | 'one' | 'many';
  /** What is written, where that is not just any text: then a value is an ISO date, a number, or in one way of writing. */
  readonly writes?: 'date' | 'number' | 'amount' | 'phone' | 'email';
  /** Names of the questions that it is the sum of. */
  readonly sums?: readonly string[];
  readonly options: readonly string[];
  readonly required: boolean;
  /** The whole question with its hint. */
  readonly question: string;
}

export interface CsvOptions {
  /** Default: `;`, as in countries where a comma stands in numbers. */
  readonly separator?: string;
  /** Default: true. */
  readonly byteOrderMark?: boolean;
}

/** A table for a workbook. */
export interface TableSheet {
  readonly name: string;
  /** Heads first. A number is one that somebody may want to add up; a text stays as it is, also of digits. */
  readonly lines: readonly (readonly (string | number)[])[];
  /** What may be chosen below a head, by the number of its column from 0. */
  readonly choices?: ReadonlyMap<number, readonly string[]>;
}

/** What many people answered on one format, counted. */
export interface AnswerSummary {
  readonly code: string;
  /** Empty where no book tells. */
  readonly title: string;
  readonly versions: readonly string[];
  /** How many were filled in. */
  readonly sheets: number;
  /** In the order of the format; the cells of one column of a table are one question. */
  readonly questions: readonly {
    readonly name: string;
    readonly question: string;
    readonly answered: number;
    /** How often each option was chosen, in the order of the sheet; empty where one writes. */
    readonly counts: readonly { readonly answer: string; readonly count: number }[];
    /** Of a scale, whose first step is 1, and of numbers. */
    readonly mean?: number;
    /** How many steps a scale has. */
    readonly steps?: number;
    /** Of numbers. */
    readonly sum?: number;
    readonly texts: readonly { readonly text: string; readonly file: string }[];
  }[];
}
