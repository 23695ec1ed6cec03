/** Where the interpreter is in one stream: what is heard of it, and what only the operators know. */
import { PDFDict, PDFName, type PDFObject, type PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { type Font, type FontShelf, fontOn } from '../fonts/font.js';
import { dictAt } from '../syntax/objects.js';
import type { Operation } from '../syntax/operations.js';
import type { Matrix } from './geometry.js';
import type { GraphicsState } from './graphics.js';
import type { Listener, Path, Stage } from './listener.js';
import { emptyShown, type Shown } from './shown.js';

/** What all streams of one interpretation share. */
export interface Company {
  readonly listeners: readonly Listener[];
  readonly fonts: FontShelf | undefined;
  readonly operators: ReadonlyMap<number, Effect>;
  readonly entersForms: boolean;
  bytesOf(stream: PDFRawStream): Uint8Array;
  readonly shown: Shown;
}

export const makeCompany = (company: Omit<Company, 'shown'>): Company => ({ ...company, shown: emptyShown() });

export interface Walker extends Stage {
  readonly company: Company;
  operation: Operation;
  state: GraphicsState;
  readonly saved: GraphicsState[];
  /** Under construction. */
  path: OpenPath | undefined;
  textMatrix: Matrix;
  /** Where the line begins: e and f of the line matrix, whose a to d are those of the text matrix. */
  lineX: number;
  lineY: number;
  fontAt(name: string): Font | undefined;
  readForm(form: PDFRawStream, ref: PDFRef | undefined): void;
}

/** What an operator does. */
export type Effect = (walker: Walker, operation: Operation) => void;

export interface OpenPath {
  readonly from: number;
  left: number;
  bottom: number;
  right: number;
  top: number;
  isStraight: boolean;
  clips: boolean;
}

export const NO_OPERATION: Operation = {
  code: 0,
  start: 0,
  end: 0,
  count: 0,
  kinds: new Uint8Array(),
  numbers: new Float64Array(),
  starts: new Uint32Array(),
  ends: new Uint32Array(),
};

/** Looks names up in the resources; fonts once, for each is asked for hundreds of times. */
export function namesIn(resources: PDFDict | undefined, fonts: FontShelf | undefined) {
  const known = new Map<string, Font | undefined>();
  const resource = (category: string, name: string): PDFObject | undefined =>
    dictAt(resources, category)?.lookup(PDFName.of(name));
  return {
    resource,
    fontAt(name: string): Font | undefined {
      if (!fonts) return undefined;
      if (known.has(name)) return known.get(name);
      const dict = resource('Font', name);
      const font = dict instanceof PDFDict ? fontOn(fonts, dict) : undefined;
      known.set(name, font);
      return font;
    },
  };
}

/** What is heard of a path. */
export const pathOf = (
  { path, operation }: Walker,
  { fills, strokes }: { readonly fills: boolean; readonly strokes: boolean },
): Path => ({
  from: path?.from ?? operation.start,
  box: path && path.left <= path.right ? path : undefined,
  isStraight: path?.isStraight ?? true,
  fills,
  strokes,
  clips: path?.clips ?? false,
});
