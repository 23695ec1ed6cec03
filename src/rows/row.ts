/** Rows of values as people wrote them in a table or in JSON, each with its place. Types only. */
import type { Diagnostic } from '../diagnostic.js';
import type { Place } from '../model.js';

/** A text from a CSV file; from a workbook and JSON also what these know. A list holds what is ticked. */
export type CellValue = string | number | boolean | readonly string[];

export interface Cell {
  /** Head of the column, as it was written. */
  readonly column: string;
  readonly value: CellValue;
  readonly place: Place;
}

export interface Row {
  /** Which row of values it is, from 1; rows without a value do not count. */
  readonly number: number;
  /** Where it starts: a cell in quotes may run over more lines. */
  readonly place: Place;
  /** In the order of the file, without those that are empty. */
  readonly cells: readonly Cell[];
  /** Of the only format that it is for; where it is not given, for all. */
  readonly code?: string;
}

export interface Column {
  readonly name: string;
  /** Where it is named first. */
  readonly place: Place;
  /** As of a row. */
  readonly code?: string;
}

export interface ReadRows {
  readonly columns: readonly Column[];
  /** Only rows that could be read whole. */
  readonly rows: readonly Row[];
  readonly problems: readonly Diagnostic[];
}
