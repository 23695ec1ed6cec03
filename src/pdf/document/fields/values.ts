/** What is filled in on a format, as it goes into its PDF and comes out again. Types, and the one error of filling in. */

import type { TypedFault, TypedKind } from '../../../typed/kinds.js';

/**
 * What one field holds. Always present when read: an empty field gives `''`, `false` or `[]`.
 * - a text, one choice of several: a string; of a choice its words as they are printed
 * - a date, a number, an amount, a telephone number, an e-mail address: as `understand` of typed/typed.ts keeps it, so
 *   `2026-12-03`, 1250.5; what cannot be understood is the text that stands there
 * - a box to tick in a table: a boolean
 * - a list of boxes (`:::vink`): the printed words of those that are ticked, in the order of the list
 */
export type FieldValue = string | number | boolean | readonly string[];

/**
 * By name, in the order of the sheet. The name of a field is its id (`naam`); its name in the PDF has the code before it
 * (`F04.naam`). Fields with parts have more names than one:
 * - a cell of a table: id, row from 1, column by its head in small letters: `wie.2.wat-wilt-u-weten`
 * - an area of `:::vakken`: id and the area's name up to its colon: `raster.veel-belang-weinig-invloed`
 * - the line behind the option "anders": the id and `-anders`: `woont-anders`
 */
export type FormValues = Readonly<Record<string, FieldValue>>;

/** One thing that can be filled in. */
export interface FormField {
  /** As in {@link FormValues}. */
  readonly name: string;
  readonly kind: 'text' | 'date' | 'tick' | 'one' | 'many';
  /** Of a text that is of a known kind; a date has it too. */
  readonly writes?: TypedKind;
  /** Names of the fields that it is the sum of. */
  readonly sums?: readonly string[];
  /** Printed words of what can be chosen; empty for a text and for a single box. */
  readonly options: readonly string[];
  readonly required: boolean;
  /** The whole question with its hint, as a screen reader says it. */
  readonly question: string;
}

/** What was found in a PDF of one format. */
export interface FilledForm {
  readonly code: string;
  /** Of the format when the PDF was made; empty when a viewer threw it away. */
  readonly version: string;
  readonly fields: readonly FormField[];
  /** Without those that cannot be told: `doubts` names them. */
  readonly values: FormValues;
  readonly doubts: readonly FieldDoubt[];
}

/**
 * What is not right in a form that came back:
 * - `list`: the list of its fields is damaged; `sheet`: it has the code or the version of another sheet
 * - `lost`: a field is gone; `unknown`: the sheet has no such field; `changed`: it is of another kind, or has other options
 * - `value`: what it holds is no value of this field; `empty`: it holds nothing, and shows a text
 * - `unlike`: it holds one thing and shows another
 * - `unfit`: what stands there is no date, amount and so on, as `fault` says; it is given as it is
 * - `long`: not all of it can be read in print
 */
export type FieldDoubt =
  | { readonly problem: 'list' | 'sheet' | 'lost' | 'unknown' | 'changed' | 'value' | 'empty'; readonly name: string }
  | { readonly problem: 'unlike'; readonly name: string; readonly value: string; readonly shown: string }
  | ({ readonly name: string; readonly value: string; readonly page: number } & (
      | { readonly problem: 'unfit'; readonly fault: TypedFault }
      | { readonly problem: 'long' }
    ));

/**
 * What a file turned out to be:
 * - `form`: one format, or several of `formats.pdf`, in order
 * - `flattened`: one of ours, but without fields: flattened, printed to PDF, or made with `--blank`
 * - `foreign`: no format of ours, with or without fields of its own
 */
export type FormReading =
  | { readonly kind: 'form'; readonly forms: readonly FilledForm[] }
  | { readonly kind: 'flattened'; readonly title: string }
  | { readonly kind: 'foreign'; readonly hasFields: boolean };

/**
 * Why a value cannot be filled in:
 * - `unknown-field`: no field has this name; `suggestion` is the nearest one that exists, or ''
 * - `unknown-option`: not among `options`
 * - `wrong-kind`: for example a list for a text
 * - `unfit`: no date, amount and so on, as `fault` says
 * - `too-long`: it would not fit into its box in the smallest type; about `room` characters do
 * - `no-letter`: the typeface has no `characters`
 */
export type FillProblem = { readonly name: string; readonly value: FieldValue } & (
  | { readonly kind: 'unknown-field'; readonly suggestion: string }
  | { readonly kind: 'unknown-option'; readonly options: readonly string[]; readonly suggestion: string }
  | { readonly kind: 'wrong-kind'; readonly wanted: FormField['kind'] }
  | { readonly kind: 'unfit'; readonly fault: TypedFault }
  | { readonly kind: 'too-long'; readonly room: number }
  | { readonly kind: 'no-letter'; readonly characters: string }
);

/** Thrown by `fillForm` with everything that is wrong; nothing is filled in then. */
export class BadValues extends Error {
  readonly problems: readonly FillProblem[];

  constructor(problems: readonly FillProblem[]) {
    super(problems.map(({ kind, name }) => `${name}: ${kind}`).join(', '));
    this.problems = problems;
  }
}
