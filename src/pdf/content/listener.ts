/** What can be heard of content while it is interpreted. Types only. */
import type { PDFDict, PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Operation } from '../syntax/operations.js';
import type { Box, Matrix } from './geometry.js';
import type { GraphicsState } from './graphics.js';
import type { Mark } from './marks.js';
import type { Shown } from './shown.js';

/** Where the interpreter is. The same object for all of a stream: whoever needs a value later copies it. */
export interface Stage {
  /** Of the stream that is read. */
  readonly bytes: Uint8Array;
  /** Where its names are looked up. */
  readonly resources: PDFDict | undefined;
  /** The form or the cell of a pattern that it is; undefined for what was given to be read. */
  readonly stream: PDFRawStream | undefined;
  /** Of the form. */
  readonly ref: PDFRef | undefined;
  /** 0 for what was given to be read. */
  readonly depth: number;
  /** What its coordinates begin with. */
  readonly base: Matrix;
  /** The operation that is heard of: its bytes can be replaced, and say which it is. */
  readonly operation: Operation;
  /** Behind the operation. */
  readonly state: Readonly<GraphicsState>;
  resource(category: string, name: string): PDFObject | undefined;
  /** Reads the cell of a pattern, heard by the same listeners: it lies in the space that this stream begins with. */
  readCell(cell: PDFRawStream): void;
}

/** A path with what is done to it. */
export interface Path {
  /** The first byte of its first operation; its last one is the operation that is heard of. */
  readonly from: number;
  /** Around it, on the page; undefined for a path without points. */
  readonly box: Box | undefined;
  /** Whether it has no curves. */
  readonly isStraight: boolean;
  readonly fills: boolean;
  readonly strokes: boolean;
  /** Whether it becomes part of the clip, which the state has only behind this. */
  readonly clips: boolean;
}

/** Hears what it has an ear for, in the order of the streams: a form is heard where it is painted. */
export interface Listener {
  begin?(stage: Stage): void;
  end?(stage: Stage): void;
  save?(stage: Stage): void;
  restore?(stage: Stage): void;
  beginText?(stage: Stage): void;
  endText?(stage: Stage): void;
  show?(shown: Shown, stage: Stage): void;
  paint?(path: Path, stage: Stage): void;
  /** @param shading as it is in the resources */
  shade?(shading: PDFObject | undefined, stage: Stage): void;
  /** An object of the resources that is no form. */
  picture?(picture: PDFObject | undefined, name: string, stage: Stage): void;
  inlinePicture?(stage: Stage): void;
  open?(mark: Mark, stage: Stage): void;
  close?(stage: Stage): void;
  /** A space starts with a colour too. */
  setColour?(target: 'fill' | 'stroke', what: 'space' | 'colour', stage: Stage): void;
  setState?(name: string, dict: PDFDict, stage: Stage): void;
  /** Each one, also those that do nothing, when all else was heard of it. */
  operation?(stage: Stage): void;
}
