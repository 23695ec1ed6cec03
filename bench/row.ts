/** One line of the results of a bench. */
export interface Row {
  /** 0 for a single format. */
  readonly chapters: number;
  readonly pages: number;
  readonly what: string;
  readonly seconds: readonly number[];
  /** In seconds. */
  readonly median: number;
  /** Ours divided by this one, pair by pair; the median of the pairs. */
  readonly ratio?: number;
  /** Highest sum of PSS over all processes. */
  readonly peakMebibytes?: number;
}
