/** What many people answered on one format, counted. Types only. */

export interface AnswerSummary {
  readonly code: string;
  /** Empty where no book tells. */
  readonly title: string;
  readonly versions: readonly string[];
  /** How many were filled in. */
  readonly sheets: number;
  /** In the order of the format; the cells of one column of a table are one question. */
  readonly questions: readonly QuestionSummary[];
}

export interface QuestionSummary {
  readonly name: string;
  readonly question: string;
  /** How many answers there are. */
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
}
