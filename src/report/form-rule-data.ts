/** The data of the rules about fields of formats: as they are locked, filled from rows, and read back. Types only. */

export interface FormRuleData {
  /** `reason` is syntax or shape. */
  'content/format-lock': { reason: string };
  /**
   * `change` is lost, kind, options, columns, rows or format (the whole of it is gone). `was` and `now` say what it was and is; of
   * a lost field `now` is the new one that is most like it, or ''. `line` is where the lock file has it.
   */
  'content/changed-field': {
    code: string;
    id: string;
    version: string;
    change: string;
    was: string;
    now: string;
    line: number;
  };
  /** `ids` are joined with ', '. */
  'content/new-field': { code: string; ids: string; version: string };
  'format/same-version': { code: string; version: string };
  /** `reason` is quote-open, quote-text, empty, no-rows, syntax, no-table, doubled-key or kind (of file). */
  'fill/unreadable': { reason: string };
  'fill/doubled-column': { column: string };
  /** `known` lists the fields that can be filled, joined with ', '. */
  'fill/unknown-column': { column: string; suggestion: string; known: string };
  /** A value in a column without a name; `row` counts rows of values from 1. */
  'fill/extra-value': { value: string; row: number };
  /**
   * `reason` is choice, single (one answer, more given), date, number, long, lines, character or shape (a group where a
   * text belongs); `known` are the answers there are, or what fits, or ''.
   */
  'fill/bad-value': { column: string; value: string; row: number; reason: string; known: string };
  'form/flat': { file: string };
  'form/foreign': { file: string };
  /** `field` is its whole name, or the code of the format; `problem` as `FieldDoubt` names it. */
  'form/damaged': { field: string; problem: string };
  'form/unlike': { field: string; value: string; shown: string };
  'cli/no-viewer': { tried: string; file: string };
}
