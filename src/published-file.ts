/** The noun of a finished file, as reports tell of it. Types only. */

/** A finished file in `out/`. */
export interface PublishedFile {
  /** Name of the output that it belongs to. */
  readonly edition: string;
  readonly file: string;
  /** Of a PDF. */
  readonly pages: number | undefined;
  readonly bytes: number;
  readonly sha256: string;
}
